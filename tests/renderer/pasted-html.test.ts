// @vitest-environment happy-dom
import { generateJSON } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import type { PaperBlock } from '../../shared/api/papers.api.ts';
import { toBody } from '../../renderer/features/papers/editor/body-document.ts';
import { paperSchema } from '../../renderer/features/papers/editor/editor-schema.ts';
import { bodyTexts } from '../../shared/domain/papers/body-texts.ts';
import { pastedHtml } from '../../renderer/features/papers/editor/pasted-html.ts';

/** What a paste becomes, as it would be stored. */
const pasted = (html: string): { body: PaperBlock[]; remarks: readonly string[] } => {
  const { html: clean, remarks } = pastedHtml(html);
  return { body: toBody(generateJSON(clean, paperSchema())), remarks };
};
const textOf = bodyTexts;

describe('what is pasted into a paper', () => {
  test('from Word: looks that a paper has stay, its own marks and styles go, no word is lost', () => {
    const { body, remarks } = pasted(`<html><head><style>p.MsoNormal {margin:0}</style></head><body lang=VI><!--StartFragment-->
      <h1><span style='font-family:"Times New Roman"'>I. Kết quả<o:p></o:p></span></h1>
      <p class=MsoNormal align=center style='text-align:center'><b>QUYẾT ĐỊNH:</b></p>
      <p class=MsoListParagraph><span style='mso-list:Ignore'>-<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>Đã <i>tổ chức</i> <u>02</u> hội nghị;</p>
      <!--EndFragment--></body></html>`);
    expect(remarks).toEqual([]);
    expect(body[0]).toMatchObject({ kind: 'heading', level: 1, runs: [{ text: 'I. Kết quả' }] });
    expect(body[1]).toEqual({ kind: 'paragraph', centred: true, runs: [{ text: 'QUYẾT ĐỊNH:', bold: true }] });
    expect(textOf(body)[2]?.replaceAll(/\s+/gu, ' ').trim()).toBe('- Đã tổ chức 02 hội nghị;');
    expect(JSON.stringify(body)).toContain('{"text":"tổ chức","italic":true}');
  });

  test('a table becomes a line for each row, its cells apart, and that is said', () => {
    const { body, remarks } = pasted(
      '<table><caption>Bảng 1</caption><tr><td>TT</td><td>Nội dung</td><td></td></tr><tr><td><p>1.</p></td><td><p>Kiểm tra</p><p>cửa khẩu</p></td><td>Sở Y tế</td></tr></table><p>Hết</p><table><tr><td>a</td></tr></table>',
    );
    expect(textOf(body)).toEqual(['Bảng 1', 'TT; Nội dung', '1. Kiểm tra cửa khẩu; Sở Y tế', 'Hết', 'a']);
    expect(remarks).toHaveLength(1);
    expect(remarks[0]).toMatch(/^2 bảng .*mỗi hàng thành một dòng/);
  });

  test('numbers that a list drew beside its items become letters; bullets and a), b) are the paper’s own', () => {
    expect(textOf(pasted('<ol start="3"><li>Rà soát</li><li>Báo cáo</li></ol>').body)).toEqual(['3. Rà soát', '4. Báo cáo']);
    expect(pasted('<ul><li>Một<ul><li>Trong</li></ul></li><li><p>Hai</p></li></ul>').body).toEqual([
      { kind: 'list', marker: 'dash', items: [[{ text: 'Một' }]] },
      { kind: 'list', marker: 'plus', items: [[{ text: 'Trong' }]] },
      { kind: 'list', marker: 'dash', items: [[{ text: 'Hai' }]] },
    ]);
    expect(pasted('<ol type="a"><li>Điểm một</li></ol>').body).toEqual([{ kind: 'list', marker: 'letter', items: [[{ text: 'Điểm một' }]] }]);
  });

  test('what was struck out or drawn is told: the words stay, the picture cannot', () => {
    const { body, remarks } = pasted('<p>Giữ <del>bỏ</del> lại</p><h5>Nhỏ</h5><p><img src="x.png" alt=""></p>');
    expect(textOf(body).slice(0, 2)).toEqual(['Giữ bỏ lại', 'Nhỏ']);
    expect(remarks).toHaveLength(2);
  });

  test('what was copied in a paper comes back whole: figures, passages, căn cứ, items', () => {
    const { body, remarks } = pasted(
      '<p data-ground="">Căn cứ <span data-figure="tasks" data-shown="32">32</span></p><div data-data="results" data-shown="ab" data-passage=""></div><p data-marker="letter">Điểm</p>',
    );
    expect(remarks).toEqual([]);
    expect(body).toEqual([
      { kind: 'ground', runs: [{ text: 'Căn cứ ' }, { figure: 'tasks', shown: '32' }] },
      { kind: 'data', data: 'results', shown: 'ab' },
      { kind: 'list', marker: 'letter', items: [[{ text: 'Điểm' }]] },
    ]);
  });

  test('footnotes of Word and LibreOffice are footnotes here; a figure without its note, and a note without its figure, stay words', () => {
    const reference = (at: number) =>
      `<a style='mso-footnote-id:ftn${at}' href="#_ftn${at}" name="_ftnref${at}" title=""><span class=MsoFootnoteReference><sup>[${at}]</sup></span></a>`;
    const said = (at: number, words: string) =>
      `<div style='mso-element:footnote' id=ftn${at}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${at}' href="#_ftnref${at}" name="_ftn${at}"><span>[${at}]</span></a> ${words}</p></div>`;
    const word = pasted(
      `<p class=MsoNormal>Theo báo cáo${reference(1)}, <b>đã xong</b>${reference(2)}.</p><p>Còn${reference(3)} nữa.</p>` +
        `<div style='mso-element:footnote-list'><hr>${said(1, 'Số 12/BC-STC\n của Sở.</p><p class=MsoFootnoteText>Dòng hai')}${said(2, '<i>Nguồn</i>: STC')}${said(9, 'Lạc')}</div>`,
    );
    expect(word.body).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Theo báo cáo' },
          { note: 'Số 12/BC-STC của Sở.\nDòng hai' },
          { text: ', ' },
          { text: 'đã xong', bold: true },
          { note: 'Nguồn: STC' },
          { text: '.' },
        ],
      },
      { kind: 'paragraph', runs: [{ text: 'Còn[3] nữa.' }] },
      { kind: 'paragraph', runs: [{ text: '[9] Lạc' }] },
    ]);
    const office = pasted(
      '<p>Lời<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym">1</a></sup> văn</p>' +
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Nguồn</p></div>',
    );
    expect(office.body).toEqual([{ kind: 'paragraph', runs: [{ text: 'Lời' }, { note: 'Nguồn' }, { text: ' văn' }] }]);
  });

  test('a footnote copied within the program comes back whole', () => {
    expect(pasted('<p data-ground="">Căn cứ<span data-words="Còn hiệu lực."> [Còn hiệu lực.]</span></p>').body).toEqual([
      { kind: 'ground', runs: [{ text: 'Căn cứ' }, { note: 'Còn hiệu lực.' }] },
    ]);
  });
});
