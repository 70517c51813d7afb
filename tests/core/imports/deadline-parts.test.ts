import { describe, expect, it } from 'vitest';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
import { deadlineOf } from '../../../shared/domain/plan-table/deadline-parts.ts';
import { drawTable, planOfTables } from './plan-of.ts';

describe('a deadline that a table keeps in two columns', () => {
  it.each([
    ['15/10', '10/2026', '', '15/10/2026'],
    ['25-28/3', '3/2027', '', '25-28/3/2027'],
    ['15', 'Tháng 9/2026', '', '15/9/2026'],
    ['5', '9', '', 'Ngày 5/9'],
    ['', '10', '', 'Tháng 10'],
    ['', '10/2026', '', '10/2026'],
    ['05/11', '10/2026', '', '05/11 10/2026'],
    ['Cả tháng', '10', '', 'Cả tháng tháng 10'],
    ['30/4/2026', '', '01/3/2026', '01/3/2026 – 30/4/2026'],
    ['', '', '01/3/2026', 'Từ 01/3/2026'],
    ['30/4/2026', '', '30/4/2026', '30/4/2026'],
  ])('“%s”, month “%s”, start “%s”: %s', (deadline, month, start, whole) => {
    expect(deadlineOf({ deadline, month, start })).toBe(whole);
  });

  it('is understood as one period, one day, or an open start', () => {
    expect(parseDeadline('01/3/2026 – 30/4/2026', { year: 2025 })).toMatchObject({ kind: 'period', start: '2026-03-01', due: '2026-04-30', certain: true });
    expect(parseDeadline('25-28/3/2027', { year: 2025 })).toMatchObject({ due: '2027-03-28', certain: true });
    expect(parseDeadline('Từ 01/3/2026', { year: 2025 })).toMatchObject({ kind: 'from', due: null });
  });

  it('belongs to each day beside a month merged downwards, which makes no row of its own', () => {
    const table = drawTable([
      'Tháng | Ngày | Nội dung | Đơn vị thực hiện',
      '10/2026 | 05/10 | Họp mặt cán bộ hưu trí | Phòng Hành chính',
      '^ | 20/10 | Gặp mặt nữ cán bộ | Công đoàn cơ quan',
      '^ | | | ',
      '11/2026 | 20/11 | Tặng hoa các trường | Phòng Hành chính',
    ]);
    expect(planOfTables([table]).rows.map(({ content, deadline }) => `${content} ${deadline}`)).toEqual([
      'Họp mặt cán bộ hưu trí 05/10/2026',
      'Gặp mặt nữ cán bộ 20/10/2026',
      'Tặng hoa các trường 20/11/2026',
    ]);
  });
});
