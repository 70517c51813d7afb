import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findFormCode, formCode } from '../../../electron/core/forms/form-code.ts';
import { readDocx } from '../../../electron/core/imports/readers/docx-reader.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';

async function formsOf(test: TestCore, format: 'xlsx' | 'docx' = 'xlsx', period = '2025-H1') {
  const planId = (await test.call('plans.list', {}))[0]?.id ?? (await test.call('imports.sample', {})).planId;
  const { files, unasked } = await test.call('forms.create', { planId, period, format });
  const bytesOf = async (name: string) => (await test.core.files.read(files.find((form) => form.addressee.name === name)!.file)).bytes;
  return { planId, files, unasked, bytesOf };
}

const part = (bytes: Uint8Array, name: string): string => Buffer.from(unzipSync(bytes)[name]!).toString('utf8');

describe('report forms of the sample plan', () => {
  it('ask each of the 14 addressees for all of the 32 tasks, once', async () => {
    const { files, unasked } = await formsOf(await testCore());
    expect(files).toHaveLength(14);
    expect(unasked).toEqual([]);
    expect(files.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(32);
    expect(files.find(({ addressee }) => addressee.kind === 'group')?.addressee.name).toBe('UBND các huyện biên giới');
    const names = files.map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(14);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9-]+_6-thang-dau-nam-2025\.xlsx$/);
  });

  it('hold the tasks word for word, on a sheet for each role, with their ids out of sight', async () => {
    const test = await testCore();
    const { planId, bytesOf, files } = await formsOf(test);
    const workbook = read(await bytesOf('Sở Công Thương'), { type: 'array' });
    expect(workbook.SheetNames).toEqual(['Chủ trì', 'Phối hợp', '_bcd']);
    expect(workbook.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 1]);
    const { tasks } = await test.call('tasks.list', { planId });
    const own = tasks.filter(({ assignments }) => assignments.some(({ role, name }) => role === 'lead' && name === 'Sở Công Thương'));
    const rows = utils.sheet_to_json<string[]>(workbook.Sheets['Chủ trì']!, { header: 1 }).filter((row) => own.some(({ id }) => id === row[13]));
    expect(rows.map((row) => [row[0], row[1], row[2], row[13]])).toEqual(
      own.map(({ number, content, deadlineText, id }) => [number, content, deadlineText, id]),
    );
    const sheet = utils.sheet_to_csv(workbook.Sheets['Chủ trì']!);
    expect(sheet).toContain(files.find(({ addressee }) => addressee.name === 'Sở Công Thương')!.code);
    expect(sheet).toContain('6 tháng đầu năm 2025 (số liệu từ 15/12/2024 đến 14/06/2025)');
  });

  it('lock everything but the answers, check what is typed, and are set up for A4', async () => {
    const bytes = await (await formsOf(await testCore())).bytesOf('Sở Y tế');
    const xml = part(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<sheetProtection [^>]*sheet="1"/);
    const styles = [...part(bytes, 'xl/styles.xml').matchAll(/<cellXfs[^>]*>(.*?)<\/cellXfs>/gs)][0]![1]!.split('<xf ').slice(1);
    const unlocked = (address: string): boolean => /locked="0"/.test(styles[Number(new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(xml)?.[1] ?? 0)]!);
    expect(['J4', 'C5', 'J5', 'E8', 'F8', 'G8', 'H8', 'I8', 'J8', 'K8', 'L8', 'M8', 'M9'].filter((address) => !unlocked(address))).toEqual([]);
    expect(['A1', 'H1', 'C4', 'A7', 'E7', 'A8', 'B8', 'C8', 'D8', 'N8'].filter(unlocked)).toEqual([]);
    const validations = [...xml.matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/gs)].map(([, head = '', body = '']) => ({ head, body }));
    expect(validations.map(({ head }) => [/type="(\w+)"/.exec(head)?.[1], /sqref="([^"]+)"/.exec(head)?.[1]])).toEqual([
      ['decimal', 'G8:G9'],
      ['list', 'H8:H9'],
      ['custom', 'M8:M9'],
      ['custom', 'J5'],
    ]);
    expect(validations[1]!.body).toContain('Vượt,Đạt,Chậm');
    // Excel repairs a file whose rule is longer than this.
    for (const { body } of validations)
      for (const [, rule = ''] of body.matchAll(/<formula\d>(.*?)<\/formula\d>/gs)) expect(rule.replaceAll('&quot;', '"').length).toBeLessThanOrEqual(255);
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"|<pageSetup [^>]*orientation="landscape"[^>]*paperSize="9"/);
    expect(xml).toMatch(/fitToHeight="0"/);
    expect(part(bytes, 'xl/workbook.xml')).toContain("'Chủ trì'!$7:$7");
    expect(xml).toMatch(/<col [^>]*min="14"[^>]*hidden="(?:1|true)"|<col [^>]*hidden="(?:1|true)"[^>]*min="14"/);
    expect(xml).not.toContain('<f>');
  });

  it('write what the plan says as text, whatever it looks like', async () => {
    const test = await testCore();
    const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
    const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
    await test.call('agencies.create', { name: 'Sở Y tế' });
    await test.call('tasks.add', {
      planId: plan.id,
      rows: [
        { content: '=1+1', leadText: 'Sở Y tế' },
        { content: 'Họp', leadText: '' },
      ],
    });
    const { files, unasked } = await test.call('forms.create', { planId: plan.id, period: '2025-Q2' });
    expect(unasked).toMatchObject([{ number: '2', leadText: '' }]);
    const { bytes } = await test.core.files.read(files[0]!.file);
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(read(bytes, { type: 'array' }).Sheets['Chủ trì']!['B8']).toMatchObject({ t: 's', v: '=1+1' });
  });

  it('show what was reported last', async () => {
    const test = await testCore();
    const { planId, files } = await formsOf(test);
    const { tasks } = await test.call('tasks.list', { planId });
    const plan = (await test.call('plans.list', {}))[0]!;
    await test.call('periods.generate', { committeeId: plan.committeeId, year: 2025 });
    const health = files.find(({ addressee }) => addressee.name === 'Sở Y tế')!.addressee;
    const [task, long] = ['30', '31'].map((wanted) => tasks.find(({ number }) => number === wanted)!);
    await test.call('reporting.record', {
      planId,
      period: '2025-H1',
      addressee: { kind: health.kind, id: health.id },
      receivedOn: '2025-06-15',
      reports: [
        { taskId: task!.id, result: 'Đã mua 02 máy.', percent: 62.5, progress: 'on-track' },
        { taskId: long!.id, result: 'Đã trao đổi thông tin. '.repeat(50).trim(), percent: 100 },
      ],
    });
    const next = await formsOf(test, 'xlsx', '2025-Y');
    const sheet = read(await next.bytesOf('Sở Y tế'), { type: 'array' }).Sheets['Chủ trì']!;
    expect(sheet['D8']).toMatchObject({ v: 'Đã mua 02 máy. (6 tháng đầu năm 2025: Đạt, 62,5%)' });
    // Only a reminder: it does not push the answers off the page.
    expect(sheet['D9']).toMatchObject({ v: expect.stringMatching(/^Đã trao đổi .{200,300} … \(6 tháng đầu năm 2025: 100%\)$/) as string });
  });

  it('remind a body of what the one that led its task before it reported', async () => {
    const test = await testCore();
    const { planId, files } = await formsOf(test);
    const { tasks } = await test.call('tasks.list', { planId });
    const [old] = files.filter(({ addressee }) => addressee.name === 'Sở Giao thông vận tải').map(({ addressee }) => addressee);
    const task = tasks.find(({ number }) => number === '29')!;
    await test.call('reporting.record', {
      planId,
      period: '2025-H1',
      addressee: { kind: old!.kind, id: old!.id },
      receivedOn: '2025-06-15',
      reports: [{ taskId: task.id, result: 'Đã mở 01 tuyến.', percent: 60 }],
    });
    const builders = (await test.call('agencies.list', {})).find(({ name }) => name === 'Sở Xây dựng')!;
    await test.call('succession.apply', {
      kind: 'merge',
      date: '2025-07-01',
      legalBasis: 'Nghị định số 45/2025/NĐ-CP',
      from: [old!.id],
      to: [{ id: builders.id }],
    });
    const next = await formsOf(test, 'xlsx', '2025-Y');
    const sheet = read(await next.bytesOf('Sở Xây dựng'), { type: 'array' }).Sheets['Chủ trì']!;
    expect(sheet['D8']).toMatchObject({ v: 'Đã mở 01 tuyến. (6 tháng đầu năm 2025: 60%)' });
    const asked = await test.call('reporting.asked', { planId, period: '2025-Y', addresseeId: builders.id });
    expect(asked[0]).toMatchObject({ taskId: task.id, reported: false, known: { result: 'Đã mở 01 tuyến.' } });
  });

  it('come for Word with the same table and the code printed', async () => {
    const { bytesOf, files } = await formsOf(await testCore(), 'docx');
    const tables = readDocx(await bytesOf('Sở Y tế'));
    const words = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
    expect(words.some((text) => findFormCode(text)?.code === files.find(({ addressee }) => addressee.name === 'Sở Y tế')!.code)).toBe(true);
    // The heading, two tasks, and the two rows of signatures.
    expect(tables.find(({ rows }) => rows[0]!.cells.length === 13)?.rows).toHaveLength(5);
  });

  it('keep days on one line in Word and name no library', async () => {
    const { bytesOf } = await formsOf(await testCore(), 'docx');
    const bytes = await bytesOf('Sở Y tế');
    const grids = part(bytes, 'word/document.xml')
      .match(/<w:tblGrid>.*?<\/w:tblGrid>/gs)!
      .map((grid) => [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)));
    const columns = grids.find(({ length }) => length === 13)!;
    // "30/06/2025" in 10 points of Times and the padding beside it.
    for (const at of [2, 12]) expect(columns[at]).toBeGreaterThanOrEqual(10 * 5 * 20 + 120);
    expect(columns.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(15478);
    expect(part(bytes, 'docProps/core.xml')).not.toMatch(/Un-named|docx/);
  });

  it('print in black and show all of a long task', async () => {
    const test = await testCore();
    const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
    const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
    await test.call('agencies.create', { name: 'Sở Y tế' });
    await test.call('tasks.add', {
      planId: plan.id,
      rows: [
        { content: 'Rà soát '.repeat(200).trim(), leadText: 'Sở Y tế' },
        { content: 'Họp', leadText: 'Sở Y tế' },
      ],
    });
    const { files } = await test.call('forms.create', { planId: plan.id, period: '2025-Q2' });
    const { bytes } = await test.core.files.read(files[0]!.file);
    const fonts = part(bytes, 'xl/styles.xml').match(/<fonts.*?<\/fonts>/s)![0];
    expect(fonts).not.toContain('<color rgb');
    const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    const styles = part(bytes, 'xl/styles.xml')
      .match(/<cellXfs.*?<\/cellXfs>/s)![0]
      .match(/<xf [^>]*>/g)!;
    const sizes = [...fonts.matchAll(/<sz val="(\d+)"/g)].map(([, size]) => Number(size));
    const numberIn = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1]);
    const sizeOf = (cell: string) => sizes[numberIn(styles[numberIn(sheet, new RegExp(`r="${cell}"[^>]* s="(\\d+)"`))]!, /fontId="(\d+)"/)];
    expect([sizeOf('B8'), sizeOf('B9')]).toEqual([8, 11]);
    expect([...sheet.matchAll(/ ht="([\d.]+)"/g)].every(([, height]) => Number(height) <= 409)).toBe(true);
  });

  it('are refused when nobody in the register leads a task', async () => {
    const test = await testCore();
    const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
    const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
    expect(await test.refusal('forms.create', { planId: plan.id, period: '2025-H1' })).toBe('forms.nobodyToAsk');
  });
});

describe('the printed code', () => {
  const identity = { planId: 'a', period: '2025-H1', addresseeId: 'b' };
  it('is found again as people retype it', () => {
    const code = formCode(identity);
    expect(findFormCode(`Mã phiếu: ${code.toLowerCase().replaceAll('-', ' – ')}.`)).toEqual({ code, period: '2025-H1' });
    expect(findFormCode('2025-H1-IO234567')?.code).toBe('2025-H1-10234567');
  });
  it('differs for another plan, period or addressee', () => {
    const codes = [identity, { ...identity, planId: 'c' }, { ...identity, period: '2025-H2' }, { ...identity, addresseeId: 'c' }].map(formCode);
    expect(new Set(codes).size).toBe(4);
  });
  it('is not seen in document numbers', () => expect(findFormCode('Báo cáo số 12/BC-SCT ngày 10/6/2025, quý 2025-Q2')).toBeNull());
});
