import { describe, expect, it } from 'vitest';
import type { PaperContent } from '../../../shared/api/papers.api.ts';
import { checkPaper, type PaperToCheck } from '../../../shared/domain/papers/check-paper.ts';

const content = (some: Partial<PaperContent> = {}): PaperContent => ({
  head: { parent: '', issuer: 'Ban Chỉ đạo', place: 'Hà Tĩnh' },
  addressees: ['Sở Y tế'],
  body: [{ kind: 'paragraph', runs: [{ text: 'Đề nghị Sở Y tế báo cáo trước ngày 05/7/2025' }] }],
  authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
  signer: 'Nguyễn Văn An',
  secretary: '',
  recipients: ['Như trên'],
  annexes: [],
  ...some,
});

const paper = (some: Partial<PaperToCheck> = {}, words: Partial<PaperContent> = {}): PaperToCheck => ({
  kind: 'letter',
  form: 'state',
  about: 'cung cấp số liệu',
  dated: '2025-07-02',
  content: content(words),
  figures: [],
  passages: [],
  annexes: [],
  ofData: [],
  ended: [],
  signers: [],
  year: null,
  dataDay: null,
  ...some,
});

const codes = (some?: Partial<PaperToCheck>, words?: Partial<PaperContent>): string[] =>
  checkPaper(paper(some, words)).map(({ code, weight }) => `${weight} ${code}`);
const says = (text: string): Partial<PaperContent> => ({ body: [{ kind: 'paragraph', runs: [{ text }] }] });

it('a paper that is whole has nothing to be looked at', () => {
  expect(codes()).toEqual([]);
});

describe('what is missing', () => {
  it.each([
    ['must about', { about: ' ' }, {}],
    ['must addressees', {}, { addressees: [] }],
    ['must body', {}, { body: [] }],
    ['must signer', {}, { signer: '' }],
    ['must issuer', {}, { head: { parent: '', issuer: '', place: 'Hà Tĩnh' } }],
    ['must place', {}, { head: { parent: '', issuer: 'Ban Chỉ đạo', place: ' ' } }],
    ['look recipients', {}, { recipients: [] }],
    ['must secretary', { kind: 'minutes' as const }, {}],
    ['must secretary-extra', {}, { secretary: 'Phạm Thị Dung' }],
  ])('%s', (code, some, words) => {
    expect(codes(some, words)).toEqual([code]);
  });

  it('room left open is counted by place; on a slip it is to be filled by hand', () => {
    const dots = says('Ngày ………, tại ………, kính mời …………');
    expect(checkPaper(paper({}, dots))[0]).toMatchObject({ weight: 'must', text: expect.stringContaining('Còn 3 chỗ') as string });
    expect(codes({ kind: 'opinion-slip' }, { ...dots, recipients: [] })).toEqual(['look room']);
    // An ellipsis ends a sentence and leaves no room.
    expect(codes({}, says('Nông sản, điện tử, gỗ…'))).toEqual([]);
  });
});

describe('figures', () => {
  const figures = [{ id: 'a', label: 'Số cơ quan', text: '5', origins: [] }];
  const run = (figure: string, shown: string): Partial<PaperContent> => ({ body: [{ kind: 'paragraph', runs: [{ text: 'Có ' }, { figure, shown }] }] });
  it('hold the issue up where they have changed since they were looked at, or are no more', () => {
    expect(codes({ figures }, run('a', '5'))).toEqual([]);
    expect(checkPaper(paper({ figures }, run('a', '4')))[0]).toMatchObject({
      code: 'figure-changed',
      text: expect.stringContaining('Số cơ quan: 4 → 5') as string,
    });
    expect(codes({ figures }, run('b', '4'))).toEqual(['must figure-lost']);
    expect(codes({}, { body: [{ kind: 'data', data: 'bang', shown: 'x' }] })).toEqual(['must figure-lost']);
  });
});

