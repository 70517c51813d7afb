import { describe, expect, test } from 'vitest';
import type { MergeChange, MergePreview } from '../../shared/api/merge.api.ts';
import { batchSummary } from '../../renderer/features/merge/batch-summary.ts';
import { changeLines, filterLines } from '../../renderer/features/merge/change-lines.ts';
import { asArrivals, daysOfArrival } from '../../renderer/features/merge/arrivals.ts';
import { chosenFiles } from '../../renderer/features/merge/chosen-files.ts';
import { asConfirmation, chooseNewest, moveRow, noDecisions, placeRow, takeChanges, takeFile } from '../../renderer/features/merge/decisions.ts';
import { listFiles } from '../../renderer/features/merge/file-groups.ts';

const tokens = ['a', 'b', 'c', 'd'];
const doubt = { code: 'percentFraction', message: 'Có hai cách đọc.' };

const change = (file: number, taskId: string, field: MergeChange['field'], doubtful = false): MergeChange => ({
  key: `${file}:${taskId}:${field}`,
  file,
  about: 'task',
  taskId,
  number: '1',
  task: 'Nhiệm vụ',
  agency: 'Sở',
  field,
  before: '',
  after: '80',
  reading: 0,
  doubt: doubtful ? doubt : null,
});
const accepted = (key: number, agency: string, message: 'new' | 'correction' | 'repeat' = 'new'): MergePreview['accepted'][number] => ({
  key,
  file: `${key}.xlsx`,
  planId: 'p',
  addressee: { kind: 'agency', id: agency, name: agency },
  recognisedBy: 'id',
  arrival: { on: '2025-06-18', by: 'today' },
  message,
  document: { number: '', date: null },
  preparedBy: '',
  tasks: 1,
  figures: 0,
  changes: 1,
  doubtful: false,
});
const preview: MergePreview = {
  draftId: 'x',
  period: '2025-H1',
  periodLabel: '',
  rejected: [{ key: 3, file: 'd.xlsx', code: 'imports.damaged', message: 'Tệp bị hỏng.', ofPeriod: null }],
  warnings: [],
  accepted: [accepted(0, 'Sở A'), accepted(1, 'Sở B'), accepted(2, 'Sở B', 'correction')],
  changes: [change(0, 't1', 'result'), change(0, 't1', 'percent', true), change(1, 't2', 'percent'), change(2, 't2', 'percent')],
  conflicts: [{ planId: 'p', addressee: { kind: 'agency', id: 'Sở B', name: 'Sở B' }, files: [1, 2], proposed: 2, by: 'order' }],
};

describe('decisions about a merge', () => {
  test('certain changes are written unless left out, doubtful ones only when taken', () => {
    expect(asConfirmation(preview, noDecisions, tokens)).toMatchObject({ leaveOut: { files: [], changes: [] }, choices: { accept: [] } });
    const left = takeChanges(noDecisions, [change(0, 't1', 'result')], false, tokens);
    const taken = takeChanges(left, [change(0, 't1', 'percent', true)], true, tokens);
    expect(asConfirmation(preview, taken, tokens)).toMatchObject({ leaveOut: { changes: ['0:t1:result'] }, choices: { accept: ['0:t1:percent'] } });
    expect(takeChanges(taken, preview.changes.slice(0, 2), true, tokens).leftOutChanges).toEqual([]);
  });

  test('take one reading of a cell at most, the first of a task taken as a whole', () => {
    const whole = change(0, 't1', 'percent', true);
    const other = { ...whole, key: `${whole.key}:1`, after: '0,8', reading: 1 };
    const both = { ...preview, changes: [whole, other] };
    const acceptedOf = (decisions: typeof noDecisions) => asConfirmation(both, decisions, tokens).choices!.accept;
    const first = takeChanges(noDecisions, [whole], true, tokens);
    const second = takeChanges(first, [other], true, tokens);
    expect([acceptedOf(first), acceptedOf(second), acceptedOf(takeChanges(second, [other], false, tokens))]).toEqual([[whole.key], [other.key], []]);
    expect(acceptedOf(takeChanges(noDecisions, [whole, other], true, tokens))).toEqual([whole.key]);
    expect(batchSummary(both, [], noDecisions, tokens).doubtsNotTaken).toBe(1);
    expect(batchSummary(both, [], second, tokens)).toMatchObject({ changes: 1, doubtsNotTaken: 0 });
  });

  test('hold when a file before theirs is taken away', () => {
    const decided = moveRow(chooseNewest(takeFile(noDecisions, 'b', false), 'c', ['b', 'c']), 'c', 't2', 't9');
    const { leaveOut, choices } = asConfirmation(preview, decided, ['b', 'c']);
    expect(leaveOut?.files).toEqual([0]);
    expect(choices).toMatchObject({ newest: [1], moves: [{ file: 1, taskId: 't2', to: 't9' }] });
    expect(asConfirmation(preview, decided, ['a']).choices).toMatchObject({ newest: [], moves: [] });
  });

  test('name a row without a task by its place, once, and leave it unplaced again', () => {
    const placed = placeRow(placeRow(noDecisions, 'b', 'dòng 9', 't1'), 'b', 'dòng 9', 't2');
    expect(asConfirmation(preview, placed, tokens).choices).toMatchObject({ placings: [{ file: 1, place: 'dòng 9', to: 't2' }] });
    expect(placeRow(placed, 'b', 'dòng 9', null).placings).toEqual([]);
  });

  test('of rivals only one is newest, and a row given back leaves no move', () => {
    expect(chooseNewest(chooseNewest(noDecisions, 'b', ['b', 'c']), 'c', ['b', 'c']).newest).toEqual(['c']);
    expect(moveRow(moveRow(noDecisions, 'a', 't1', 't2'), 'a', 't1', null).moves).toEqual([]);
  });
});

