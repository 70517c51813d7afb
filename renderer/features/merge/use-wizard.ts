import { useKeptReducer } from '../../data/use-kept-reducer.ts';
import { noDecisions, type Decisions } from './decisions.ts';

/** A chosen file as it lies with the program, ready to be read; `refusal` where it could not even be taken. */
export interface StagedFile {
  readonly token: string;
  readonly name: string;
  readonly size: number;
  readonly refusal?: string;
}

export interface WizardState {
  readonly files: readonly StagedFile[];
  readonly decisions: Decisions;
  readonly past: readonly Decisions[];
  readonly future: readonly Decisions[];
  /** `dd/MM/yyyy` as typed; empty: today. */
  readonly receivedOn: string;
}

export type WizardAction =
  | { readonly type: 'staged'; readonly files: readonly StagedFile[] }
  | { readonly type: 'removed'; readonly tokens: ReadonlySet<string> }
  | { readonly type: 'decided'; readonly decisions: Decisions }
  | { readonly type: 'received'; readonly on: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const MAX_STEPS = 100;
const blank: WizardState = { files: [], decisions: noDecisions, past: [], future: [], receivedOn: '' };
const kept = ({ files, decisions, receivedOn }: WizardState): Partial<WizardState> => ({ files, decisions, receivedOn });

/** The wizard's memory, one for each plan. */
export function useWizard(planId: string) {
  return useKeptReducer(`bcd.merge.${planId}`, step, blank, kept);
}

function step(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'staged':
      return { ...state, files: [...state.files, ...action.files] };
    case 'removed':
      return { ...state, files: state.files.filter(({ token }) => !action.tokens.has(token)) };
    case 'received':
      return { ...state, receivedOn: action.on };
    case 'decided':
      return { ...state, decisions: action.decisions, past: [...state.past, state.decisions].slice(-MAX_STEPS), future: [] };
    case 'undo': {
      const before = state.past.at(-1);
      return before ? { ...state, decisions: before, past: state.past.slice(0, -1), future: [state.decisions, ...state.future] } : state;
    }
    case 'redo': {
      const [after, ...later] = state.future;
      return after ? { ...state, decisions: after, past: [...state.past, state.decisions], future: later } : state;
    }
  }
}