describe('what goes out within the paper', () => {
  const draft = (some: object = {}) => ({
    kind: 'draft' as const,
    name: 'dự thảo Kế hoạch năm 2025',
    about: 'năm 2025',
    content: content(),
    figures: [],
    passages: [],
    papers: 0,
    gone: 0,
    ...some,
  });
  const held = (...annexes: PaperToCheck['annexes']): string[] => codes({ annexes });

  it('is held to the same: whole, with its room filled and its figures looked at', () => {
    const run = { ...content(), body: [{ kind: 'paragraph' as const, runs: [{ figure: 'a', shown: '4' }] }] };
    const figures = [{ id: 'a', label: 'Số việc', text: '5', origins: [] }];
    expect(held(draft(), { kind: 'whole' })).toEqual([]);
    expect(held(draft({ content: content(says('Kinh phí …………')) }))).toEqual(['must annex-room']);
    expect(held(draft({ about: '…………' }))).toEqual(['must annex-room']);
    expect(held(draft({ content: content({ body: [] }) }))).toEqual(['must annex-empty']);
    expect(held(draft({ content: run }))).toEqual(['must annex-figure-lost']);
    expect(held(draft({ content: run, figures }))).toEqual(['must annex-figure-changed']);
    expect(held(draft({ gone: 1 }))).toEqual(['must annex-gone']);
    expect(held(draft({ papers: 2 }))).toEqual(['look annex-nested']);
  });

  it('has the numbers of its paragraphs computed again, as the paper itself has', () => {
    const slip = content(says('Kim ngạch đạt 84,15 triệu USD, giảm 13,5 % so với cùng kỳ năm 2024 là 97,4 triệu USD.'));
    const told = checkPaper(paper({ annexes: [draft({ content: slip })] }));
    expect(told.map(({ code, weight }) => `${weight} ${code}`)).toEqual(['look numbers']);
    expect(told[0]?.text).toMatch(/^“dự thảo Kế hoạch năm 2025” đi kèm: /);
    expect(told[0]?.text.endsWith(checkPaper(paper({ content: slip }))[0]!.text)).toBe(true);
  });

  it('is said to be missing, once with how many', () => {
    expect(checkPaper(paper({ annexes: [{ kind: 'gone' }, { kind: 'whole' }, { kind: 'gone' }] })).map(({ text }) => text)).toEqual([
      '2 phụ lục không còn trong sổ nên không in được. Hãy khôi phục từ Thùng rác, hoặc bỏ khỏi văn bản.',
    ]);
  });
});

describe('who signs', () => {
  it('has the marks of the form, and is one of those that may', () => {
    expect(codes({ form: 'party' })).toEqual(['must authority']);
    expect(codes({}, { authority: ['K/T TRƯỞNG BAN'] })).toEqual(['must authority']);
    expect(codes({ form: 'party' }, { authority: ['K/T TRƯỞNG BAN'] })).toEqual([]);
    expect(codes({ signers: ['Trần Thị Bình'] })).toEqual(['look signer-unknown']);
  });
});

describe('days', () => {
  it.each(['ngày 5 tháng 7 năm 2025', 'ngày 15 tháng 2 năm 2025'])('%s lacks its zero', (text) => {
    expect(codes({}, says(`Thực hiện Kế hoạch ${text}`))).toEqual(['look day-unpadded']);
  });
  it('a căn cứ of a later day holds the paper up, however its day is written', () => {
    for (const day of ['10/7/2025', 'ngày 10 tháng 7 năm 2025'])
      expect(codes({}, { body: [{ kind: 'ground', runs: [{ text: `Căn cứ Kế hoạch số 05 ${day}` }] }] })).toEqual(['must before-ground']);
    expect(codes({}, { body: [{ kind: 'ground', runs: [{ text: 'Căn cứ Kế hoạch ngày 02/7/2025' }] }] })).toEqual([]);
  });
  it('a year before its data is asked about', () => {
    expect(codes({ year: 2026 })).toEqual(['look year']);
    expect(codes({ year: 2026, kind: 'decision' })).toEqual([]);
  });
});

