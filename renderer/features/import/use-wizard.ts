import type { ImportChoice, ImportField, ImportSource } from '../../../shared/api/imports.api.ts';
import { useKeptReducer } from '../../data/use-kept-reducer.ts';
import { noCorrections, type Corrections } from './corrections.ts';

export interface WizardState {
  readonly source: ImportSource | null;
  readonly table: number;
  /** What each column of the table is taken for, in column order. */
  readonly fields: readonly ImportField[];
  readonly corrections: Corrections;
  readonly past: readonly Corrections[];
  readonly future: readonly Corrections[];
}

export type WizardAction =
  | { readonly type: 'opened'; readonly source: ImportSource }
  | { readonly type: 'table'; readonly table: number }
  | { readonly type: 'field'; readonly column: number; readonly field: ImportField }
  | { readonly type: 'corrected'; readonly corrections: Corrections }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const MAX_STEPS = 100;
const blank: WizardState = { source: null, table: 0, fields: [], corrections: noCorrections, past: [], future: [] };
const kept = ({ source, table, fields, corrections }: WizardState): Partial<WizardState> => ({ source, table, fields, corrections });

/** The wizard's memory. */
export function useWizard() {
  return useKeptReducer('bcd.import', step, blank, kept);
}

function step(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'opened':
      return withTable({ ...blank, source: action.source }, action.source.best);
    case 'table':
      return action.table === state.table ? state : withTable({ ...blank, source: state.source }, action.table);
    case 'field':
      return { ...state, fields: assignField(state.fields, action.column, action.field) };
    case 'corrected':
      return { ...state, corrections: action.corrections, past: [...state.past, state.corrections].slice(-MAX_STEPS), future: [] };
    case 'undo': {
      const before = state.past.at(-1);
      return before ? { ...state, corrections: before, past: state.past.slice(0, -1), future: [state.corrections, ...state.future] } : state;
    }
    case 'redo': {
      const [after, ...later] = state.future;
      return after ? { ...state, corrections: after, past: [...state.past, state.corrections], future: later } : state;
    }
  }
}

function withTable(state: WizardState, table: number): WizardState {
  return { ...state, table, fields: state.source?.tables[table]?.columns.map(({ field }) => field) ?? [] };
}

/** A field comes from one column: the column that had it before is kept in the notes instead. */
function assignField(fields: readonly ImportField[], column: number, field: ImportField): ImportField[] {
  const single = field !== 'extra' && field !== 'ignore';
  return fields.map((old, at) => (at === column ? field : single && old === field ? 'extra' : old));
}

/** What is asked of `imports.preview`; null until a table is chosen. */
export function choiceOf({ source, table, fields }: WizardState): ImportChoice | null {
  const columns = source?.tables[table]?.columns;
  if (!source || !columns) return null;
  return { draftId: source.draftId, table, columns: columns.map(({ index }, at) => ({ index, field: fields[at] ?? 'ignore' })) };
}
