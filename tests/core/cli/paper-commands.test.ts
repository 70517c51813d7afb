import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPdfPages } from '../../../electron/core/typesetting/read-back/pdf-text.ts';
import { fillForm } from '../../kit/fill-form.ts';
import { runBcd } from '../../kit/run-bcd.ts';
import { tempFolder } from '../../kit/temp-folder.ts';

const plan = [
  'TT,Nội dung,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn',
  '1,Rà soát các điểm tập kết,Sở Y tế,Sở Nội vụ,Trước 30/4/2025',
  '2,Tuyên truyền lưu động,"Sở Y tế; Đài Phát thanh",Các đơn vị liên quan,Quý I/2025',
  '3,Kiểm tra liên ngành,Chi cục Thú y,Sở Y tế,Trước 15/5/2025',
].join('\n');

interface Book {
  readonly folder: string;
  readonly planId: string;
  readonly bcd: (...args: string[]) => ReturnType<typeof runBcd>;
}

async function book(): Promise<Book> {
  const folder = tempFolder();
  const bcd: Book['bcd'] = (...args) => runBcd([...args, '--data', path.join(folder, 'so'), '--json']);
  const file = path.join(folder, 'ke hoach.csv');
  writeFileSync(file, plan);
  const ran = await bcd('import', file, '--committee', 'Ban Chỉ đạo Phòng dịch', '--year', '2025');
  return { folder, bcd, planId: (ran.json() as { planId: string }).planId };
}

async function wordsOf(file: string): Promise<string> {
  const bytes = readFileSync(file);
  if (file.endsWith('.docx'))
    return strFromU8(unzipSync(bytes)['word/document.xml']!)
      .replaceAll('<w:noBreakHyphen/>', '-')
      .replaceAll(/<\/?w:(?:r|t|rPr)\b[^>]*>/g, '')
      .replaceAll(/<[^>]+>/g, ' ');
  const texts: string[] = [];
  for await (const page of readPdfPages(bytes)) texts.push(...page.texts.map(({ text }) => text));
  return texts.join(' ');
}

describe('bcd extract', () => {
  it('writes a file for each agency with a part in the plan, and one of all', async () => {
    const { folder, planId, bcd } = await book();
    const merged = path.join(folder, 'gop', 'tat ca.pdf');
    const ran = await bcd('extract', '--plan', planId, '--out', path.join(folder, 'trích'), '--merged', merged);
    expect(ran.status, ran.stderr).toBe(0);
    const { files, ...rest } = ran.json() as { files: { agency: string; file: string; leading: number; coordinating: number }[] };
    expect(rest).toMatchObject({ merged, unaddressed: ['Các đơn vị liên quan'] });
    expect(ran.stderr).toContain('Các đơn vị liên quan');
    expect(files.map(({ agency, leading, coordinating }) => [agency, leading, coordinating])).toEqual([
      ['Chi cục Thú y', 1, 0],
      ['Đài Phát thanh', 1, 0],
      ['Sở Nội vụ', 0, 1],
      ['Sở Y tế', 2, 1],
    ]);
    expect(readdirSync(path.join(folder, 'trích')).toSorted()).toEqual(files.map(({ file }) => path.basename(file)).toSorted());
    const words = await wordsOf(files[3]!.file);
    expect(words).toContain('Rà soát các điểm tập kết');
    expect(words).toContain('Kiểm tra liên ngành');
    expect(await wordsOf(files[2]!.file)).not.toContain('liên ngành');
    for (const { agency } of files) expect(await wordsOf(merged)).toContain(agency);
  });

  it('says of a plan of one lead alone what it says of many, and takes no other ending', async () => {
    const { folder, bcd } = await book();
    const file = path.join(folder, 'mot.csv');
    writeFileSync(file, 'TT,Nội dung,Cơ quan chủ trì,Thời hạn\n1,Sơ kết,Sở Nội vụ,Quý I/2025\n2,Tổng kết,Sở Nội vụ,Quý IV/2025');
    const { planId } = (await bcd('import', file, '--year', '2025')).json() as { planId: string };
    const ran = await bcd('extract', '--plan', planId, '--out', folder);
    expect(ran.json()).toMatchObject({ files: [{ agency: 'Sở Nội vụ', leading: 2, coordinating: 0 }], merged: null });
    expect((await bcd('extract', '--plan', planId, '--out', folder, '--merged', 'x.docx')).status).toBe(2);
  });
});

