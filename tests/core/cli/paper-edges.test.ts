import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPdfPages } from '../../../electron/core/typesetting/read-back/pdf-text.ts';
import { bookContent } from '../../kit/book-content.ts';
import { runBcd, spawnBcd, type Ran } from '../../kit/run-bcd.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { testCore } from '../../kit/test-core.ts';

const HEAD = 'TT,Nội dung,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn';

/** Longer than the name of a file may be. */
const LONG = `Sở ${'phòng ngừa và ứng phó '.repeat(8)}tỉnh`;

const rows = [
  '1,Rà soát,Sở Y tế; Công an tỉnh,Các đơn vị liên quan,Quý I/2025',
  '2,Tuyên truyền,Đài PT/TH tỉnh,Sở Y tế,Quý I/2025',
  '3,Vận động,Hội Nông dân; Hội Nông dẫn,,Quý I/2025',
  '4,Tập huấn,Các huyện,,Quý I/2025',
  `5,Diễn tập,${LONG},,Quý I/2025`,
  '6,Việc chưa giao,,,Quý I/2025',
];

interface Book {
  readonly folder: string;
  readonly data: string;
  readonly planId: string;
  readonly bcd: (...args: string[]) => Promise<Ran>;
}

async function book(lines: readonly string[] = rows, committee = 'Ban Chỉ đạo Một'): Promise<Book> {
  const folder = tempFolder();
  const data = path.join(folder, 'sổ của tôi');
  const bcd: Book['bcd'] = (...args) => runBcd([...args, '--data', data, '--json']);
  const file = path.join(folder, 'kế hoạch.csv');
  writeFileSync(file, [HEAD, ...lines].join('\n'));
  const ran = await bcd('import', file, '--committee', committee, '--year', '2025');
  expect(ran.status, ran.stdout).toBe(0);
  return { folder, data, bcd, planId: (ran.json() as { planId: string }).planId };
}

/** Says who belongs to a phrase of the plan. */
async function grouped(data: string, phrase: string, members: readonly string[]): Promise<void> {
  const test = await testCore(data);
  const agencies = await test.call('agencies.list', {});
  const ids = [];
  for (const name of members) ids.push(agencies.find((each) => each.name === name)?.id ?? (await test.call('agencies.create', { name })).id);
  const group = (await test.call('agencies.groups', {})).find((each) => each.phrase === phrase)!;
  const belonging = ids.map((agencyId) => ({ agencyId, validFrom: null, validTo: null }));
  await test.call('agencies.setGroupMembers', { id: group.id, revision: group.revision, members: belonging });
  await test.close();
}

async function wordsOf(file: string): Promise<string> {
  const texts: string[] = [];
  for await (const page of readPdfPages(readFileSync(file))) texts.push(...page.texts.map(({ text }) => text));
  return texts.join(' ');
}

const refusal = (ran: Ran): unknown => [ran.status, (ran.json() as { error: { code: string } }).error.code];

const temporaries = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));

describe('the commands that print papers, as a shell starts them', () => {
  it('each answers with one document, and leaves the book as it was', async () => {
    const { folder, data, planId } = await book();
    const before = bookContent(data);
    const json = path.join(folder, 'giấy tờ.json');
    writeFileSync(
      json,
      JSON.stringify({ kind: 'letter', form: 'party', addressees: ['Sở Y tế'], about: 'gửi số liệu', body: ['Đề nghị gửi:', '- số liệu;', '- đầu mối.'] }),
    );
    const lines: string[][] = [
      ['extract', '--plan', planId, '--out', path.join(folder, 'trích'), '--merged', path.join(folder, 'gộp', 'một.pdf')],
      ['remind', '--period', '2025-H1', '--out', path.join(folder, 'đôn đốc'), '--as-of', '2025-07-01'],
      ['report', '--plan', planId, '--period', '2025-H1', '--out', path.join(folder, 'báo cáo.docx'), '--as-of', '2025-07-01'],
      ['paper', '--file', json, '--out', path.join(folder, 'giấy', 'công văn.pdf')],
    ];
    const answers: unknown[] = [];
    for (const line of lines) {
      const ran = await spawnBcd([...line, '--data', data, '--json']);
      expect(ran.status, ran.stderr + ran.stdout).toBe(0);
      answers.push(ran.json());
    }
    expect(answers.map((answer) => Object.keys(answer as object))).toEqual([
      ['files', 'merged', 'unasked', 'unaddressed', 'verified'],
      ['letters', 'skipped'],
      ['file', 'pages', 'verified', 'form', 'sources', 'leftOut', 'findings'],
      ['file', 'pages', 'verified', 'form', 'findings'],
    ]);
    expect(bookContent(data)).toEqual(before);
    expect(temporaries(folder)).toEqual([]);
    const words = await wordsOf(path.join(folder, 'giấy', 'công văn.pdf'));
    expect(words).toContain('- số liệu;');
  });

  it('say in Vietnamese how they are used', async () => {
    for (const name of ['extract', 'remind', 'report', 'paper']) {
      const help = await runBcd([name, '--help']);
      expect([help.status, help.stdout]).toEqual([0, expect.stringMatching(new RegExp(`^Cách dùng: bcd ${name}`))]);
      expect(refusal(await runBcd([name, '--json']))).toEqual([2, 'cli.wrongUsage']);
    }
  });
});

