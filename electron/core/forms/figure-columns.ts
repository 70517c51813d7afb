import { figureHeadings } from '../../../shared/domain/forms/figure-headings.ts';

export type FigureColumn =
  | { readonly kind: 'given'; readonly field: 'number' | 'name' | 'unit' | 'previous'; readonly header: string; readonly width: number }
  | { readonly kind: 'answer'; readonly field: 'value' | 'remark'; readonly header: string; readonly width: number };

/** Widths are millimetres, as those of `FORM_COLUMNS`. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  { kind: 'given', field: 'number', header: figureHeadings.number, width: 11 },
  { kind: 'given', field: 'name', header: figureHeadings.name, width: 104 },
  { kind: 'given', field: 'unit', header: figureHeadings.unit, width: 30 },
  { kind: 'given', field: 'previous', header: figureHeadings.previous, width: 58 },
  { kind: 'answer', field: 'value', header: figureHeadings.value, width: 48 },
  { kind: 'answer', field: 'remark', header: figureHeadings.remark, width: 78 },
];

/** Hidden behind the last column. */
export const FIGURE_ID_HEADER = figureHeadings.indicatorId;
