import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unzipSync, zipSync } from 'fflate';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { paperTemplates } from '../../../electron/core/store/migrations/0020-paper-templates.ts';
import { compareFilled } from '../../../electron/core/papers/templates/read-filled.ts';
import { wordsOfFile } from '../../../electron/core/papers/templates/word-paragraphs.ts';
import type { PaperFacts } from '../../../electron/core/papers/templates/paper-facts.ts';
import { bookBefore } from '../../kit/older-book.ts';
import { projectTop, testCore } from '../../kit/test-core.ts';
import { filled as written } from './papers-book.ts';
import { partsOf, templateFile, templatesBook } from './templates-book.ts';

type Book = Awaited<ReturnType<typeof templatesBook>>;

/** A letter that is ready to go out. */
async function letter(book: Book) {
  const paper = await book.make('letter');
  const content = {
    addressees: ['Sở Y tế', 'Sở Tài chính'],
    body: [
      { kind: 'paragraph' as const, runs: [{ text: 'Đề nghị ' }, { text: 'khẩn trương', bold: true }, { text: ' báo cáo <A & B>', italic: true }] },
      { kind: 'paragraph' as const, centred: true, runs: [{ text: 'Ở GIỮA', underline: true }] },
      { kind: 'list' as const, marker: 'dash' as const, items: [[{ text: 'ý một' }], [{ text: 'ý hai' }]] },
    ],
    signer: 'Nguyễn Văn An',
    recipients: ['Như trên', 'Lưu: VT'],
  };
  await book.test.call('papers.edit', { id: paper.id, revision: paper.revision, about: 'báo cáo tiến độ', dated: '2025-07-05', content });
  return book.read(paper.id);
}