describe('bcd extract', () => {
  it('names agencies whose names no file can have, and says what nobody leads', async () => {
    const { folder, data, bcd } = await book();
    // Too long to be taken for an agency unless the register knows it.
    const test = await testCore(data);
    await test.call('agencies.create', { name: LONG });
    await test.close();
    const { planId } = (await bcd('import', path.join(folder, 'kế hoạch.csv'), '--year', '2025')).json() as { planId: string };
    const out = path.join(folder, 'chưa', 'có');
    const ran = await bcd('extract', '--plan', planId, '--out', out);
    expect(ran.status, ran.stdout).toBe(0);
    const { files, unasked } = ran.json() as { files: { agency: string; file: string; leading: number }[]; unasked: { number: string }[] };
    expect(files.map(({ agency }) => agency)).toEqual(
      expect.arrayContaining(['Công an tỉnh', LONG, 'Đài PT/TH tỉnh', 'Hội Nông dân', 'Hội Nông dẫn', 'Sở Y tế']),
    );
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
    expect(readdirSync(out).toSorted()).toEqual(files.map(({ file }) => path.basename(file)).toSorted());
    expect(unasked.map(({ number }) => number)).toEqual(['6']);
    expect(ran.stderr).toContain('Nhiệm vụ 6');
  });

  it('refuses a folder that is none, and writes nothing', async () => {
    const { folder, planId, bcd } = await book();
    writeFileSync(path.join(folder, 'tệp'), '');
    const names = readdirSync(folder).toSorted();
    expect(refusal(await bcd('extract', '--plan', planId, '--out', path.join(folder, 'tệp')))).toEqual([1, 'files.unwritable']);
    // The parts could be written; the whole could not.
    expect(refusal(await bcd('extract', '--plan', planId, '--out', path.join(folder, 'trích'), '--merged', path.join(folder, 'tệp', 'x.pdf')))).toEqual([
      1,
      'files.unwritable',
    ]);
    expect(
      readdirSync(folder)
        .toSorted()
        .filter((name) => name !== 'trích'),
    ).toEqual(names);
    expect(readdirSync(path.join(folder, 'trích'))).toEqual([]);
  });

  it('has every row of a plan of 300', async () => {
    const many = Array.from({ length: 300 }, (_, at) => `${at + 1},Việc thứ ${at + 1} của năm,Sở số ${at % 3},,Quý I/2025`);
    const { folder, planId, bcd } = await book(many);
    const ran = await bcd('extract', '--plan', planId, '--out', folder, '--merged', path.join(folder, 'gộp.pdf'));
    const { files, merged } = ran.json() as { files: { leading: number }[]; merged: string };
    expect(files.map(({ leading }) => leading)).toEqual([100, 100, 100]);
    const words = await wordsOf(merged);
    for (const at of [1, 150, 300]) expect(words).toContain(`Việc thứ ${at} của năm`);
  });
});

