import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bookContent } from '../../kit/book-content.ts';
import { projectTop, testCore } from '../../kit/test-core.ts';
import { runBcd, spawnBcd, type Ran } from '../../kit/run-bcd.ts';
import { tempFolder } from '../../kit/temp-folder.ts';

const sample = path.join(projectTop, 'resources', 'samples', 'plan-hatinh-2025.docx');

/** STT, content, lead, coordinator, deadline of the sample. */
const expectedRows = (): string[][] =>
  readFileSync(path.join(projectTop, 'tests/fixtures/plan-hatinh-2025.expected.tsv'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t'));

async function imported(data: string, ...more: string[]): Promise<string> {
  const ran = await runBcd(['import', sample, '--data', data, '--json', ...more]);
  expect(ran.status, ran.stderr).toBe(0);
  return (ran.json() as { planId: string }).planId;
}

/** Sở KH&ĐT goes into Sở Tài chính, and two new bodies share what Sở Công Thương did. */
async function reorganised(data: string): Promise<void> {
  const test = await testCore(data);
  const agencies = await test.call('agencies.list', {});
  const [planning, finance, trade] = ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính', 'Sở Công Thương'].map((wanted) => agencies.find(({ name }) => name === wanted)!);
  await test.call('agencies.update', { id: planning!.id, revision: planning!.revision, abbreviation: 'SKHĐT' });
  await test.call('succession.apply', { kind: 'merge', date: '2025-03-01', legalBasis: 'Nghị định', from: [planning!.id], to: [{ id: finance!.id }] });
  const split = {
    kind: 'split',
    date: '2025-03-01',
    legalBasis: 'Nghị định',
    from: [trade!.id],
    to: [{ name: 'Sở Công nghiệp' }, { name: 'Sở Thương mại' }],
  } as const;
  const { assignments } = await test.call('succession.preview', { ...split, from: [...split.from], to: [...split.to] });
  const takeovers = assignments.map(({ assignmentId }, at) => ({ assignmentId, to: at % 2 }));
  await test.call('succession.apply', { ...split, from: [...split.from], to: [...split.to], takeovers });
  await test.close();
}

const refusalOf = (ran: Ran): unknown => (ran.json() as { error: { code: string } }).error.code;

const sampleColumns = ['number', 'content', 'lead', 'coordinator', 'deadline'].map((field) => ({
  heading: expect.any(String),
  field,
  certain: true,
}));

/** The paper's page breaks cut six of its rows; each is said at the row it belongs to. */
const sampleJoins = [
  [3, 5],
  [9, 12],
  [12, 16],
  [17, 22],
  [21, 27],
  [26, 33],
].map(([row, line]) => ({ row, line, message: `Dòng ${line} trong tệp được nối vào đây, vì là nửa dưới của dòng bị ngắt trang.` }));

describe('bcd import, plans, tasks', () => {
  it('writes the sample and lists it row by row, verbatim', async () => {
    const data = path.join(tempFolder(), 'new');
    const ran = await spawnBcd(['import', sample, '--json', '--data', data, '--committee', 'Ban Chỉ đạo A', '--year', '2025', '--title', 'Kế hoạch A']);
    expect(ran.status).toBe(0);
    const { planId, ...counts } = ran.json() as { planId: string };
    expect(counts).toEqual({ tasks: 32, sections: 0, columns: sampleColumns, joined: sampleJoins, issues: [] });
    const plans = await spawnBcd(['--data', data, 'plans', '--json']);
    expect(plans.json()).toEqual([{ id: planId, committee: 'Ban Chỉ đạo A', title: 'Kế hoạch A', year: 2025, status: expect.any(String), tasks: 32 }]);
    const tasks = (await spawnBcd(['tasks', '--plan', planId, '--data', data, '--json'])).json() as Record<string, unknown>[];
    expect(tasks.map((task) => [task['number'], task['content'], task['leadText'], task['coordinatorText'], task['deadlineText']])).toEqual(expectedRows());
    expect(Object.keys(tasks[0] ?? {})).toEqual([
      'id',
      'position',
      'number',
      'section',
      'content',
      'leadText',
      'coordinatorText',
      'deadlineText',
      'product',
      'note',
      'leads',
      'coordinators',
      'groups',
      'deadline',
      'own',
    ]);
    expect(tasks[0]).toMatchObject({
      leads: ['Sở Công Thương'],
      groups: ['Các sở, ngành, đơn vị liên quan'],
      deadline: { kind: 'recurring', frequency: 'yearly' },
    });
  });

  it('only looks with --dry-run: the database keeps its content', async () => {
    const data = tempFolder();
    await imported(data);
    const before = bookContent(data);
    await runBcd(['import', sample, '--data', data, '--committee', 'Ban Chỉ đạo mới', '--dry-run']);
    expect(bookContent(data)).toEqual(before);
  });

  it('names no plan with --dry-run', async () => {
    const data = tempFolder();
    const ran = await runBcd(['import', sample, '--data', data, '--json', '--dry-run']);
    expect(ran.json()).toEqual({ planId: null, tasks: 32, sections: 0, columns: sampleColumns, joined: sampleJoins, issues: [] });
    expect((await runBcd(['plans', '--data', data, '--json'])).json()).toEqual([]);
  });

  it('refuses a table that nothing says the work of, in words that send to the right step', async () => {
    const [folder, data] = [tempFolder(), tempFolder()];
    const file = path.join(folder, 'so-lieu.csv');
    writeFileSync(file, 'STT,Đơn vị,Số việc được giao,Hạn hoàn thành,Tỷ lệ\n1,Sở Y tế,12,Quý I/2026,80\n2,Sở Nội vụ,14,Quý II/2026,90\n');
    for (const more of [['--dry-run'], []]) {
      const ran = await runBcd(['import', file, '--data', data, '--json', ...more]);
      expect(ran.status).not.toBe(0);
      expect(ran.json()).toMatchObject({
        ok: false,
        error: { code: 'imports.noContentColumn', message: expect.stringMatching(/^Không thấy cột nội dung nhiệm vụ\..*Ghép cột/) },
      });
    }
    expect((await runBcd(['plans', '--data', data, '--json'])).json()).toEqual([]);
  });

  it('says under which title and for which year a plan is taken, and that a year is a guess', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'phan-cong.csv');
    writeFileSync(file, 'STT,Nội dung,Chủ trì,Thời hạn\n1,Họp giao ban,Sở Y tế,Quý I/2026\n2,Tổng kết,Sở Nội vụ,Quý II/2027\n');
    const guessed = await runBcd(['import', file, '--data', tempFolder(), '--dry-run']);
    expect(guessed.stdout).toContain('tên kế hoạch “phan-cong” (theo tên tệp); năm 2026 (đoán)');
    const chosen = await runBcd(['import', file, '--data', tempFolder(), '--dry-run', '--year', '2027', '--title', 'Kế hoạch A']);
    expect(chosen.stdout).toContain('tên kế hoạch “Kế hoạch A”; năm 2027\n');
  });

  it('says every point to look at in full', async () => {
    const file = path.join(projectTop, 'tests/fixtures/imports/hidden-and-dates.xlsx');
    const { stdout } = await runBcd(['import', file, '--data', tempFolder(), '--dry-run']);
    expect(stdout).toContain(
      '- Cả bảng: Dòng 11 trong tệp là dòng cộng, ghi chú hoặc chữ ký dưới bảng nên không được đưa vào kế hoạch: Ghi chú: báo cáo trước 15/12\n',
    );
    expect(stdout).toMatch(/^- STT \S+ · .+: Dòng 9 trong tệp đang bị ẩn\./m);
  });

  it('takes a table in an old encoding only when told to read it in Unicode', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'cu.csv');
    writeFileSync(
      file,
      Buffer.from(
        'STT;Néi dung;§¬n vÞ chñ tr×;Thêi h¹n\n1;Tæ chøc héi nghÞ;Së Y tÕ;30/6/2026\n2;KiÓm tra biªn giíi;Së C«ng Th\u00ad¬ng;Quý III/2026',
        'latin1',
      ),
    );
    const data = path.join(folder, 'data');
    const refused = await runBcd(['import', file, '--data', data]);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('--decode')]);
    const taken = await runBcd(['import', file, '--decode', '--data', data, '--json']);
    expect(taken.json()).toMatchObject({ tasks: 2, columns: expect.arrayContaining([expect.objectContaining({ heading: 'Đơn vị chủ trì', field: 'lead' })]) });
  });

  it('takes the only committee there is, and asks when there are several', async () => {
    const data = tempFolder();
    await imported(data, '--committee', 'Ban Chỉ đạo A');
    await imported(data);
    await imported(data, '--committee', 'Ban Chỉ đạo B');
    const unclear = await runBcd(['import', sample, '--data', data, '--json']);
    expect(unclear.status).toBe(1);
    expect(refusalOf(unclear)).toBe('cli.committeeUnclear');
    const plans = (await runBcd(['plans', '--data', data, '--json'])).json() as { committee: string }[];
    expect(plans.map(({ committee }) => committee).sort()).toEqual(['Ban Chỉ đạo A', 'Ban Chỉ đạo A', 'Ban Chỉ đạo B']);
  });

  it('refuses what it cannot read and changes nothing', async () => {
    const [data, folder] = [tempFolder(), tempFolder()];
    const renamed = path.join(folder, 'anh.docx');
    writeFileSync(renamed, 'not a document');
    const broken = await runBcd(['import', renamed, '--data', data, '--json']);
    expect(broken.status).toBe(1);
    expect(broken.json()).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^imports\./), message: expect.stringMatching(/\S/) } });
    const absent = await runBcd(['import', path.join(folder, 'khong-co.docx'), '--data', data, '--json']);
    expect(absent.status).toBe(1);
    expect(refusalOf(absent)).toBe('files.unreadable');
    const table = await runBcd(['import', sample, '--table', '9', '--data', data, '--json']);
    expect(refusalOf(table)).toBe('cli.noSuchTable');
    expect((await runBcd(['plans', '--data', data, '--json'])).json()).toEqual([]);
  });
});