test('the summary counts what will be written and what stays out', () => {
  const decided = takeFile(noDecisions, 'c', false);
  const staged = [{ token: 'z', name: 'quá lớn.xlsx', size: 1, refusal: 'Tệp quá lớn.' }];
  expect(batchSummary(preview, staged, decided, tokens)).toMatchObject({
    agencies: 2,
    changes: 2,
    doubtsNotTaken: 1,
    leftOutFiles: 1,
    rejected: 2,
    repeats: 0,
  });
});

test('files that need looking at stand first, those set aside last', () => {
  const listed = listFiles(preview, [], takeFile(noDecisions, 'a', false), tokens);
  expect(listed.map(({ id, group }) => `${id} ${group}`)).toEqual(['d rejected', 'b conflict', 'c conflict', 'a out']);
});

test('rivals stand side by side and the question once; a filter keeps the files of what it shows', () => {
  const lines = changeLines(preview, noDecisions, tokens);
  expect(lines.map(({ id }) => id)).toEqual(['f0', 'f0/t1', 'f1', 'f1/t2', 'f2', 'f2/t2']);
  expect(lines.flatMap((line) => (line.kind === 'file' && line.conflict ? [line.id] : []))).toEqual(['f1']);
  expect(filterLines(lines, 'doubt').map(({ id }) => id)).toEqual(['f0', 'f0/t1']);
});

test('what the machine leaves in a folder is not taken', () => {
  const names = ['~$bao cao.xlsx', 'bao cao.xlsx', 'Thumbs.db', '.DS_Store', 'desktop.ini', 'du toan.pdf'];
  const inFolder = Object.defineProperty(new File(['x'], 'a.xlsx'), 'webkitRelativePath', { value: 'USB/System Volume Information/a.xlsx' });
  const files = [...names.map((name) => new File(['x'], name)), inFolder];
  expect(chosenFiles(files)).toMatchObject({ skipped: 5 });
  expect(chosenFiles(files).files.map(({ name }) => name)).toEqual(['bao cao.xlsx', 'du toan.pdf']);
});

test('a day typed for one paper goes before the day for all, that before the proposed one', () => {
  const arrivals = { a: '17/6/2025', b: 'mai' };
  const came = daysOfArrival(preview, { receivedOn: '', arrivals }, tokens);
  expect([...came].slice(0, 3).map(([key, { day, by }]) => [key, day, by])).toEqual([
    [0, '2025-06-17', 'set'],
    [1, null, 'set'],
    [2, '2025-06-18', 'today'],
  ]);
  expect(asArrivals(came).slice(0, 2)).toEqual([
    { file: 0, on: '2025-06-17' },
    { file: 2, on: '2025-06-18' },
  ]);
  expect([...daysOfArrival(preview, { receivedOn: '20/06/2025', arrivals: {} }, tokens).values()].map(({ day }) => day)).toEqual(
    preview.accepted.map(() => '2025-06-20'),
  );
});
