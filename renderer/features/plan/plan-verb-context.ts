import { planWords } from '../../i18n/plan-words.ts';
import type { Verb } from '../../ui/verbs/verb.ts';
import type { ChosenLines } from './chosen-lines.ts';
import type { OwnLine } from './plan-lines.ts';
import type { PlanTool } from './use-plan-tool.ts';
import type { RowActions } from './use-row-actions.ts';

/** What the plan's screen knows of the moment, for its verbs. */
export interface PlanVerbContext {
  readonly closed: boolean;
  /** The whole plan in its own order. */
  readonly lines: readonly OwnLine[];
  readonly chosen: ChosenLines;
  /** The column of the active cell. */
  readonly columnId: string | undefined;
  /** Why rows may not move now; null while the table shows the plan's own order. */
  readonly whyNoMove: string | null;
  readonly actions: RowActions;
  /** Begins to grant these tasks another day. */
  readonly extend: (taskIds: readonly string[]) => void;
  /** Asks whether the results of these tasks are confirmed. */
  readonly confirm: (taskIds: readonly string[]) => void;
  readonly openTool: (tool: PlanTool) => void;
  /** From the table to the row's details and back. */
  readonly walkToDrawer: () => void;
}

export type PlanVerb = Verb<PlanVerbContext>;
type Reason = NonNullable<PlanVerb['whyNot']>;

export const whenClosed: Reason = ({ closed }) => (closed ? planWords.closed : null);
export const whenOutOfOrder: Reason = ({ whyNoMove }) => whyNoMove;
export const whenNoTask: Reason = ({ chosen }) => (chosen.tasks.length === 0 ? 'Hãy chọn ít nhất một nhiệm vụ trước.' : null);
export const whenEmpty: Reason = ({ lines }) => (lines.length === 0 ? `${planWords.emptyTitle}.` : null);
