import { describe, expect, it } from 'vitest';
import { readReturnedFile } from '../../../electron/core/merge/read-returned-file.ts';
import { formTables } from '../../../electron/core/merge/form-content.ts';
import { planWith, testCore } from '../../kit/test-core.ts';
import { fixtureBytes } from './returned-forms.ts';

const CONTENTS = [
  'Tổ chức hội nghị xúc tiến thương mại biên giới',
  'Kiểm tra, kiểm soát hàng hóa qua cửa khẩu phụ',
  'Kiểm tra, kiểm soát hàng hóa qua cửa khẩu chính',
  'Đào tạo cán bộ hải quan và biên phòng',
] as const;

interface Row {
  readonly stt: string;
  readonly content: string;
  readonly result: string;
  readonly id?: string;
  readonly deadline?: string;
}

/** A form of Sở Công Thương as it comes back: its code, and under the headings whatever rows are left of it. */
async function sentForm() {
  const test = await testCore();
  await test.call('agencies.create', { name: 'Sở Công Thương' });
  const { plan, tasks } = await planWith(test, CONTENTS);
  const [form] = (await test.call('forms.create', { planId: plan.id, period: '2025-H1' })).files;
  const rows = tasks.map(({ id, number, content }): Row => ({ id, stt: number, content, result: `Đã làm việc ${number}.` }));
  const previewOf = async (table: readonly string[][]) => {
    const text = [`Mã phiếu: ${form!.code}`, 'Đơn vị báo cáo: Sở Công Thương', ...table.map((cells) => cells.join('\t'))].join('\n');
    return test.call('merge.preview', { planId: plan.id, period: '2025-H1', files: [await test.core.files.put('phieu.txt', Buffer.from(text, 'utf8'))] });
  };
  const preview = async (given: readonly (Row | string[])[]) => {
    const head = ['Mã nhiệm vụ', 'STT', 'Nội dung nhiệm vụ', 'Thời hạn', 'Kết quả trong kỳ'];
    const seen = await previewOf([
      head,
      ...given.map((row) => ('stt' in row ? [row.id ?? '', row.stt, row.content, row.deadline ?? 'Hằng năm', row.result] : row)),
    ]);
    const doubts = new Map(seen.changes.map(({ number, doubt }) => [number, doubt?.code ?? null]));
    return {
      ...seen,
      doubts,
      written: Object.fromEntries(seen.changes.filter(({ doubt }) => doubt === null).map(({ number, after }) => [number, after])),
      remarks: seen.warnings.map(({ code }) => code),
      doubtful: seen.accepted[0]?.doubtful ?? null,
    };
  };
  return { test, tasks, rows, preview, previewOf };
}

