import { describe, expect, it } from 'vitest';
import { readClipboardTable } from '../../renderer/ui/grid/clipboard-table.ts';

const blockOf = (html: string) => readClipboardTable('', html).block;

const copied = (body: string): string =>
  `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const tr = (...cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td><p class=MsoNormal>${cell}</p></td>`)).join('')}</tr>`;
const closing = '<![if !supportMisalignedColumns]><tr height=0><td width=40></td><td width=200></td><td width=6></td><td width=100></td></tr><![endif]>';

describe('a table on the clipboard reads as an imported page does', () => {
  it('without the empty row that closes merged tables, each cell under its heading', () => {
    const html = copied(
      `<table>${tr('<td>1</td>', '<td colspan=2>Họp</td>', '<td>Sở Y tế</td>')}${tr('<td>2</td>', '<td>Tổng kết</td>', '<td colspan=2>Sở Nội vụ</td>')}${closing}</table>`,
    );
    expect(blockOf(html)).toEqual([
      ['1', 'Họp', 'Sở Y tế'],
      ['2', 'Tổng kết', 'Sở Nội vụ'],
    ]);
  });

  it('without comments and notes: neither their marks nor their lists', () => {
    const mark = '<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>';
    const note = '<a style="mso-footnote-id:ftn1" href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>';
    const lists =
      '<div style="mso-element:footnote-list"><hr><div style="mso-element:footnote" id=ftn1><p class=MsoFootnoteText>[1] Theo kế hoạch</p></div></div>' +
      '<div style="mso-element:comment-list"><div><div id="_com_1" class=msocomtxt><p class=MsoCommentText>Xem lại</p></div></div></div>';
    expect(blockOf(copied(`<table>${tr('1', `Họp${mark}`)}${tr('2', `Tổng kết${note}`)}</table>${lists}`))).toEqual([
      ['1', 'Họp'],
      ['2', 'Tổng kết'],
    ]);
  });

  it('without words that are struck out', () => {
    expect(blockOf(copied(`<table>${tr('1', '<s>30/6</s> 30/9')}${tr('2', '<span style="text-decoration:line-through">Bỏ</span>')}</table>`))).toEqual([
      ['1', '30/9'],
      ['2', ''],
    ]);
  });

  it('with a merged cell in its first place, its other places empty', () => {
    expect(blockOf(copied(`<table>${tr('<td rowspan=2>1</td>', 'a', 'b')}${tr('c', 'd')}${tr('<td colspan=3>Mục II</td>')}</table>`))).toEqual([
      ['1', 'a', 'b'],
      ['', 'c', 'd'],
      ['Mục II', '', ''],
    ]);
  });

  it('with paragraphs beside a table as rows, and lines of a cell as lines', () => {
    const html = copied(`<p>KẾ HOẠCH</p><table>${tr('1', 'Họp</p><p class=MsoNormal>với các sở')}</table>`);
    expect(blockOf(html)).toEqual([['KẾ HOẠCH'], ['1', 'Họp\nvới các sở']]);
  });

  it('of a paper copied whole without letterhead, title and signatures, and says how many lines they were', () => {
    const head = tr('UBND TỈNH A<br>SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc');
    const foot = tr('Nơi nhận:<br>- Như trên', 'KT. GIÁM ĐỐC');
    const paper = (rows: string): string =>
      copied(`<table>${head}</table><p>KẾ HOẠCH NĂM 2026</p><table>${rows}</table><p>Trên đây là kế hoạch.</p><table>${foot}</table>`);
    const one = readClipboardTable('', paper(tr('1', 'Họp', 'Sở Y tế', 'Quý I')));
    expect(one.block).toEqual([['1', 'Họp', 'Sở Y tế', 'Quý I'], ['Trên đây là kế hoạch.']]);
    expect(one.leftAround).toBe(3);
    expect(readClipboardTable('', copied(`<table>${head}</table>`)).block).toHaveLength(1);
  });

  it('of one row inside the frame of a web page', () => {
    expect(blockOf(copied(`<table><tr><td><table>${tr('1', 'Họp', 'Sở Y tế')}</table></td></tr></table>`))).toEqual([['1', 'Họp', 'Sở Y tế']]);
  });

  it('and says how many places were left beside it', () => {
    const html = copied(
      `<table>${tr('1', '<s>30/6</s> 30/9')}${tr('2', 'Họp<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>')}</table>`,
    );
    expect(readClipboardTable('', html).leftBeside).toBe(2);
    expect(readClipboardTable('a\tb', '').leftBeside).toBe(0);
  });
});
