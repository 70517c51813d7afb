import { describe, expect, test } from 'vitest';
import { gridTexts } from '../../renderer/features/tracking/grid-texts.ts';
import { countOf, filterRows, noFilter, type TrackingFilter } from '../../renderer/features/tracking/tracking-filter.ts';
import { filterInWords, printParts } from '../../renderer/features/tracking/print-parts.ts';
import { agencyLines, planLines, type TrackingLine } from '../../renderer/features/tracking/tracking-lines.ts';
import type { GridRow } from '../../shared/api/reporting-views.api.ts';

const lead = (name: string): GridRow['leads'][number] => ({ kind: 'agency', id: `id of ${name}`, name });

function row(
  number: string,
  content: string,
  sectionId: string | null,
  leads: string[],
  marks: GridRow['marks'] = [],
  more: Partial<GridRow['status']> = {},
): GridRow {
  return {
    taskId: `t${number}`,
    sectionId,
    position: Number(number),
    number,
    content,
    leadText: leads.join('; '),
    leads: leads.map(lead),
    deadlineText: '',
    voices: [],
    marks,
    status: {
      class: 'open-in-time',
      flags: [],
      due: null,
      originalDue: null,
      grantedDue: null,
      completedOn: null,
      daysLate: null,
      workingDaysLate: null,
      claim: null,
      ...more,
    },
    latest: null,
    cells: [],
  };
}

const sections = [
  { id: 'I', number: 'I', title: 'Thị trường' },
  { id: 'II', number: 'II', title: 'Hạ tầng' },
  { id: '1', number: '1', title: 'Chợ' },
  { id: '2', number: '2', title: 'Đường' },
  { id: 'III', number: 'III', title: 'Khác' },
];
const rows = [
  row('1', 'Mở rộng tín dụng', null, ['Ngân hàng'], ['routine']),
  row('2', 'UBND tỉnh giao Sở Xây dựng', 'I', ['Sở Xây dựng'], ['overdue']),
  row('3', 'Xây chợ', '1', ['Sở Xây dựng', 'Sở Công Thương'], ['routine']),
  row('4', 'Sửa đường', '2', ['Sở Công Thương'], ['overdue'], { grantedDue: '2026-03-31' }),
];
const found = (some: Partial<TrackingFilter>) => filterRows({ rows, sections }, { ...noFilter, ...some });
const numbers = (some: Partial<TrackingFilter>): string[] => found(some).rows.map(({ number }) => number);
const told = (lines: readonly TrackingLine[]): string[] => lines.map((line) => (line.kind === 'task' ? line.row.number : `${line.name}: ${line.tasks}`));

describe('filters of the tracking grid', () => {
  test('every choice counts what it leaves of what the others leave', () => {
    const asked: Partial<TrackingFilter>[] = [
      {},
      { lead: 'id of Sở Công Thương' },
      { section: 'II' },
      { show: 'qua-han' },
      { show: 'thuong-xuyen', section: 'II' },
    ];
    for (const filter of asked) {
      const { leads, sections: headings, chips } = found(filter);
      for (const { key, count } of leads) expect(numbers({ ...filter, lead: key }), `${JSON.stringify(filter)} ${key}`).toHaveLength(count);
      for (const { key, count } of headings) expect(numbers({ ...filter, section: key }), `${JSON.stringify(filter)} ${key}`).toHaveLength(count);
      for (const chip of ['qua-han', 'thuong-xuyen'] as const) expect(numbers({ ...filter, show: chip })).toHaveLength(countOf(chips, chip));
    }
  });

  test('a heading holds what stands under those below it, and tasks before the first have a choice of their own', () => {
    expect(found({}).sections.map(({ label, count }) => `${label}: ${count}`)).toEqual([
      'Không thuộc mục nào: 1',
      'I. Thị trường: 1',
      'II. Hạ tầng: 2',
      '1. Chợ: 1',
      '2. Đường: 1',
    ]);
    expect(numbers({ section: 'II' })).toEqual(['3', '4']);
    expect(numbers({ section: '?' })).toEqual(['1']);
  });

  test('scattered words are left out and counted; a choice that leaves nothing stays', () => {
    expect(numbers({ search: 'tin dung' })).toEqual(['1']);
    expect(found({ search: 'tin dung' }).scattered).toBe(1);
    expect(found({ search: 'tin dung', section: 'II' }).scattered).toBe(0);
    expect(found({ search: 'tin dung', lead: 'id of Sở Công Thương' }).leads).toContainEqual({
      key: 'id of Sở Công Thương',
      label: 'Sở Công Thương',
      count: 0,
    });
    expect(found({ lead: 'gone' }).leads.at(-1)).toEqual({ key: 'gone', label: 'cơ quan nay không còn việc trong kế hoạch', count: 0 });
    expect(numbers({ search: 'cong thuong' })).toEqual(['3', '4']);
  });
});

