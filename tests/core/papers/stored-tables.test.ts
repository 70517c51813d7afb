import { afterEach, expect, it, vi } from 'vitest';
import type { Block, FormalDocument, Table } from '../../../electron/core/typesetting/formal-document.ts';
import type { CallInput, OperationName } from '../../../shared/api/contract.ts';
import { papersBook } from './papers-book.ts';

/** What a faulty template makes of the tables of a right one. */
let fault: ((table: Table) => Table) | null = null;
const faulty = (paper: FormalDocument): FormalDocument =>
  fault === null
    ? paper
    : {
        ...paper,
        parts: paper.parts.map((part) => ({ ...part, blocks: part.blocks.map((block): Block => (block.kind === 'table' ? fault!(block) : block)) })),
      };

vi.mock('../../../electron/core/papers/annex/annex.template.ts', async (original) => {
  const real = await original<typeof import('../../../electron/core/papers/annex/annex.template.ts')>();
  return { ...real, annexDocument: (...args: Parameters<typeof real.annexDocument>) => faulty(real.annexDocument(...args)) };
});
vi.mock('../../../electron/core/papers/reminders/reminder.template.ts', async (original) => {
  const real = await original<typeof import('../../../electron/core/papers/reminders/reminder.template.ts')>();
  return { ...real, remindersDocument: (...args: Parameters<typeof real.remindersDocument>) => faulty(real.remindersDocument(...args)) };
});
afterEach(() => {
  fault = null;
});

const swapped = (row: Table['rows'][number], a: number, b: number): Table['rows'][number] =>
  row.kind === 'cells' ? { ...row, cells: row.cells.with(a, row.cells[b] ?? '').with(b, row.cells[a] ?? '') } : row;

const FAULTS: readonly [what: string, fault: (table: Table) => Table][] = [
  ['a row dropped', (table) => ({ ...table, rows: table.rows.toSpliced(1, 1) })],
  ['a row twice', (table) => ({ ...table, rows: [...table.rows, ...table.rows.slice(-1)] })],
  ['two rows in the wrong order', (table) => ({ ...table, rows: [...table.rows.slice(0, 1), ...table.rows.slice(1, 3).toReversed(), ...table.rows.slice(3)] })],
  ['two cells swapped', (table) => ({ ...table, rows: table.rows.with(2, swapped(table.rows[2]!, 1, 2)) })],
  ['a word changed', (table) => ({ ...table, rows: JSON.parse(JSON.stringify(table.rows).replace('Kiểm dịch', 'Kiểm dich')) as Table['rows'] })],
  ['columns under each other’s headings', (table) => ({ ...table, rows: table.rows.map((row) => swapped(row, 2, 4)) })],
  [
    'a column lost',
    (table) => ({
      ...table,
      columns: table.columns.slice(0, -1),
      rows: table.rows.map((row) => (row.kind === 'cells' ? { ...row, cells: row.cells.slice(0, -1) } : row)),
    }),
  ],
];

const refused = { code: 'documents.storeDiffers' };

async function book() {
  const made = await papersBook();
  const edits = made.tasks.map(({ id, revision }, at) => ({ id, revision, texts: { coordinatorText: `Ủy ban nhân dân xã ${at + 1}` } }));
  await made.test.call('tasks.edit', { edits });
  const ask = async <N extends OperationName>(name: N, input: CallInput<N>) => {
    const envelope = await made.test.core.dispatcher.call(name, input, { session: made.test.session });
    return envelope.ok ? { code: 'printed' } : { code: envelope.error.code, ...envelope.error.params };
  };
  return { ...made, ask };
}

it.each(['pdf', 'docx', 'xlsx'] as const)('an annex as %s that the template got wrong is not handed over', async (format) => {
  const { plan, ask } = await book();
  const input = { planId: plan.id, format, options: {} };
  expect(await ask('documents.annex', input)).toEqual({ code: 'printed' });
  for (const [what, wrong] of FAULTS) {
    fault = wrong;
    expect(await ask('documents.annex', input), what).toMatchObject(refused);
  }
});

