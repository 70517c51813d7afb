import { foldText } from '../text/fold.ts';

/** Columns of the part of a report form that asks for figures. */
export type FigureHeading = 'indicatorId' | 'number' | 'name' | 'unit' | 'previous' | 'value' | 'remark';

/** As the form prints them. */
export const figureHeadings: Readonly<Record<FigureHeading, string>> = {
  number: 'STT',
  name: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  previous: 'Số liệu gần nhất',
  value: 'Số liệu kỳ này',
  remark: 'Ghi chú',
  indicatorId: 'Mã chỉ tiêu',
};

/** Folded words that name a column, the narrower first. */
const NAMED: readonly (readonly [FigureHeading, RegExp])[] = [
  ['indicatorId', /^ma chi tieu/],
  ['number', /^(?:so )?s?tt\b/],
  ['previous', /gan nhat|ky truoc/],
  ['value', /ky nay/],
  ['unit', /^don vi tinh|^dvt\b/],
  ['remark', /^ghi chu/],
  ['name', /^chi tieu/],
];

export function figureHeading(label: string): FigureHeading | null {
  const folded = foldText(label.replaceAll('*', ''));
  return folded === '' || folded.length > 60 ? null : (NAMED.find(([, pattern]) => pattern.test(folded))?.[0] ?? null);
}