test('headings stand over what is shown and count it; those over nothing fall away', () => {
  expect(told(planLines(rows, sections))).toEqual(['1', 'Thị trường: 1', '2', 'Hạ tầng: 2', 'Chợ: 1', '3', 'Đường: 1', '4']);
  expect(told(planLines(found({ show: 'thuong-xuyen' }).rows, sections))).toEqual(['1', 'Hạ tầng: 1', 'Chợ: 1', '3']);
  expect(told(agencyLines(rows, 'id of Sở Công Thương', ''))).toEqual(['Sở Công Thương: 2', '3', '4']);
});

test('what is copied says the day granted beside the adopted words, and the headings', () => {
  expect(gridTexts(planLines(rows.slice(2), sections), [])).toEqual([
    ['STT', 'Nhiệm vụ', 'Chủ trì', 'Tình trạng'],
    ['', 'II. Hạ tầng', '', ''],
    ['', '1. Chợ', '', ''],
    ['3', 'Xây chợ', 'Sở Xây dựng; Sở Công Thương', 'Trong hạn'],
    ['', '2. Đường', '', ''],
    ['4', 'Sửa đường\ngia hạn đến 31/03/2026', 'Sở Công Thương', 'Trong hạn'],
  ]);
});

describe('what the print is given', () => {
  test('the lines shown under their heads, by whose word, and the filter in words', () => {
    const rows = [row('1', 'Một', null, ['Sở Y tế']), row('2', 'Hai', 'a', ['Sở Y tế', 'Công an tỉnh'], ['overdue']), row('3', 'Ba', 'a', ['Tổ công nghệ'])];
    rows[2]!.leads[0] = { kind: 'unknown', id: null, name: 'Tổ công nghệ' };
    const sections = [{ id: 'a', number: 'I', title: 'Mục một' }];
    expect(printParts(planLines(rows, sections), false, '')).toEqual([
      { heading: null, lead: null, taskIds: ['t1'] },
      { heading: { number: 'I', title: 'Mục một' }, lead: null, taskIds: ['t2', 't3'] },
    ]);
    expect(printParts(agencyLines(rows, '', ''), true, '')).toEqual([
      { heading: { number: 'I', title: 'Công an tỉnh' }, lead: 'id of Công an tỉnh', taskIds: ['t2'] },
      { heading: { number: 'II', title: 'Sở Y tế' }, lead: 'id of Sở Y tế', taskIds: ['t1', 't2'] },
      { heading: { number: 'III', title: 'Tổ công nghệ' }, lead: null, taskIds: ['t3'] },
    ]);
    const filter = { search: ' hai ', lead: 'id of Sở Y tế', section: 'a', show: 'qua-han' };
    expect(filterInWords(filter, filterRows({ rows, sections }, filter))).toBe('Quá hạn · chủ trì Sở Y tế · mục I. Mục một · tìm “hai”');
    expect(filterInWords({ ...noFilter, show: 'open-overdue' }, filterRows({ rows, sections }, noFilter))).toBe('Chưa hoàn thành, quá hạn');
    expect(filterInWords(noFilter, filterRows({ rows, sections }, noFilter))).toBe('');
  });
});
