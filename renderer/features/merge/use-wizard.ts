import { stepAgain, stepBack, stepOn, type Stepped, type Trail } from '../../data/steps.ts';
import { useKeptReducer } from '../../data/use-kept-reducer.ts';
import { noDecisions, type Decisions } from './decisions.ts';

/** A chosen file as it lies with the program, ready to be read; `refusal` where it could not even be taken. */
export interface StagedFile {
  readonly token: string;
  readonly name: string;
  readonly size: number;
  /** When its folder says it was last written; ISO 8601. */
  readonly modifiedAt?: string;
  readonly refusal?: string;
}

export interface WizardState extends Trail<Decisions> {
  readonly files: readonly StagedFile[];
  readonly decisions: Decisions;
  /** The day all came, `dd/MM/yyyy` as typed; empty: each on the day proposed for it. */
  readonly receivedOn: string;
  /** Days typed for single files, by token. */
  readonly arrivals: Readonly<Record<string, string>>;
}

export type WizardAction =
  | { readonly type: 'staged'; readonly files: readonly StagedFile[] }
  | { readonly type: 'removed'; readonly tokens: ReadonlySet<string> }
  | { readonly type: 'decided'; readonly decisions: Decisions }
  | { readonly type: 'received'; readonly on: string }
  | { readonly type: 'arrived'; readonly token: string; readonly on: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const blank: WizardState = { files: [], decisions: noDecisions, past: [], future: [], receivedOn: '', arrivals: {} };
const kept = ({ files, decisions, receivedOn, arrivals }: WizardState): Partial<WizardState> => ({ files, decisions, receivedOn, arrivals });

/** The wizard's memory, one for each plan. */
export function useWizard(planId: string) {
  return useKeptReducer(`bcd.merge.${planId}`, step, blank, kept);
}

const withDecisions = (state: WizardState, { now, past, future }: Stepped<Decisions>): WizardState => ({ ...state, decisions: now, past, future });

function step(state: WizardState, action: WizardAction): WizardState {
  switch (action.type) {
    case 'staged':
      return { ...state, files: [...state.files, ...action.files] };
    case 'removed':
      return { ...state, files: state.files.filter(({ token }) => !action.tokens.has(token)) };
    case 'received':
      // One day for all is said after what was said of single files.
      return { ...state, receivedOn: action.on, arrivals: {} };
    case 'arrived':
      return { ...state, arrivals: { ...state.arrivals, [action.token]: action.on } };
    case 'decided':
      return withDecisions(state, stepOn(state.decisions, state, action.decisions));
    case 'undo':
      return withDecisions(state, stepBack(state.decisions, state));
    case 'redo':
      return withDecisions(state, stepAgain(state.decisions, state));
  }
}