it('figures of a later day than the paper hold it up', () => {
  const report = { kind: 'report' as const };
  expect(codes({ ...report, dataDay: '2025-07-03' })).toEqual(['must before-data']);
  expect(codes({ ...report, dataDay: '2025-07-02' })).toEqual([]);
  expect(codes({ kind: 'plan', dataDay: '2025-07-03' })).toEqual([]);
});

describe('names', () => {
  it('a title in capitals within a sentence, old letters and a body of the State over a Party paper are asked about', () => {
    expect(codes({}, says('Thực hiện Kế hoạch THỰC HIỆN CÁC NHIỆM VỤ TRỌNG TÂM, đề nghị báo cáo'))).toEqual(['look raised']);
    expect(codes({}, { body: [{ kind: 'heading', level: 1, runs: [{ text: 'I. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ' }] }] })).toEqual([]);
    expect(codes({}, says('§Ò nghÞ Së Y tÕ b¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô'))).toEqual(['look old-encoding']);
    expect(codes({ form: 'party' }, { authority: ['TRƯỞNG BAN'], head: { parent: 'UBND tỉnh Hà Tĩnh', issuer: 'Ban Chỉ đạo', place: 'Hà Tĩnh' } })).toEqual([
      'look party-parent',
    ]);
  });

  const ended = [{ name: 'UBND xã Sơn', on: '2025-06-30', now: 'UBND xã Sơn Trường' }];
  it('a body that has ended is named with the one that goes on; a longer name is another', () => {
    expect(checkPaper(paper({ ended }, says('Đề nghị UBND xã Sơn báo cáo')))[0]?.text).toBe(
      '“UBND xã Sơn” đã kết thúc hoạt động ngày 30/06/2025, nay là UBND xã Sơn Trường. Hãy xem lại tên trong văn bản.',
    );
    expect(codes({ ended }, says('Đề nghị UBND xã Sơn Trường báo cáo'))).toEqual([]);
    expect(codes({ ended }, says('Đề nghị UBND xã Sơn Trường và UBND xã Sơn; UBND xã khác'))).toEqual(['look agency-ended']);
  });
  it('a committee in small letters is asked about', () => {
    expect(codes({}, says('Đề nghị ban chỉ đạo xem xét'))).toEqual(['look capitals']);
    expect(checkPaper(paper({}, says('Trình Chính Phủ và Ngân hàng nhà nước; UỶ BAN NHÂN DÂN tỉnh')))[0]?.text).toContain(
      '“Trình Chính Phủ và Ngân hàng nhà nướ…” (đúng là “Chính phủ”); còn 1 chỗ nữa',
    );
  });
});

describe('a finding leads to its place', () => {
  const placed = (some: Partial<PaperToCheck>, words?: Partial<PaperContent>) => checkPaper(paper(some, words)).map(({ code, at }) => [code, at]);

  it('which is a field of the draft where one is meant', () => {
    expect(placed({ about: ' ' }, { signer: '', recipients: [] })).toEqual([
      ['about', { field: 'about' }],
      ['signer', { field: 'signer' }],
      ['recipients', { field: 'recipients' }],
    ]);
  });

  it('or words that stand in the draft as they are told', () => {
    const long = `${'Các đơn vị khẩn trương thực hiện. '.repeat(4)}Kinh phí ………… do ngân sách cấp; ngày 5 tháng 3 năm 2025 xong.`;
    const at = placed({}, says(long)).map(([, place]) => place as { words: string });
    expect(at).toHaveLength(2);
    for (const { words } of at) expect(long).toContain(words);
    expect(at[0]!.words).toContain('…………');
    expect(at[1]!.words).toContain('ngày 5 tháng');
  });
});