describe('bcd remind', () => {
  it('writes to each that is late, as Word and PDF, naming the day for the answer', async () => {
    const { folder, bcd } = await book();
    const out = path.join(folder, 'thu');
    const args = ['remind', '--period', '2025-h1', '--out', out];
    expect((await bcd(...args, '--as-of', '2025-06-01')).json()).toEqual({ letters: [], skipped: [] });
    expect(existsSync(out)).toBe(false);
    const ran = await bcd(...args, '--as-of', '2025-07-01', '--level', '3', '--answer-by', '2025-07-09');
    const { letters } = ran.json() as { letters: { agency: string; files: string[]; tasks: number; reports: number; verified: boolean }[] };
    expect(letters.map(({ agency, tasks, reports, verified }) => [agency, tasks, reports, verified])).toEqual([
      ['Chi cục Thú y', 1, 1, true],
      ['Đài Phát thanh', 1, 1, true],
      ['Sở Y tế', 2, 1, true],
    ]);
    for (const { agency, files } of letters) {
      expect(files.map((file) => path.extname(file))).toEqual(['.docx', '.pdf']);
      for (const file of files) {
        const words = await wordsOf(file);
        expect(words).toContain(agency);
        expect(words).toContain('phê bình');
        expect(words).toContain('09/07/2025');
      }
    }
    expect((await bcd(...args, '--level', '4')).status).toBe(2);
  });
});

describe('bcd report', () => {
  it('tells what came with its papers, lists what it leaves out, and leaves nothing in the book', async () => {
    const { folder, planId, bcd } = await book();
    const forms = (await bcd('forms', '--plan', planId, '--period', '2025-H1', '--out', folder)).json() as { files: { agency: string; file: string }[] };
    const blank = readFileSync(forms.files.find(({ agency }) => agency === 'Sở Y tế')!.file);
    const returned = path.join(folder, 'tra loi.xlsx');
    writeFileSync(
      returned,
      fillForm(blank, { documentNumber: '12/BC-SYT', documentDate: '18/06/2025', task: (at) => (at === 0 ? { F: 'Đã rà soát 25 điểm.' } : {}) }),
    );
    const merged = await bcd('merge', returned, '--period', '2025-H1', '--received', '2025-06-18');
    expect(merged.status, merged.stdout).toBe(0);
    for (const [name, form] of [
      ['bc.pdf', 'state'],
      ['bc.docx', 'party'],
    ] as const) {
      const out = path.join(folder, name);
      const ran = await bcd('report', '--plan', planId, '--period', '2025-H1', '--out', out, '--form', form, '--as-of', '2025-07-01');
      expect(ran.status, ran.stderr).toBe(0);
      expect(ran.json()).toMatchObject({
        file: out,
        verified: true,
        form,
        sources: [{ agency: 'Sở Y tế', document: '12/BC-SYT', dated: '2025-06-18', receivedOn: '2025-06-18', tasks: ['1'] }],
      });
      const { leftOut } = ran.json() as { leftOut: { number: string; agency: string; why: string }[] };
      expect(leftOut.map(({ number, agency, why }) => [number, agency, why])).toEqual([
        ['2', 'Sở Y tế', 'unreported'],
        ['2', 'Đài Phát thanh', 'unreported'],
        ['3', 'Chi cục Thú y', 'unreported'],
      ]);
      const words = await wordsOf(out);
      expect(words).toContain('Đã rà soát 25 điểm');
      expect(words).toContain('12/BC-SYT');
    }
  });

  it('refuses a plan that is not there, and an ending it cannot make', async () => {
    const { folder, planId, bcd } = await book();
    const report = (id: string, name: string) => bcd('report', '--plan', id, '--period', '2025-H1', '--out', path.join(folder, name));
    const gone = await report(
      planId.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      'a.pdf',
    );
    expect([gone.status, gone.json()]).toMatchObject([1, { ok: false, error: { code: 'system.notFound' } }]);
    expect((await report(planId, 'a.xlsx')).status).toBe(2);
    expect(readdirSync(folder).filter((name) => name.startsWith('a.'))).toEqual([]);
  });
});