describe('a row of a returned form', () => {
  it('raises no doubt as it went out', async () => {
    const { rows, preview } = await sentForm();
    const seen = await preview(rows);
    expect(seen).toMatchObject({ doubtful: false, remarks: [], written: { 1: 'Đã làm việc 1.', 4: 'Đã làm việc 4.' } });
  });

  it('is pointed at when a locked text was altered, and the plan keeps its own', async () => {
    const { test, tasks, rows, preview } = await sentForm();
    const seen = await preview(rows.with(3, { ...rows[3]!, content: `Không ${CONTENTS[3].toLowerCase()}` }));
    expect(seen).toMatchObject({ doubtful: true, remarks: ['contentAltered'], written: { 4: 'Đã làm việc 4.' } });
    await test.call('merge.confirm', { draftId: seen.draftId });
    expect((await test.call('tasks.list', { planId: seen.accepted[0]!.planId })).tasks.map(({ content }) => content)).toEqual(
      tasks.map(({ content }) => content),
    );
  });

  it('is pointed at when its deadline was altered', async () => {
    const { rows, preview } = await sentForm();
    const seen = await preview(rows.with(1, { ...rows[1]!, deadline: 'Quý IV/2025' }));
    expect(seen).toMatchObject({ doubtful: true, remarks: ['deadlineAltered'] });
    expect(seen.warnings[0]?.message).toContain('“Quý IV/2025”, kế hoạch ghi “Hằng năm”');
  });

  it('is known with the extension that its form named, the last one or one before it, and with none', async () => {
    const { test, tasks, rows, preview } = await sentForm();
    const grant = (decidedOn: string, grantedDue: string, reason: string) =>
      test.call('extensions.extend', { taskIds: [tasks[1]!.id], decidedOn, grantedDue, reason });
    await grant('2025-05-10', '2025-08-31', 'Chờ kinh phí');
    await grant('2025-06-02', '2025-09-30', 'Chờ thẩm định');
    const seen = async (deadline: string) => (await preview(rows.with(1, { ...rows[1]!, deadline }))).remarks;
    for (const deadline of ['Hằng năm', 'Hằng năm gia hạn đến 31/08/2025 lý do: Chờ kinh phí', 'Hằng năm  Gia hạn đến 30/09/2025 lý do: chờ thẩm định'])
      expect(await seen(deadline)).toEqual([]);
    // What the sender wrote there itself is pointed at.
    expect(await seen('Hằng năm gia hạn đến 31/12/2025 lý do: Chờ thẩm định')).toEqual(['deadlineAltered']);
    expect(await seen('Quý IV gia hạn đến 30/09/2025 lý do: Chờ thẩm định')).toEqual(['deadlineAltered']);
  });

  it('follows its words where the hidden ids stayed behind in sorting', async () => {
    const { rows, preview } = await sentForm();
    const sorted = rows.toReversed().map((row, at) => ({ ...row, id: rows[at]!.id! }));
    const seen = await preview(sorted);
    expect(seen.written).toEqual({ 1: 'Đã làm việc 1.', 2: 'Đã làm việc 2.', 3: 'Đã làm việc 3.', 4: 'Đã làm việc 4.' });
    expect(new Set(seen.remarks)).toEqual(new Set(['rowMoved']));
  });

  it('never takes over a task that another row is certain of', async () => {
    const { test, tasks, rows, preview } = await sentForm();
    // Task 2 is deleted after the forms went out; its words are nearly those of task 3.
    await test.call('tasks.remove', { ids: [tasks[1]!.id] });
    const seen = await preview(rows);
    expect(seen.written).toEqual({ 1: 'Đã làm việc 1.', 2: 'Đã làm việc 3.', 3: 'Đã làm việc 4.' });
    expect(seen.remarks).toEqual(expect.arrayContaining(['rowUnknown']) as string[]);
    expect(seen.warnings.find(({ code }) => code === 'rowUnknown')?.message).toContain('Đã làm việc 2.');
    // Alone, it is offered for the task that reads alike, and only offered.
    const alone = await preview([rows[1]!]);
    expect([...alone.doubts]).toEqual([['2', 'taskGone']]);
  });

  it('whose task stands twice is quoted, not dropped silently', async () => {
    const { rows, preview } = await sentForm();
    const seen = await preview([...rows, { ...rows[0]!, result: 'Kết quả thứ hai của cùng nhiệm vụ' }]);
    expect(seen).toMatchObject({ doubtful: true, remarks: ['taskTwice'] });
    expect(seen.warnings[0]?.message).toContain('Kết quả thứ hai của cùng nhiệm vụ');
  });

  it('continues the task above even where it begins like the foot of the form', async () => {
    const { rows, preview } = await sentForm();
    const foot = [
      ['', '', '', '', 'KT. GIÁM ĐỐC'],
      ['', '', '', '', 'PHÓ GIÁM ĐỐC'],
      ['', '', '', '', '(Ký tên)'],
    ];
    const seen = await preview([
      rows[0]!,
      ['', '', '', '', 'Giám đốc Sở đã chỉ đạo các phòng'],
      ...rows.slice(1),
      ['', '', '', '', 'Giám đốc Sở đã ký 02 văn bản.'],
      ...foot,
    ]);
    expect(seen.written).toEqual({
      1: 'Đã làm việc 1.\nGiám đốc Sở đã chỉ đạo các phòng',
      2: 'Đã làm việc 2.',
      3: 'Đã làm việc 3.',
      4: 'Đã làm việc 4.\nGiám đốc Sở đã ký 02 văn bản.',
    });
    expect(seen.remarks).toEqual(['continuedRow', 'continuedRow']);
  });

  it('that repeats the headings is no answer', async () => {
    const { rows, preview } = await sentForm();
    const seen = await preview([rows[0]!, ['Mã nhiệm vụ', 'STT', 'Nội dung nhiệm vụ', 'Thời hạn', 'Kết quả trong kỳ'], ...rows.slice(1)]);
    expect(seen).toMatchObject({ remarks: [], written: { 1: 'Đã làm việc 1.', 2: 'Đã làm việc 2.' } });
  });
});

