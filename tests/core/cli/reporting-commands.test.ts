import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBcd } from '../../kit/run-bcd.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { projectTop } from '../../kit/test-core.ts';

const sample = path.join(projectTop, 'resources', 'samples', 'plan-hatinh-2025.docx');

async function imported(): Promise<{ data: string; planId: string }> {
  const data = tempFolder();
  const ran = await runBcd(['import', sample, '--data', data, '--committee', 'Ban Chỉ đạo A', '--json']);
  return { data, planId: (ran.json() as { planId: string }).planId };
}

describe('bcd periods, submissions, status', () => {
  it('speak of a plan nobody has reported on yet', async () => {
    const { data, planId } = await imported();
    const periods = await runBcd(['periods', '--data', data, '--json']);
    expect(periods.json()).toEqual([
      {
        period: '2025-H1',
        committee: 'Ban Chỉ đạo A',
        year: 2025,
        kind: 'half-year',
        label: '6 tháng đầu năm 2025',
        windowStart: '2024-12-15',
        windowEnd: '2025-06-14',
        dueOn: '2025-06-19',
      },
      {
        period: '2025-Y',
        committee: 'Ban Chỉ đạo A',
        year: 2025,
        kind: 'year',
        label: 'Năm 2025',
        windowStart: '2024-12-15',
        windowEnd: '2025-12-14',
        dueOn: '2025-12-19',
      },
    ]);

    const board = (await runBcd(['submissions', '--period', '2025-h1', '--as-of', '2025-06-20', '--data', data, '--json'])).json() as Record<string, unknown>[];
    expect(board).toHaveLength(14);
    expect(board.find(({ agency }) => agency === 'Sở Công Thương')).toMatchObject({
      planId,
      state: 'missing',
      daysLate: 1,
      workingDaysLate: 1,
      tasks: 8,
      reported: 0,
      receivedOn: null,
    });

    const status = (await runBcd(['status', '--plan', planId, '--as-of', '2026-01-02', '--data', data, '--json'])).json() as Record<string, never>;
    expect(status).toMatchObject({
      asOf: '2026-01-02',
      period: '2025-Y',
      denominators: {
        all: { count: 32, label: 'tổng số nhiệm vụ' },
        dated: { count: 3 },
        fallenDue: { count: 3, label: 'số nhiệm vụ đã đến hạn' },
        routine: { count: 29 },
      },
      byClass: { 'open-overdue': 3, 'routine-missing': 29, 'done-on-time': 0 },
    });
    expect(status['byAgency']).toHaveLength(14);
  });

  it('say it in words, and refuse days that are not in the calendar', async () => {
    const { data, planId } = await imported();
    const status = await runBcd(['status', '--plan', planId, '--as-of', '2025-07-01', '--data', data]);
    expect(status.stdout).toMatch(/Tính đến 01\/07\/2025; nhiệm vụ thường xuyên xét theo kỳ 2025-H1\./);
    const board = await runBcd(['submissions', '--period', '2025-h1', '--as-of', '2025-06-30', '--data', data]);
    expect(board.stdout).toMatch(/^Sở Công Thương .* 11 ngày \(7 ngày làm việc\) /m);
    expect(board.stdout).toMatch(/^Sở Công Thương +quá hạn, chưa gửi /m);
    expect(status.stdout).toMatch(/100,0 % của 29 \(số nhiệm vụ thường xuyên\)/);
    const wrong = await runBcd(['status', '--plan', planId, '--as-of', '2025-02-30', '--data', data]);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/phải có trong lịch/);
  });
});
