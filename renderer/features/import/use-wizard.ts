import type { ImportChoice, ImportField, ImportSource } from '../../../shared/api/imports.api.ts';
import { stepAgain, stepBack, stepOn, type Stepped, type Trail } from '../../data/steps.ts';
import { useKeptReducer } from '../../data/use-kept-reducer.ts';
import { noCorrections, type Corrections } from './corrections.ts';

/** Where the rows go, as the last step asks it. */
export interface TargetForm {
  readonly where: 'committee' | 'new-committee' | 'append';
  readonly committeeId: string;
  readonly committeeName: string;
  readonly title: string;
  readonly year: number | string;
  readonly attachedTo: string;
}

export interface WizardState extends Trail<Corrections> {
  readonly source: ImportSource | null;
  readonly table: number;
  /** What each column of the table is taken for, in column order. */
  readonly fields: readonly ImportField[];
  readonly corrections: Corrections;
  /** The plan's year once the clerk has chosen it: the preview reads deadlines by it. */
  readonly year: number | null;
  /** What the clerk typed over the proposals of the last step. */
  readonly target: Partial<TargetForm>;
}

export type WizardAction =
  | { readonly type: 'opened'; readonly source: ImportSource }
  | { readonly type: 'table'; readonly table: number }
  | { readonly type: 'field'; readonly column: number; readonly field: ImportField }
  | { readonly type: 'corrected'; readonly corrections: Corrections }
  | { readonly type: 'year'; readonly year: number }
  | { readonly type: 'target'; readonly target: Partial<TargetForm> }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const blank: WizardState = { source: null, table: 0, fields: [], corrections: noCorrections, year: null, target: {}, past: [], future: [] };
const kept = ({ source, table, fields, corrections, year, target }: WizardState): Partial<WizardState> => ({
  source,
  table,
  fields,
  corrections,
  year,
  target,
});

/** The wizard's memory. */
export function useWizard() {
  return useKeptReducer('bcd.import', step, blank, kept);
}

const withCorrections = (state: WizardState, { now, past, future }: Stepped<Corrections>): WizardState => ({ ...state, corrections: now, past, future });

function step(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'opened':
      return withTable({ ...blank, source: action.source }, action.source.best);
    case 'table':
      return action.table === state.table ? state : withTable({ ...blank, source: state.source }, action.table);
    case 'field':
      return { ...state, fields: assignField(state.fields, action.column, action.field) };
    case 'corrected':
      return withCorrections(state, stepOn(state.corrections, state, action.corrections));
    case 'year':
      return { ...state, year: action.year };
    case 'target':
      return { ...state, target: { ...state.target, ...action.target } };
    case 'undo':
      return withCorrections(state, stepBack(state.corrections, state));
    case 'redo':
      return withCorrections(state, stepAgain(state.corrections, state));
  }
}

function withTable(state: WizardState, table: number): WizardState {
  return { ...state, table, fields: state.source?.tables[table]?.columns.map(({ field }) => field) ?? [] };
}

/** A field comes from one column: the column that had it before becomes one of the plan's own. */
function assignField(fields: readonly ImportField[], column: number, field: ImportField): ImportField[] {
  const single = field !== 'own' && field !== 'extra' && field !== 'ignore';
  return fields.map((old, at) => (at === column ? field : single && old === field ? 'own' : old));
}

const YEARS = { first: 1990, last: 2100 } as const;
export const isPlanYear = (year: number): boolean => year >= YEARS.first && year <= YEARS.last;

/** What is asked of `imports.preview`; null until a table is chosen. */
export function choiceOf({ source, table, fields, corrections: { apart, assignments }, year }: WizardState): ImportChoice | null {
  const columns = source?.tables[table]?.columns;
  if (!source || !columns) return null;
  return {
    draftId: source.draftId,
    table,
    columns: columns.map(({ index }, at) => ({ index, field: fields[at] ?? 'ignore' })),
    apart: [...apart],
    assignments,
    ...(year !== null && { year }),
  };
}