describe('bcd remind and bcd report', () => {
  it('write to each member of a group, and stand on nothing where nobody reported', async () => {
    const { folder, data, planId, bcd } = await book();
    await grouped(data, 'Các huyện', ['Huyện Đức Thọ', 'Huyện Vũ Quang']);
    const letters = (await bcd('remind', '--period', '2025-H1', '--out', path.join(folder, 'thư'), '--as-of', '2025-07-01')).json() as {
      letters: { agency: string; files: string[]; tasks: number; reports: number }[];
    };
    const names = letters.letters.map(({ agency }) => agency);
    expect(names).toEqual(expect.arrayContaining(['Huyện Đức Thọ', 'Huyện Vũ Quang', 'Đài PT/TH tỉnh']));
    expect(names).not.toContain('Các huyện');
    expect(new Set(letters.letters.flatMap(({ files }) => files)).size).toBe(2 * names.length);
    const out = path.join(folder, 'bc.pdf');
    const report = (await bcd('report', '--plan', planId, '--period', '2025-H1', '--out', out, '--as-of', '2025-07-01')).json() as {
      sources: object[];
      leftOut: { agency: string; task: string; taskId: string; number: string; why: string; message: string }[];
    };
    expect(report.sources).toEqual([]);
    expect(report.leftOut).toContainEqual({
      agency: 'Huyện Vũ Quang',
      task: 'Tập huấn',
      taskId: expect.any(String),
      number: '4',
      why: 'unreported',
      message: 'chưa báo cáo',
    });
  });

  it('say where a period is not of the plan, and take no period and no day that there is none of', async () => {
    const { folder, planId, bcd } = await book();
    const other = await bcd('report', '--plan', planId, '--period', '2024-H1', '--out', path.join(folder, 'y.docx'));
    expect([other.status, other.stderr]).toEqual([0, expect.stringContaining('Kỳ 2024-H1 không thuộc năm 2025 của kế hoạch.')]);
    expect((await bcd('report', '--plan', planId, '--period', '2025-H3', '--out', path.join(folder, 'x.pdf'))).status).toBe(2);
    expect((await bcd('remind', '--period', '2025-H1', '--out', folder, '--answer-by', '2025-02-30')).status).toBe(2);
    expect(existsSync(path.join(folder, 'x.pdf'))).toBe(false);
  });

  it('say what is led by nobody that the register knows', async () => {
    const { folder, planId, bcd } = await book(['1,Sơ kết,,,Quý I/2025', '2,Tổng kết,Sở Y tế; Các hội,,Quý I/2025']);
    const out = path.join(folder, 'x.docx');
    const { leftOut } = (await bcd('report', '--plan', planId, '--period', '2025-H1', '--out', out, '--as-of', '2025-07-01')).json() as {
      leftOut: { number: string; agency: string; why: string }[];
    };
    expect(leftOut).toContainEqual(expect.objectContaining({ number: '1', agency: '', why: 'unlisted' }));
    const bare = await book(['1,Sơ kết,,,Quý I/2025']);
    expect(refusal(await bare.bcd('extract', '--plan', bare.planId, '--out', path.join(bare.folder, 'trích')))).toEqual([1, 'documents.nobodyToExtract']);
    expect(existsSync(path.join(bare.folder, 'trích'))).toBe(false);
    const letters = await bcd('remind', '--period', '2025-H1', '--out', path.join(folder, 'thư'), '--as-of', '2025-07-01');
    expect(letters.stderr).toContain('chưa có người ký được công văn');
  });

  it('have nothing to say in a year without plans', async () => {
    const { folder, bcd } = await book();
    expect((await bcd('remind', '--period', '2031-H1', '--out', path.join(folder, 'thư'))).json()).toEqual({ letters: [], skipped: [] });
  });
});