describe('bcd annex', () => {
  it('prints each format, read back, and leaves no half file', async () => {
    const [data, out] = [tempFolder(), tempFolder()];
    const planId = await imported(data);
    for (const format of ['pdf', 'docx', 'xlsx']) {
      const file = path.join(out, `phu-luc.${format}`);
      const ran = await runBcd(['annex', '--plan', planId, '--out', file, '--number', 'i', '--data', data, '--json']);
      expect(ran.json()).toEqual({ file, pages: format === 'pdf' ? expect.any(Number) : null, rows: 32, verified: true });
    }
    expect(readdirSync(out).sort()).toEqual(['phu-luc.docx', 'phu-luc.pdf', 'phu-luc.xlsx']);
    expect(readFileSync(path.join(out, 'phu-luc.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says where it cannot write, and leaves nothing beside it', async () => {
    const [data, out] = [tempFolder(), tempFolder()];
    const planId = await imported(data);
    writeFileSync(path.join(out, 'a'), '');
    mkdirSync(path.join(out, 'b.pdf'));
    const unwritable = [path.join(out, 'a', 'x.pdf'), path.join(out, 'b.pdf'), ...(existsSync('/proc') ? ['/proc/x/y.pdf'] : [])];
    for (const file of unwritable) {
      const ran = await runBcd(['annex', '--plan', planId, '--out', file, '--data', data, '--json']);
      expect([ran.status, refusalOf(ran)]).toEqual([1, 'files.unwritable']);
    }
    expect(readdirSync(out).sort()).toEqual(['a', 'b.pdf']);
  });

  it('prints the tasks of one agency, named without marks, and names near ones otherwise', async () => {
    const [data, out] = [tempFolder(), tempFolder()];
    const planId = await imported(data);
    const led = expectedRows().filter((row) => row[2] === 'Cục Hải quan').length;
    const ran = await spawnBcd(['annex', '--plan', planId, '--out', 'trich.docx', '--agency', 'cuc HAI quan', '--data', data, '--json'], out);
    expect(ran.json()).toMatchObject({ file: path.join(out, 'trich.docx'), rows: led, agency: 'Cục Hải quan' });
    const unknown = await runBcd(['annex', '--plan', planId, '--out', 'x.pdf', '--agency', 'Cục Hải', '--data', data, '--json'], out);
    expect(unknown.json()).toMatchObject({ error: { code: 'cli.noSuchAgency', params: { close: expect.stringContaining('Cục Hải quan') } } });
    expect(existsSync(path.join(out, 'x.pdf'))).toBe(false);
  });

  it('finds the successor’s tasks by the name the plan prints, in full, shortened or learnt', async () => {
    const [data, out] = [tempFolder(), tempFolder()];
    const planId = await imported(data);
    await reorganised(data);
    const extract = (agency: string) => runBcd(['annex', '--plan', planId, '--out', 'trich.docx', '--agency', agency, '--data', data, '--json'], out);
    const led = expectedRows().filter((row) => ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'].includes(row[2] ?? '')).length;
    for (const name of ['Sở Kế hoạch và Đầu tư', 'so ke hoach va dau tu', 'Sở KH&ĐT', 'SKHĐT', 'Sở Tài chính']) {
      expect((await extract(name)).json()).toMatchObject({ rows: led, agency: 'Sở Tài chính', verified: true });
    }
    const said = await runBcd(['annex', '--plan', planId, '--out', 'trich.docx', '--agency', 'Sở KH&ĐT', '--data', data], out);
    expect(said.stdout).toContain(`${led} nhiệm vụ do Sở Tài chính chủ trì`);
    // Two bodies share what one led: it is not for the program to say which is meant.
    const split = await extract('Sở Công Thương');
    expect(split.json()).toMatchObject({
      error: { code: 'cli.severalAgencies', params: { names: expect.stringMatching(/Sở Công nghiệp; Sở Thương mại|Sở Thương mại; Sở Công nghiệp/) } },
    });
    expect((await extract('Sở Kế hoạch')).json()).toMatchObject({ error: { params: { close: expect.stringContaining('Sở Kế hoạch và Đầu tư') } } });
  });

  it('refuses a plan that is not there and an ending it does not write', async () => {
    const data = tempFolder();
    const absent = await runBcd(['annex', '--plan', 'khong-co', '--out', 'x.pdf', '--data', data, '--json']);
    expect(absent.status).toBe(1);
    expect(refusalOf(absent)).toBe('system.notFound');
    const plan = '01a20121-6b99-7992-a3b1-a37bd644f62c';
    expect((await runBcd(['annex', '--plan', plan, '--out', 'x.odt', '--data', data])).status).toBe(2);
  });
});

describe('bcd agencies', () => {
  it('lists the register with what each agency has to do', async () => {
    const data = tempFolder();
    await imported(data);
    const agencies = (await runBcd(['agencies', '--data', data, '--json'])).json() as Record<string, unknown>[];
    expect(agencies).toHaveLength(18);
    expect(agencies.find(({ name }) => name === 'Sở Y tế')).toEqual({
      id: expect.any(String),
      name: 'Sở Y tế',
      shortName: '',
      abbreviation: '',
      aliases: [],
      kind: 'department',
      validFrom: null,
      validTo: null,
      leading: 2,
      coordinating: 0,
    });
    expect((await runBcd(['agencies', '--data', data])).stdout).toMatch(/Tên cơ quan +Viết tắt +Chủ trì +Phối hợp/);
  });
});

describe('bcd deadline', () => {
  it('reads one expression without a data folder', async () => {
    const ran = await spawnBcd(['deadline', 'Quý IV', '--year', '2025', '--json']);
    expect(ran.json()).toEqual({
      kind: 'period',
      start: '2025-10-01',
      due: '2025-12-31',
      frequency: null,
      dates: ['2025-12-31'],
      flags: ['no-year'],
      certain: true,
      text: 'Quý IV',
    });
  });

  it('reads a file line by line, empty lines too', async () => {
    const file = path.join(tempFolder(), 'thoi-han.txt');
    writeFileSync(file, '\uFEFFHàng năm\r\n\r\nTrước ngày 30/6/2025\n\n');
    const all = (await runBcd(['deadline', '--file', file, '--year', '2025', '--json'])).json() as { text: string; due: string | null }[];
    expect(all.map(({ text, due }) => [text, due])).toEqual([
      ['Hàng năm', '2025-12-31'],
      ['', null],
      ['Trước ngày 30/6/2025', '2025-06-30'],
      ['', null],
    ]);
  });
});

describe('wrong usage', () => {
  it.each<[string, string[], RegExp]>([
    ['no command', [], /Chưa nêu lệnh nào/],
    ['an unknown command', ['nhap'], /Không có lệnh “nhap”/],
    ['an unknown option', ['plans', '--tat-ca'], /Không có tùy chọn “--tat-ca”/],
    ['an option without its value', ['plans', '--data'], /còn thiếu giá trị/],
    ['a missing option', ['tasks'], /cần tùy chọn “--plan/],
    ['a missing argument', ['import'], /còn thiếu tệp/],
    ['one argument too many', ['plans', 'thừa'], /không nhận “thừa”/],
    ['an empty name', ['import', 'x.docx', '--committee', ''], /Tên không được để trống/],
    ['a year that is none', ['deadline', 'x', '--year', '25'], /Năm là số từ 1990/],
    ['a number that is not Roman', ['annex', '--plan', '01a20121-6b99-7992-a3b1-a37bd644f62c', '--out', 'x.pdf', '--number', 'IIII'], /chữ số La Mã/],
    ['a data folder without a name', ['plans', '--data', ''], /Tên thư mục không được để trống/],
    ['text and file at once', ['deadline', 'x', '--file', 'y', '--year', '2025'], /không phải cả hai/],
  ])('is told in Vietnamese with status 2: %s', async (_, args, sentence) => {
    const [plain, json] = await Promise.all([runBcd(args), runBcd(['--json', ...args])]);
    expect(plain.status).toBe(2);
    expect(plain.stdout).toBe('');
    expect(plain.stderr).toMatch(sentence);
    expect(json.status).toBe(2);
    expect(json.json()).toMatchObject({ ok: false, error: { code: 'cli.wrongUsage', message: expect.stringMatching(sentence) } });
  });

  it('help is in Vietnamese and is no fault', async () => {
    const help = await runBcd(['annex', '--help']);
    expect(help.status).toBe(0);
    expect(help.stdout).toMatch(/Cách dùng: bcd annex/);
    expect(help.stdout).not.toMatch(/Usage|Options|display help/);
  });
});

describe('a data folder', () => {
  it('that is not usable, or not ours, is refused in a sentence', async () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, 'file'), '');
    for (const data of [path.join(folder, 'file'), path.join(folder, 'file', 'data'), ...(existsSync('/proc') ? ['/proc/x/y'] : [])]) {
      const blocked = await runBcd(['plans', '--data', data, '--json']);
      expect([blocked.status, refusalOf(blocked)]).toEqual([1, 'store.folderUnusable']);
    }
    copyFileSync(sample, path.join(folder, 'bcd.sqlite'));
    const damaged = await runBcd(['plans', '--data', folder]);
    expect(damaged.status).toBe(1);
    expect(damaged.stdout).toBe('');
    expect(damaged.stderr).toMatch(/\[store\.damaged\]/);
  });
});
