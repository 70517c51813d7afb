import { describe, expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';
import { firstRound, sentOut, wholeStore } from './returned-forms.ts';

const receivedOn = '2025-06-19';

describe('forms for 14 addressees, filled with LibreOffice', () => {
  it('come back, are recognised, compared, written and undone to the last row', async () => {
    const first = await testCore();
    await sentOut(first);
    const before = await wholeStore(first);
    const { test, planId, preview } = await sentOut(await testCore(first.dataFolder));

    const seen = await preview(...firstRound);
    expect(seen.rejected).toEqual([]);
    expect(new Set(seen.accepted.map(({ addressee }) => addressee.name)).size).toBe(14);
    expect(seen.accepted.map(({ file, recognisedBy, message }) => `${file}: ${recognisedBy} ${message}`)).toEqual([
      'bao cao quan ly thi truong.xlsx: id new',
      'bien phong gui lai.xlsx: text new',
      'cat.xlsx: id new',
      'chq.xls: id new',
      'kkt.docx: code new',
      'nhnn (1).xlsx: id new',
      'nhnn.xlsx: id correction',
      'sct.xlsx: id new',
      'sgtvt.xlsx: id new',
      'skhdt.ods: id new',
      'sngv.xlsx: id new',
      'snn.xlsx: id new',
      'stc.xlsx: id new',
      'syt dan.txt: text new',
      'ubnd.xlsx: id new',
    ]);
    // 32 tasks with result, percentage and progress; four more cells, one more task, one correction; two values are doubtful.
    expect(seen.changes.filter(({ doubt }) => doubt === null)).toHaveLength(100);
    expect(seen.changes.filter(({ doubt }) => doubt !== null).map(({ number, field, after, doubt }) => [number, field, after, doubt?.code])).toEqual([
      ['22', 'percent', '80', 'percentFraction'],
      ['22', 'percent', '0,8', 'percentOther'],
      ['23', 'progress', 'Đạt', 'progressSimilar'],
    ]);
    expect(seen.conflicts).toMatchObject([{ addressee: { name: 'Ngân hàng nhà nước chi nhánh tỉnh' }, by: 'document-date' }]);

    const done = await test.call('merge.confirm', { draftId: seen.draftId, receivedOn });
    expect(done).toMatchObject({ submissions: 15, repeats: 0 });
    const grid = await test.call('reporting.grid', { planId, periods: ['2025-H1'], asOf: '2025-07-01' });
    expect(grid.rows.filter(({ cells }) => typeof cells[0]?.reportId === 'string')).toHaveLength(32);
    expect(grid.rows.find(({ number }) => number === '16')?.cells[0]).toMatchObject({ percent: 90, progress: 'ahead' });
    expect(grid.rows.find(({ number }) => number === '22')?.cells[0]?.percent).toBeNull();
    const board = await test.call('reporting.board', { planId, period: '2025-H1', asOf: '2025-07-01' });
    expect(board.rows.filter(({ first: sent }) => sent !== null)).toHaveLength(14);
    expect(board.rows.filter(({ corrected }) => corrected).map(({ addressee }) => addressee.name)).toEqual(['Ngân hàng nhà nước chi nhánh tỉnh']);

    await test.call('history.undo', {});
    expect(await wholeStore(test)).toEqual(before);
  });

  it('keeps both files of a conflict: the older message stands behind the newer one', async () => {
    const { test, planId, preview } = await sentOut();
    const seen = await preview('nhnn.xlsx', 'nhnn (1).xlsx');
    expect(seen.conflicts).toMatchObject([{ files: [1, 0], proposed: 0, by: 'document-date' }]);
    await test.call('merge.confirm', { draftId: seen.draftId });
    const sent = await test.call('reporting.submissions', { planId, period: '2025-H1' });
    expect(sent.map(({ document, message, supersededBy }) => [document.number, message, supersededBy === null])).toEqual([
      ['49/BC-NHNN', 'new', false],
      ['51/BC-NHNN', 'correction', true],
    ]);
    const kept = await test.call('evidence.list', { subjectIds: sent.map(({ id }) => id) });
    expect(kept.map(({ name }) => name).toSorted()).toEqual(['nhnn (1).xlsx', 'nhnn.xlsx']);
  });

  it('lets the clerk choose the other file', async () => {
    const { test, planId, preview } = await sentOut();
    const seen = await preview('nhnn.xlsx', 'nhnn (1).xlsx');
    await test.call('merge.confirm', { draftId: seen.draftId, receivedOn, choices: { newest: [1] } });
    const grid = await test.call('reporting.grid', { planId, periods: ['2025-H1'], asOf: '2025-07-01' });
    expect(grid.rows.find(({ number }) => number === '16')?.cells[0]?.percent).toBe(66);
  });

  it('writes nothing when the same files come again', async () => {
    const { test, preview } = await sentOut();
    await test.call('merge.confirm', { draftId: (await preview('sct.xlsx', 'kkt.docx')).draftId });
    const again = await preview('sct.xlsx', 'kkt.docx');
    expect(again.accepted.map(({ message }) => message)).toEqual(['repeat', 'repeat']);
    expect(again.changes).toEqual([]);
    expect(await test.refusal('merge.confirm', { draftId: again.draftId })).toBe('merge.nothingToMerge');
  });

  it('takes a correction that comes later, and says what it changes', async () => {
    const { test, planId, preview } = await sentOut();
    await test.call('merge.confirm', { draftId: (await preview('cat.xlsx')).draftId });
    const seen = await preview('cat dinh chinh.xlsx');
    expect(seen.accepted).toMatchObject([{ message: 'correction', document: { number: '60/BC-CAT', date: '2025-06-25' } }]);
    expect(seen.changes).toMatchObject([
      { number: '24', field: 'result', before: 'Đã thực hiện nhiệm vụ số 24.', after: 'Đã thực hiện nhiệm vụ số 24; bổ sung 02 cuộc họp song phương.' },
    ]);
    await test.call('merge.confirm', { draftId: seen.draftId });
    const sent = await test.call('reporting.submissions', { planId, period: '2025-H1' });
    expect(sent).toHaveLength(2);
    // The older paper, merged after the newer one, overwrites nothing unasked.
    const late = await preview('cat.xlsx');
    expect(late.accepted[0]?.message).toBe('repeat');
  });

  it('leaves out what the clerk leaves out and takes a doubtful value she accepts', async () => {
    const { test, planId, preview } = await sentOut();
    const seen = await preview('sngv.xlsx', 'chq.xls');
    const doubtful = seen.changes.find(({ doubt }) => doubt?.code === 'percentFraction')!;
    const unwanted = seen.changes.find(({ number, field }) => number === '23' && field === 'percent')!;
    const hq = seen.accepted.find(({ file }) => file === 'chq.xls')!;
    await test.call('merge.confirm', {
      draftId: seen.draftId,
      receivedOn,
      leaveOut: { files: [hq.key], changes: [unwanted.key] },
      choices: { accept: [doubtful.key] },
    });
    const grid = await test.call('reporting.grid', { planId, periods: ['2025-H1'], asOf: '2025-07-01' });
    const cellOf = (number: string) => grid.rows.find((row) => row.number === number)?.cells[0];
    expect(cellOf('22')?.percent).toBe(80);
    expect(cellOf('23')).toMatchObject({ percent: null, result: 'Đã thực hiện nhiệm vụ số 23.' });
    expect(cellOf('21')?.reportId).toBeNull();
  });

  it('offers both readings of a bare fraction, and takes the one she says', async () => {
    const { test, planId, preview } = await sentOut();
    const seen = await preview('sngv.xlsx');
    const readings = seen.changes.filter(({ number, field }) => number === '22' && field === 'percent');
    expect(readings.map(({ after, doubt, reading }) => [after, doubt?.code, reading])).toEqual([
      ['80', 'percentFraction', 0],
      ['0,8', 'percentOther', 1],
    ]);
    const confirm = { draftId: seen.draftId, receivedOn };
    expect(await test.refusal('merge.confirm', { ...confirm, choices: { accept: readings.map(({ key }) => key) } })).toBe('merge.bothReadings');
    await test.call('merge.confirm', { ...confirm, choices: { accept: [readings[1]!.key] } });
    const grid = await test.call('reporting.grid', { planId, periods: ['2025-H1'], asOf: '2025-07-01' });
    expect(grid.rows.find(({ number }) => number === '22')?.cells[0]?.percent).toBe(0.8);
  });

  it('refuses to write a preview that is no longer true', async () => {
    const { test, preview } = await sentOut();
    const stale = await preview('cat dinh chinh.xlsx');
    await test.call('merge.confirm', { draftId: (await preview('cat.xlsx')).draftId });
    expect(await test.refusal('merge.confirm', { draftId: stale.draftId })).toBe('merge.changedSince');
    expect(await test.refusal('merge.confirm', { draftId: '0190aaaa-0000-7000-8000-000000000000' })).toBe('merge.draftGone');
  });
});