describe('an office’s own Word template', () => {
  it('is filled with a letter as it was edited: head, addressees one by one, words with their looks, signature', async () => {
    const book = await templatesBook();
    await book.give('letter', 'cong-van.docx');
    const paper = await letter(book);
    expect(await book.asked(paper.id)).toBe('');
    // A stamp is never lost in silence.
    const marks = { urgency: 'urgent' as const, secrecy: null, circulation: 'internal' as const };
    await book.test.call('papers.edit', { id: paper.id, revision: paper.revision, content: { marks } });
    expect(await book.asked(paper.id)).toBe('Mẫu không có chỗ cho, nên không có trong tệp: mức độ khẩn; phạm vi lưu hành.');
    await book.test.call('papers.edit', { id: paper.id, revision: paper.revision + 1, content: { marks: { ...marks, urgency: null, circulation: null } } });
    const { lines, xml, template, fileName } = await book.filled(paper.id, false);
    expect(lines.map((line) => line.replaceAll(/\s+/g, ' '))).toEqual([
      'UBND tỉnh Hà Tĩnh',
      'Ban Chỉ đạo / phát triển thương mại biên giới',
      'Số: /BCĐ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hà Tĩnh, ngày 05 tháng 07 năm 2025',
      'V/v báo cáo tiến độ',
      'Kính gửi:',
      '- Sở Y tế;',
      '- Sở Tài chính;',
      'Đề nghị khẩn trương báo cáo &lt;A &amp; B&gt;',
      'Ở GIỮA',
      '- ý một',
      '- ý hai./.',
      'Nơi nhận:',
      '- Như trên; / - Lưu: VT.',
      'TM. BAN CHỈ ĐẠO / TRƯỞNG BAN',
      'Nguyễn Văn An',
    ]);
    const run = (text: string) => xml('word/document.xml').match(new RegExp(`<w:rPr>((?:(?!<w:rPr>).)*)</w:rPr><w:t xml:space="preserve">${text}`))?.[1] ?? '';
    expect(run('khẩn trương')).toMatch(/<w:sz w:val="28"\/>.*<w:b\/>/);
    expect(run('Đề nghị')).not.toContain('<w:b/>');
    expect(run(' báo cáo')).toContain('<w:i/>');
    expect(run('Ở GIỮA')).toContain('<w:u w:val="single"/>');
    expect(xml('word/document.xml')).toMatch(/<w:jc w:val="center"\/>(?:(?!<w:p>).)*Ở GIỮA/);
    expect(template).toMatchObject({ name: 'cong-van.docx', since: 'now' });
    expect(fileName).toBe('du thao Cong van bao cao tien do theo mau.docx');
  });

  it('repeats the rows of a table for the tasks of the plan, fills the head and foot of the page, and fields that Word parted into runs', async () => {
    const book = await templatesBook();
    await book.give('report', 'bao-cao.docx');
    const paper = await book.make('report');
    const { lines, header, footer } = await book.filled(paper.id);
    const from = lines.indexOf('Bảng nhiệm vụ:') + 1;
    expect(lines.slice(from, from + 26)).toEqual([
      'TT',
      'Nhiệm vụ',
      'Chủ trì',
      'Thời hạn',
      'Kết quả',
      '1',
      'Khảo sát chợ biên giới',
      'Sở Công Thương',
      '31/5/2025',
      'Đã khảo sát 7 chợ.',
      '2',
      'Kiểm dịch y tế biên giới',
      'Sở Y tế',
      '30/4/2025',
      'Đã kiểm dịch 1.200 lượt người, đạt 85 % kế hoạch.',
      '3',
      'Bố trí kinh phí năm 2025',
      'Sở Tài chính',
      '30/6/2025',
      '4',
      'Nâng cấp đường vào cửa khẩu',
      'Sở Xây dựng',
      '30/9/2025',
      '- Nguyễn Văn An, Phó Chủ tịch UBND tỉnh (Trưởng ban)',
      '- Trần Thị Bình, Giám đốc Sở Công Thương (Phó Trưởng ban Thường trực)',
      '- Lê Văn Cường, Giám đốc Sở Y tế (Thành viên)',
    ]);
    expect(lines).toContain('Về Kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2025');
    expect(lines).toContain('Cơ quan: 1) Sở Công Thương; 2) Sở Tài chính; 3) Sở Xây dựng; 4) Sở Y tế; ');
    expect(header).toEqual(['Ban Chỉ đạo phát triển thương mại biên giới']);
    expect(footer).toEqual(['Mẫu của Văn phòng, năm ']);
    // A table of the data within the paper's words.
    expect(lines).toContain('12/BC-SYT, ngày 10/06/2025');
  });

  it('says before it prints which fields have no data and which parts of the paper the template has no place for', async () => {
    const book = await templatesBook();
    await book.give('report', 'bao-cao.docx');
    const report = await book.make('report');
    expect(await book.asked(report.id)).toBe(
      'Văn bản chưa có dữ liệu, chỗ đó trong tệp sẽ để trống: Ngày của văn bản; Tháng của văn bản; Năm của văn bản; Cơ quan thường trực.',
    );
    await book.give('plan', 'khong-truong.docx', { plain: true });
    const plan = await book.make('plan');
    expect(await book.asked(plan.id)).toBe('Mẫu không có chỗ cho, nên không có trong tệp: số, ký hiệu; trích yếu; lời văn; người ký; nơi nhận; phụ lục.');
  });

  it('is made a document where it was a Word template, and its properties and comments are left alone', async () => {
    const book = await templatesBook();
    const parts = unzipSync(templateFile('bao-cao.dotx'));
    const core = new TextDecoder()
      .decode(parts['docProps/core.xml'])
      .replace('</cp:coreProperties>', '<dc:title>{khong_phai_truong}</dc:title></cp:coreProperties>');
    await book.give('report', 'bao-cao.dotx', { bytes: zipSync({ ...parts, 'docProps/core.xml': new TextEncoder().encode(core) }) });
    const { xml } = await book.filled((await book.make('report')).id);
    expect(xml('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
    expect(xml('[Content_Types].xml')).not.toContain('wordprocessingml.template');
    expect(xml('docProps/core.xml')).toContain('{khong_phai_truong}');
  });
});

describe('a template that is given', () => {
  it('stands for its kind with its name and day; another takes its place, undo brings the first back, removed it is gone', async () => {
    const book = await templatesBook();
    const { test, committeeId } = book;
    const list = async () => (await test.call('paperTemplates.list', { committeeId })).map(({ kind, name }) => [kind, name]);
    const first = await book.give('report', 'bao-cao.docx');
    await book.give('letter', 'cong-van.docx');
    expect(formatDate(civilDate(first.template.givenAt.slice(0, 10)))).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    await book.give('report', 'bao-cao.dotx');
    expect(await list()).toEqual([
      ['report', 'bao-cao.dotx'],
      ['letter', 'cong-van.docx'],
    ]);
    await test.call('history.undo', { committeeId });
    expect(await list()).toEqual([
      ['report', 'bao-cao.docx'],
      ['letter', 'cong-van.docx'],
    ]);
    const [standing] = await test.call('paperTemplates.list', { committeeId });
    await test.call('paperTemplates.remove', { id: standing!.id, revision: standing!.revision });
    expect(await list()).toEqual([['letter', 'cong-van.docx']]);
    expect(await test.refusal('paperTemplates.fill', { paperId: (await book.make('report')).id })).toBe('templates.none');
    await test.call('history.undo', { committeeId });
    const back = await test.call('paperTemplates.open', { id: standing!.id });
    expect(Buffer.from((await test.core.files.read(back.file)).bytes).equals(Buffer.from(templateFile('bao-cao.docx')))).toBe(true);
    // Its file is nobody's leftover.
    const again = await test.reopen();
    expect(await again.refusal('paperTemplates.open', { id: standing!.id })).toBe('nothing was refused');
  });

  it('goes with its committee into the trash, and comes back with it', async () => {
    const book = await templatesBook();
    const { test, committeeId } = book;
    await book.give('letter', 'cong-van.docx');
    await test.call('committees.remove', { id: committeeId });
    await test.call('trash.restore', { ids: [committeeId] });
    expect((await test.call('paperTemplates.list', { committeeId })).map(({ name }) => name)).toEqual(['cong-van.docx']);
  });

  it('is told every fault at once, each with its place and the nearest field', async () => {
    const book = await templatesBook();
    const { code, sentence } = await book.refused('report', 'sai-truong.docx');
    expect(code).toBe('templates.faults');
    expect(sentence.split('\n')).toEqual([
      'Mẫu “sai-truong.docx” có 16 chỗ phải sửa nên chưa nhận. Chưa có gì thay đổi. Hãy sửa trong Word rồi chọn lại:',
      '1. Đoạn “Số: {soo}/BC, ký hiệu {Ký hiệu},…”: không có trường {soo}; gần nhất là {so}.',
      '2. Đoạn “Số: {soo}/BC, ký hiệu {Ký hiệu}, {khong_co_gi_nhu_vay_c…”: không có trường {Ký hiệu}; gần nhất là {ky_hieu}.',
      '3. Đoạn “…/BC, ký hiệu {Ký hiệu}, {khong_co_gi_nhu_vay_ca}”: không có trường {khong_co_gi_nhu_vay_ca}.',
      '4. Đoạn “Kính gửi: {kinh_gui}”: trường {kinh_gui} không có ở loại văn bản này, chỉ có ở Công văn, Công văn đôn đốc, Tờ trình, Phiếu trình, Phiếu lấy ý kiến.',
      '5. Đoạn “{noi_dung} và {nhiem_vu}”: trường {noi_dung} chỉ đứng trong {#nhiem_vu} … {/nhiem_vu}.',
      '6. Đoạn “{noi_dung} và {nhiem_vu}”: {nhiem_vu} là một danh sách; hãy dùng {#nhiem_vu} … {/nhiem_vu}.',
      '7. Đoạn “Đoạn có {trich_yeu chưa đóng”: dấu { chưa có dấu } đi kèm trong cùng một đoạn.',
      '8. Đoạn “Đoạn có dấu} thừa”: dấu } không có dấu { đứng trước.',
      '9. Đoạn “Toàn văn: {noi_dung_van_ban}”: trường {noi_dung_van_ban} phải đứng một mình trong một đoạn, ngoài các danh sách.',
      '10. Đoạn “{#trich_yeu}x{/trich_yeu}”: {#trich_yeu} không lặp được; hãy dùng {trich_yeu}.',
      '11. Đoạn “{/co_quan}”: {/co_quan} kết thúc một danh sách chưa bắt đầu.',
      '12. Bảng 1, dòng 2, cột 2 “{ho_ten}{#co_quan}{ten_co_quan}{…”: {#nhiem_vu} không có trường {ho_ten}; trường này đứng trong {#thanh_vien} … {/thanh_vien}.',
      '13. Bảng 1, dòng 2, cột 2 “{ho_ten}{#co_quan}{ten_co_quan}{/nhiem_vu}”: danh sách {#co_quan} nằm trong danh sách {#nhiem_vu}; danh sách không lồng nhau.',
      '14. Đoạn “{#thanh_vien}{hoten}”: không có trường {hoten}; gần nhất là {ho_ten}.',
      '15. Đoạn “{#thanh_vien}{hoten}”: danh sách {#thanh_vien} chưa kết thúc bằng {/thanh_vien}.',
      '16. Đầu trang, đoạn “{ban_chidao}”: không có trường {ban_chidao}; gần nhất là {ban_chi_dao}.',
    ]);
    expect(await book.test.call('paperTemplates.list', { committeeId: book.committeeId })).toEqual([]);
    expect((await book.refused('report', 'qua-bang.docx')).sentence).toContain(
      'Bảng 1, dòng 1, cột 1 “{#nhiem_vu}{stt}”: danh sách {#nhiem_vu} bắt đầu trong bảng và kết thúc ở ngoài bảng hoặc ở bảng khác.',
    );
  });

  it('of another kind is told which fields that kind does not have', async () => {
    const book = await templatesBook();
    const { sentence } = await book.refused('letter', 'bao-cao.docx');
    expect(sentence).toContain('trường {ke_hoach} không có ở loại văn bản này');
    expect(sentence).toContain('trường {#nhiem_vu} không có ở loại văn bản này');
  });

  it('without any field is asked about', async () => {
    const book = await templatesBook();
    expect((await book.refused('letter', 'khong-truong.docx')).code).toBe('templates.noFields');
    expect((await book.give('letter', 'khong-truong.docx', { plain: true })).fields).toEqual([]);
  });

  const parts = unzipSync(templateFile('cong-van.docx'));
  const withPart = (name: string, text: string) => zipSync({ ...parts, [name]: new TextEncoder().encode(text) });
  const document = new TextDecoder().decode(parts['word/document.xml']);
  it.each([
    ['mau.doc', readFileSync(path.join(projectTop, 'tests', 'fixtures', 'imports', 'hard-table.doc')), 'templates.notWord'],
    ['bang.xlsx', readFileSync(path.join(projectTop, 'tests', 'fixtures', 'imports', 'grouped-header.xlsx')), 'templates.notWord'],
    ['mau.pdf', new TextEncoder().encode('%PDF-1.7 …'), 'templates.notWord'],
    ['mau.rtf', new TextEncoder().encode('{\\rtf1 {so}}'), 'templates.notWord'],
    ['mau.txt', new TextEncoder().encode('Số: {so}'), 'templates.notWord'],
    ['trong.docx', new Uint8Array(), 'templates.damaged'],
    ['cut.docx', templateFile('cong-van.docx').slice(0, 2000), 'templates.damaged'],
    ['macro.docm', withPart('word/vbaProject.bin', 'x'), 'templates.hasMacros'],
    [
      'macro.docx',
      withPart(
        '[Content_Types].xml',
        new TextDecoder()
          .decode(parts['[Content_Types].xml'])
          .replace('openxmlformats-officedocument.wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
      ),
      'templates.hasMacros',
    ],
    ['phinh.docx', zipSync({ ...parts, 'word/media/image1.png': new Uint8Array(60_000_000) }), 'templates.unsafe'],
    ['dtd.docx', withPart('word/document.xml', document.replace('<w:document', '<!DOCTYPE w [<!ENTITY a "a">]><w:document')), 'templates.unsafe'],
    ['sau.docx', withPart('word/document.xml', document.replace('<w:body>', `<w:body>${'<w:ins>'.repeat(300)}${'</w:ins>'.repeat(300)}`)), 'templates.unsafe'],
    ['lon.docx', new Uint8Array(41 * 1024 * 1024), 'templates.tooLarge'],
  ])('%s is refused in one sentence and changes nothing', async (name, bytes, code) => {
    const book = await templatesBook();
    expect((await book.refused('letter', name, bytes)).code).toBe(code);
    expect(await book.test.call('paperTemplates.list', { committeeId: book.committeeId })).toEqual([]);
  });

  it('with a password is refused as that', async () => {
    const book = await templatesBook();
    const locked = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage\0', 'utf16le'),
    ]);
    expect((await book.refused('letter', 'khoa.docx', locked)).code).toBe('templates.encrypted');
  });
});

describe('an issued paper', () => {
  it('is filled with what it was issued with, into the template that stood then', async () => {
    const book = await templatesBook();
    const { test } = book;
    await book.give('report', 'bao-cao.docx');
    const draft = await book.make('report', 'state', null);
    const { revision } = await test.call('papers.edit', { id: draft.id, revision: draft.revision, ...written(draft) });
    await test.call('papers.issue', { id: draft.id, revision, date: today() });
    await test.call('tasks.edit', {
      edits: [{ id: book.tasks[0]!.id, revision: book.tasks[0]!.revision, texts: { content: 'Nội dung đổi sau khi ban hành' } }],
    });
    await book.give('report', 'khong-truong.docx', { plain: true });
    const { lines, template } = await book.filled(draft.id);
    expect(lines).toContain('Số: 01/BC-BCĐ');
    expect(lines).toContain('Khảo sát chợ biên giới');
    expect(template).toMatchObject({ name: 'bao-cao.docx', since: 'then' });
    expect((await book.read(draft.id)).template).toMatchObject({ name: 'bao-cao.docx', since: 'then' });
    // A draft follows the template that stands.
    expect((await book.read((await test.call('papers.copy', { id: draft.id })).id)).template).toMatchObject({ name: 'khong-truong.docx', since: 'now' });
  });

  it('that was issued when its kind had no template takes the one that stands, and that is said', async () => {
    const book = await templatesBook();
    const draft = await letter(book);
    await book.test.call('papers.issue', { id: draft.id, revision: draft.revision, date: '2025-07-05' });
    expect((await book.read(draft.id)).template).toBeNull();
    await book.give('letter', 'cong-van.docx');
    const { template, lines } = await book.filled(draft.id, false);
    expect(template.since).toBe('now');
    expect(lines).toContain('Số: 01/BCĐ');
  });

  it('and each reminder, which names only the tasks that are still owed', async () => {
    const book = await templatesBook();
    const body = new TextDecoder().decode(unzipSync(templateFile('cong-van.docx'))['word/document.xml']);
    const bytes = zipSync({
      ...unzipSync(templateFile('cong-van.docx')),
      'word/document.xml': new TextEncoder().encode(body.replace('V/v {trich_yeu}', 'V/v {trich_yeu}: {#nhiem_vu}{stt}. {noi_dung} {/nhiem_vu}')),
    });
    await book.give('reminder', 'don-doc.docx', { bytes });
    const { papers } = await book.test.call('reminders.issue', {
      planId: book.plan.id,
      period: '2025-H1',
      asOf: '2025-07-01',
      form: 'state',
      level: 1,
      head: { parent: 'UBND tỉnh Hà Tĩnh', issuer: 'Ban Chỉ đạo', symbol: '/BCĐ-SCT', place: 'Hà Tĩnh', date: '2025-07-02' },
      about: 'đôn đốc',
      authority: ['TRƯỞNG BAN'],
      signer: 'Nguyễn Văn An',
      recipients: ['Như trên'],
      letters: [{ addresseeId: book.ids.get('Sở Tài chính')!, text: 'Đề nghị gửi báo cáo.' }],
    });
    await book.record('Sở Tài chính', book.tasks[2]!.id, { result: 'Đã bố trí.' });
    const { lines, template } = await book.filled(papers[0]!.id, false);
    expect(lines).toContain('V/v đôn đốc: 3. Bố trí kinh phí năm 2025 ');
    expect(lines).toContain('Đề nghị gửi báo cáo./.');
    expect(template.since).toBe('then');
  });

  it('from before its data was kept has its head, words and signature still, and the lists that are lost are asked about', async () => {
    const book = await templatesBook();
    const draft = await book.make('report', 'state', null);
    const { revision } = await book.test.call('papers.edit', { id: draft.id, revision: draft.revision, ...written(draft) });
    await book.test.call('papers.issue', { id: draft.id, revision, date: today() });
    await book.test.close();
    bookBefore(paperTemplates, book.test.dataFolder).close();
    const test = await testCore(book.test.dataFolder);
    const file = await test.core.files.put('bao-cao.docx', templateFile('bao-cao.docx'));
    await test.call('paperTemplates.give', { committeeId: book.committeeId, kind: 'report', file });
    const asked = await test.core.dispatcher.call('paperTemplates.fill', { paperId: draft.id }, { session: test.session });
    expect(!asked.ok && asked.error.params['gaps']).toBe(
      'Văn bản chưa có dữ liệu, chỗ đó trong tệp sẽ để trống: Cơ quan thường trực; Nhiệm vụ của kế hoạch; Thành viên Ban Chỉ đạo; Cơ quan của kế hoạch.',
    );
    const made = await test.call('paperTemplates.fill', { paperId: draft.id, despite: true });
    const { lines } = partsOf((await test.core.files.read(made.file)).bytes);
    expect(lines).toContain('Số: 01/BC-BCĐ');
    expect(lines).toContain('I. Công tác chỉ đạo, chế độ báo cáo');
    expect(lines).toContain('12/BC-SYT, ngày 10/06/2025');
    expect(lines).toContain('Cơ quan: không có nhiệm vụ nào');
  });
});

describe('a filled file is read back', () => {
  const facts = {
    texts: { so: '05', trich_yeu: 'báo cáo tiến độ' },
    rows: { thanh_vien: [{ ho_ten: 'Nguyễn Văn An' }, { ho_ten: 'Trần Thị Bình' }] },
    body: [],
    annexes: 0,
  } as unknown as PaperFacts;
  const parts = unzipSync(templateFile('khong-truong.docx'));
  const wordFile = (text: string) =>
    wordsOfFile(
      zipSync({
        ...parts,
        'word/document.xml': new TextEncoder().encode(new TextDecoder().decode(parts['word/document.xml']).replace('Kính gửi: Các sở, ban, ngành', text)),
      }),
    );
  const template = wordFile('Số {so}, {trich_yeu}: {#thanh_vien}- {ho_ten};{/thanh_vien} hết');

  it('and goes out where every value stands in its place', () => {
    expect(() => compareFilled(template, wordFile('Số 05, báo cáo tiến độ: - Nguyễn Văn An;- Trần Thị Bình; hết'), facts)).not.toThrow();
  });

  it('and is refused with words behind the last of the template', () => {
    const [longer] = wordFile('Số 05, báo cáo tiến độ: - Nguyễn Văn An;- Trần Thị Bình; hết');
    const behind = { text: 'thừa', cell: null };
    expect(() => compareFilled(template, [{ ...longer!, paragraphs: [...longer!.paragraphs, behind] }], facts)).toThrow(
      expect.objectContaining({ code: 'templates.readBackDiffers', params: expect.objectContaining({ found: 'thừa' }) }),
    );
  });

  it.each([
    ['a value that is another', 'Số 06, báo cáo tiến độ: - Nguyễn Văn An;- Trần Thị Bình; hết', 'trường {so} (Số)'],
    ['a value that is cut', 'Số 05, báo cáo tiến: - Nguyễn Văn An;- Trần Thị Bình; hết', 'trường {trich_yeu} (Trích yếu)'],
    ['a row that is lost', 'Số 05, báo cáo tiến độ: - Nguyễn Văn An; hết', 'trường {ho_ten}'],
    ['rows in another order', 'Số 05, báo cáo tiến độ: - Trần Thị Bình;- Nguyễn Văn An; hết', 'trường {ho_ten}'],
    ['a row too many', 'Số 05, báo cáo tiến độ: - Nguyễn Văn An;- Trần Thị Bình;- Trần Thị Bình; hết', 'trường {ho_ten}'],
    ['a field that was left standing', 'Số {so}, báo cáo tiến độ: - Nguyễn Văn An;- Trần Thị Bình; hết', 'trường {so} (Số)'],
    ['words that nobody asked for', 'Số 05, báo cáo tiến độ: - Nguyễn Văn An;- Trần Thị Bình; hết rồi', 'trường {ho_ten}'],
    ['words of the template that are lost', 'Số 05, báo cáo tiến độ: - Nguyễn Văn An;- Trần Thị Bình;', 'trường {ho_ten}'],
  ])('and is refused with %s', (_, text, field) => {
    expect(() => compareFilled(template, wordFile(text), facts)).toThrow(
      expect.objectContaining({ code: 'templates.readBackDiffers', params: expect.objectContaining({ field }) }),
    );
  });
});

const today = (): string => new Date().toLocaleDateString('sv-SE');
