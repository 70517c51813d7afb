import type { FormRole } from '../../../shared/domain/forms/form-roles.ts';

/** A form as plain JSON: what it asks of one addressee for one period. Both writers print the same. */
export interface ReportForm {
  readonly code: string;
  readonly checksum: string;
  readonly planId: string;
  readonly committeeName: string;
  readonly planTitle: string;
  readonly period: FormPeriod;
  readonly addressee: FormAddressee;
  /** Leading first; a sheet without tasks is left out, but one is always there. */
  readonly sheets: readonly FormSheet[];
  /** Indicators of the committee that the addressee gives; mostly none. */
  readonly figures: readonly FormFigure[];
}

export interface FormPeriod {
  /** `2025-H1` */
  readonly code: string;
  readonly label: string;
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly dueOn: string;
}

export interface FormAddressee {
  readonly kind: 'agency' | 'group';
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
}

export interface FormSheet {
  readonly role: FormRole;
  readonly rows: readonly FormRow[];
}

export type FormRow = { readonly kind: 'section'; readonly number: string; readonly title: string } | FormTask;

export interface FormTask {
  readonly kind: 'task';
  readonly taskId: string;
  readonly number: string;
  readonly content: string;
  /** The adopted words, and what was granted instead. */
  readonly deadline: string;
  /** What the addressee reported last, in words; empty when nothing. */
  readonly previous: string;
}

/** An indicator (chỉ tiêu) whose figure of the period is asked. */
export interface FormFigure {
  readonly indicatorId: string;
  readonly name: string;
  readonly unit: string;
  /** The figure given last and its period, “1.250 (Quý I năm 2025)”; empty when none. */
  readonly previous: string;
}

export const tasksOf = (sheet: FormSheet): FormTask[] => sheet.rows.filter((row) => row.kind === 'task');