it('says which task, and what stands there', async () => {
  const { plan, ask } = await book();
  fault = FAULTS[0]![1];
  expect(await ask('documents.annex', { planId: plan.id, format: 'docx', options: {} })).toMatchObject({
    place: expect.stringContaining('số nhiệm vụ') as string,
    expected: '4, thứ 2 là Kiểm dịch y tế biên giới',
    found: '3, thứ 2 là Bố trí kinh phí năm 2025',
  });
  fault = FAULTS[3]![1];
  expect(await ask('documents.annex', { planId: plan.id, format: 'docx', options: {} })).toMatchObject({
    place: expect.stringContaining('nhiệm vụ thứ 3, cột') as string,
    expected: 'Bố trí kinh phí năm 2025',
    found: 'Sở Tài chính',
  });
});

it('extracts, lists, versions, columns left out and papers with annexes are compared too', async () => {
  const { test, plan, ids, tasks, ask, make } = await book();
  await test.call('planLife.adopt', { planId: plan.id, revision: 0, document: { number: '05/KH-BCĐ', date: '2025-02-05', issuer: 'Ban Chỉ đạo' } });
  const [version] = await test.call('planLife.versions', { planId: plan.id });
  await test.call('tasks.edit', { edits: [{ id: tasks[1]!.id, revision: 1, texts: { content: 'Nội dung đã sửa sau khi ban hành' } }] });
  const annex = { planId: plan.id, format: 'xlsx' as const, options: {} };
  const decision = await make('decision');
  await test.call('papers.edit', {
    id: decision.id,
    revision: decision.revision,
    content: { annexes: [{ kind: 'plan', planId: plan.id, versionId: version!.id }] },
  });
  const late: CallInput<'documents.reminders'> = {
    planId: plan.id,
    period: '2025-H1',
    asOf: '2025-07-01',
    form: 'state',
    level: 1,
    head: { parent: '', issuer: 'Ban Chỉ đạo', symbol: '/BCĐ', place: 'Hà Tĩnh', date: '2025-07-02' },
    about: 'đôn đốc',
    authority: [],
    signer: 'Nguyễn Văn An',
    recipients: [],
    letters: [{ addresseeId: ids.get('Sở Tài chính')!, text: 'Đề nghị gửi báo cáo.' }],
    format: 'pdf',
  };
  const agency = ids.get('Sở Y tế')!;
  const list = { planId: plan.id, title: 'Danh sách', columns: ['lead', 'deadline'], parts: [{ heading: null, taskIds: [tasks[3]!.id, tasks[0]!.id] }] };
  const prints: [what: string, print: () => ReturnType<typeof ask>][] = [
    ['an extract', () => ask('documents.annex', { ...annex, leadId: agency })],
    ['an extract for each', () => ask('documents.annex', { ...annex, leadId: 'each' })],
    ['extracts in files of their own', () => ask('documents.annex', { ...annex, leadId: 'each', apart: true })],
    ['a version', () => ask('documents.annex', { ...annex, versionId: version!.id })],
    ['without a column', () => ask('documents.annex', { ...annex, options: { hiddenColumns: ['coordinator'] } })],
    ['a list', () => ask('documents.planList', { ...list, format: 'docx' } as CallInput<'documents.planList'>)],
    ['a paper', () => ask('documents.paper', { paperIds: [decision.id], format: 'docx' })],
    ['a letter', () => ask('documents.reminders', late)],
  ];
  for (const [what, print] of prints) expect(await print(), what).toEqual({ code: 'printed' });
  fault = (table) => ({ ...table, rows: table.rows.map((row) => swapped(row, 1, 2)) });
  for (const [what, print] of prints) expect(await print(), what).toMatchObject(refused);
  // What went out says what it said then: it is no part of the comparison, beside a draft or before one.
  fault = null;
  const { format: _, ...letter } = late;
  const { papers } = await test.call('reminders.issue', letter);
  await test.call('tasks.edit', { edits: [{ id: tasks[2]!.id, revision: 1, texts: { content: 'Nội dung khác' } }] });
  expect(await ask('documents.paper', { paperIds: [papers[0]!.id, decision.id], format: 'docx' })).toEqual({ code: 'printed' });
});