describe('bcd paper', () => {
  it('prints any kind in both forms from as little as its kind', async () => {
    const { folder, planId, bcd } = await book();
    const kinds = [
      'report',
      'plan',
      'decision',
      'letter',
      'reminder',
      'late-notice',
      'submission',
      'invitation',
      'agenda',
      'attendees',
      'conclusion',
      'minutes',
      'submission-slip',
      'opinion-slip',
    ];
    for (const [at, kind] of kinds.entries()) {
      const file = path.join(folder, 'giay.json');
      const out = path.join(folder, `${kind}.${at % 2 === 0 ? 'pdf' : 'docx'}`);
      writeFileSync(file, JSON.stringify({ kind, form: at % 3 === 0 ? 'party' : 'state', plan: planId, period: '2025-H1', asOf: '2025-07-01' }));
      const ran = await bcd('paper', '--file', file, '--out', out);
      expect(ran.json(), kind).toMatchObject({ file: out, verified: true });
      expect(existsSync(out)).toBe(true);
    }
  });

  it('takes the words that are given, beside kind or as the contract has them, and keeps no draft', async () => {
    const { folder, bcd } = await book();
    const file = path.join(folder, 'thu.json');
    const out = path.join(folder, 'thu.pdf');
    const given = { about: 'cung cấp số liệu', dated: '2025-03-05', symbol: '08/BCĐ-SYT' };
    const content = { addressees: ['Sở Tài chính'], signer: 'Trần Thị B', head: { parent: 'UBND TỈNH A', issuer: 'BAN CHỈ ĐẠO PHÒNG DỊCH', place: 'Hà Tĩnh' } };
    const flat = { kind: 'letter', committee: 'ban chi dao phong dich', ...given, ...content, body: 'Đề nghị:\n- Gửi số liệu năm 2024;\n- Cử đầu mối.' };
    const nested = {
      kind: 'letter',
      ...given,
      content: { ...content, body: [{ kind: 'paragraph', runs: [{ text: 'Đề nghị Gửi số liệu năm 2024; Cử đầu mối' }] }] },
    };
    for (const paper of [flat, nested]) {
      writeFileSync(file, `\uFEFF${JSON.stringify(paper)}`);
      const ran = await bcd('paper', '--file', file, '--out', out);
      expect(ran.json()).toMatchObject({
        pages: 1,
        verified: true,
        form: 'state',
        findings: expect.not.arrayContaining([expect.objectContaining({ weight: 'must' })]) as object,
      });
      const words = await wordsOf(out);
      for (const text of ['08/BCĐ-SYT', 'ngày 05 tháng 3 năm 2025', 'Sở Tài chính', 'Gửi số liệu năm 2024', 'Trần Thị B']) expect(words).toContain(text);
    }
  });

  it.each([
    ['not JSON', '{ kind: letter', 'JSON'],
    ['an unknown kind', '{"kind":"thu"}', 'một trong: report'],
    ['no kind', '{"form":"state"}', 'kind'],
    ['a misspelt member', '{"kind":"letter","sginer":"A"}', 'sginer'],
    ['a day that is none', '{"kind":"letter","dated":"2025-02-30"}', 'dated'],
    ['words where a list belongs', '{"kind":"letter","addressees":"Sở Y tế"}', 'addressees'],
    ['a list of the whole', '[]', 'nhóm mục'],
  ])('refuses %s in one sentence and writes nothing', async (_, text, said) => {
    const { folder, bcd } = await book();
    const file = path.join(folder, 'sai.json');
    writeFileSync(file, text);
    const ran = await bcd('paper', '--file', file, '--out', path.join(folder, 'sai.pdf'));
    expect([ran.status, ran.json()]).toMatchObject([1, { ok: false, error: { code: 'cli.badPaper', message: expect.stringContaining(said) as string } }]);
    expect(existsSync(path.join(folder, 'sai.pdf'))).toBe(false);
  });

  it('asks for what its kind needs, and for the committee where there are several', async () => {
    const { folder, bcd } = await book();
    const file = path.join(folder, 'giay.json');
    const print = async (paper: object) => {
      writeFileSync(file, JSON.stringify(paper));
      const ran = await bcd('paper', '--file', file, '--out', path.join(folder, 'x.pdf'));
      return (ran.json() as { error: { code: string } }).error.code;
    };
    expect(await print({ kind: 'report' })).toBe('papers.needsPlan');
    expect(await print({ kind: 'letter', committee: 'Ban khác' })).toBe('system.notFound');
    await bcd('import', path.join(folder, 'ke hoach.csv'), '--committee', 'Ban Chỉ đạo thứ hai', '--year', '2025');
    expect(await print({ kind: 'letter' })).toBe('cli.whichCommittee');
  });
});