describe('bcd paper', () => {
  const printed = async ({ folder, bcd }: Book, paper: object, name = 'x.docx') => {
    const file = path.join(folder, 'giấy.json');
    writeFileSync(file, JSON.stringify(paper));
    return bcd('paper', '--file', file, '--out', path.join(folder, name));
  };

  it('takes the committee by name or id, and says where the plan is of another', async () => {
    const one = await book();
    await one.bcd('import', path.join(one.folder, 'kế hoạch.csv'), '--committee', 'Ban Chỉ đạo Hai', '--year', '2025');
    const test = await testCore(one.data);
    const second = (await test.call('committees.list', {})).find(({ name }) => name === 'Ban Chỉ đạo Hai')!;
    await test.close();
    const letter = { kind: 'letter', addressees: ['Sở Y tế'], about: 'số liệu', body: 'Đề nghị gửi.' };
    for (const committee of [{ committee: second.id }, { committee: 'ban chi dao hai' }, { committeeId: second.id }]) {
      const ran = await printed(one, { ...letter, ...committee });
      expect(ran.status, ran.stdout).toBe(0);
      const words = strFromU8(unzipSync(readFileSync(path.join(one.folder, 'x.docx')))['word/document.xml']!);
      expect(words).toContain('>Hai</w:t>');
    }
    expect(refusal(await printed(one, { kind: 'plan', planId: one.planId, committee: second.id }))).toEqual([1, 'cli.otherCommittee']);
    expect((await printed(one, { kind: 'plan', planId: one.planId, committee: 'Ban Chỉ đạo Một' })).status).toBe(0);
  });

  it.each<[string, object, string]>([
    ['a day that is none', { kind: 'letter', dated: '2025-02-30' }, 'mục “dated” phải là ngày có trong lịch'],
    ['a day in another form', { kind: 'letter', date: '5/3/2025' }, 'mục “date” phải là ngày có trong lịch'],
    ['a member twice', { kind: 'letter', signer: 'A', content: { signer: 'B' } }, 'mục “signer” nêu nhiều lần'],
    ['no one to go to', { kind: 'letter', addressees: [] }, 'thiếu mục “addressees”'],
    ['no words', { kind: 'letter', addressees: ['A'], about: 'b', body: '' }, 'thiếu mục “body”'],
    ['a run that says nothing', { kind: 'letter', body: [{ kind: 'paragraph', runs: [{}] }] }, 'thiếu mục “body.0.runs.0.text”'],
    ['a print without its plan', { kind: 'annex' }, 'thiếu mục “planId”'],
    ['another form', { kind: 'letter', form: 'church' }, 'mục “form” phải là một trong: state, party'],
  ])('refuses %s', async (_, paper, why) => {
    const own = await book(rows.slice(0, 1));
    const ran = await printed(own, paper);
    expect([ran.status, ran.json()]).toMatchObject([1, { ok: false, error: { code: 'cli.badPaper', message: expect.stringContaining(why) as string } }]);
    expect(existsSync(path.join(own.folder, 'x.docx'))).toBe(false);
  });

  it('prints what is finished as its operation takes it', async () => {
    const own = await book();
    const { planId } = own;
    for (const paper of [
      { kind: 'annex', planId, options: { number: 'II' } },
      { kind: 'annex', planId, options: {}, leadId: 'each', coordinated: true },
      { kind: 'overview', planId, asOf: '2025-07-01' },
      { kind: 'tracking', planId },
      { kind: 'late-agencies', planId, period: '2025-H1', part: 'missing', asOf: '2025-07-01' },
    ])
      expect((await printed(own, paper, 'x.pdf')).json(), paper.kind).toMatchObject({ verified: true, pages: expect.any(Number) as number });
  });

  it('takes only endings that it can make, and a file that is there', async () => {
    const own = await book(rows.slice(0, 1));
    expect((await printed(own, { kind: 'letter' }, 'x.odt')).status).toBe(2);
    expect(refusal(await own.bcd('paper', '--file', path.join(own.folder, 'không có.json'), '--out', path.join(own.folder, 'x.pdf')))).toEqual([
      1,
      'files.unreadable',
    ]);
  });
});

describe('the shape of older answers', () => {
  it('has no row for a point about the whole table, and the name of a file that cannot be read', async () => {
    const { folder, bcd } = await book(rows.slice(0, 1));
    const preview = await bcd('import', 'tests/fixtures/imports/hidden-and-dates.xlsx', '--dry-run');
    const { issues } = preview.json() as { issues: { code: string; row: number | null }[] };
    expect(issues.filter(({ code }) => code === 'hiddenColumn').map(({ row }) => row)).toEqual([null]);
    const merged = await bcd('merge', path.join(folder, 'không có.xlsx'), '--period', '2025-H1');
    expect(merged.json()).toMatchObject({ accepted: [], rejected: [{ file: 'không có.xlsx', code: 'files.unreadable' }] });
  });
});