it('a column of the sender’s own is pointed at, with what stands in it', async () => {
  const { rows, previewOf } = await sentForm();
  const [first] = rows;
  const seen = await previewOf([
    ['STT', 'Nội dung nhiệm vụ', 'Kết quả trong kỳ', 'Ghi chú', ''],
    [first!.stt, first!.content, 'Đã họp.', 'Đề nghị xem Công văn 12', ''],
  ]);
  expect(seen.warnings.map(({ code, message }) => [code, message])).toEqual([
    ['columnIgnored', '“Bảng 1”: “Ghi chú” không phải cột của phiếu nên không được ghi, ví dụ “Đề nghị xem Công văn 12”. Hãy xem tệp gốc.'],
  ]);
  expect(seen.accepted[0]?.doubtful).toBe(true);
});

it('a form none of whose rows is known is not called empty', async () => {
  const { preview } = await sentForm();
  const seen = await preview([{ stt: '9', content: 'Mua sắm bàn ghế văn phòng', result: 'Đã mua' }]);
  expect(seen.rejected.map(({ code }) => code)).toEqual(['merge.rowsUnknown']);
});

it('the Word form saved as .doc keeps its wide rows apart', async () => {
  const file = await readReturnedFile(fixtureBytes('sct.doc'), 'sct.doc');
  const [lead, coordinator] = formTables(file);
  expect(lead!.lines.filter(({ answers }) => answers.size > 0).map(({ number, answers }) => `${number}: ${answers.get('percent')?.cell.text}`)).toEqual([
    '1: 51%',
    '2: 52%',
    '3: 53%',
    '4: 54%',
    '5: 55%',
    '6: 56%',
    '7: 57%',
    '8: 58%',
  ]);
  expect(coordinator!.lines.slice(0, 2).map(({ number }) => number)).toEqual(['10', '27']);
});

describe('a row that found no task', () => {
  const STRAY = { stt: '9', content: 'Việc phát sinh', result: 'Đã đào tạo 12 cán bộ.' } as const;
  const placeOf = (seen: { warnings: readonly { code: string; params: Readonly<Record<string, unknown>> }[] }, code: string): string =>
    String(seen.warnings.find((each) => each.code === code)?.params['place']);

  it('is given to the task the clerk names, shown as doubtful, and undone with the rest', async () => {
    const { test, tasks, rows, preview } = await sentForm();
    const seen = await preview([...rows.slice(0, 3), STRAY]);
    expect(seen.remarks).toEqual(['rowUnknown']);
    const placings = [{ file: 0, place: placeOf(seen, 'rowUnknown'), to: tasks[3]!.id }];
    const placed = await test.call('merge.review', { draftId: seen.draftId, choices: { placings } });
    expect(placed.changes.find(({ taskId }) => taskId === tasks[3]!.id)).toMatchObject({ number: '4', field: 'result', after: STRAY.result, doubt: null });
    expect(placed.warnings.map(({ code, taskId }) => [code, taskId])).toEqual([['placedByHand', tasks[3]!.id]]);
    expect(placed.accepted[0]?.doubtful).toBe(true);

    await test.call('merge.confirm', { draftId: seen.draftId, choices: { placings } });
    const known = async () =>
      (await test.call('reporting.timeline', { taskId: tasks[3]!.id })).entries.flatMap((entry) => (entry.kind === 'report' ? [entry.report.result] : []));
    expect(await known()).toEqual([STRAY.result]);
    await test.call('history.undo', {});
    expect(await known()).toEqual([]);
  });

  it('may be the second row of a task; no task takes two rows, and no row is placed that is not there', async () => {
    const { test, tasks, rows, preview } = await sentForm();
    const seen = await preview([...rows.slice(0, 3), { ...rows[0]!, result: STRAY.result }]);
    const place = placeOf(seen, 'taskTwice');
    const review = (to: string, at = place) => test.refusal('merge.review', { draftId: seen.draftId, choices: { placings: [{ file: 0, place: at, to }] } });
    expect(await review(tasks[1]!.id)).toBe('merge.taskAnswered');
    expect(await review(tasks[3]!.id, 'dòng không có')).toBe('system.notFound');
    const moved = {
      draftId: seen.draftId,
      choices: { moves: [{ file: 0, taskId: tasks[0]!.id, to: tasks[3]!.id }], placings: [{ file: 0, place, to: tasks[0]!.id }] },
    };
    const { changes } = await test.call('merge.review', moved);
    expect(Object.fromEntries(changes.map(({ number, after }) => [number, after]))).toMatchObject({ 1: STRAY.result, 4: rows[0]!.result });
  });
});
