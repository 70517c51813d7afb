import type { GridRow } from '../../../shared/api/reporting-views.api.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { confirmWords as say } from '../../i18n/confirm-words.ts';
import type { FindContext } from '../../ui/find-field.tsx';
import type { Verbs } from '../../ui/verbs/verb.ts';

/** What the grid of tasks and periods knows of the moment. */
export interface TrackingVerbContext {
  /** The task of the active row as all that lead it have spoken, asked when a key is pressed. */
  readonly task: () => GridRow | null;
  /** How many results wait. */
  readonly waiting: number;
  /** Asks whether a task's result is confirmed; where the question stands open already, answers it. */
  readonly confirm: (taskId: string) => void;
  readonly confirmAll: () => void;
}

/** Of the field that filters the grid. */
export const trackingFindVerbs = {
  find: { scope: 'tracking', name: trackingWords.findVerb, keys: ['Ctrl+F'], run: ({ enter }) => enter() },
} as const satisfies Verbs<FindContext>;

/** What can be done from anywhere on the screen Theo dõi. */
export const trackingVerbs = {
  confirm: {
    scope: 'tracking',
    name: say.verb,
    keys: ['F9'],
    whyNot: ({ task }) => {
      const row = task();
      if (row === null) return say.noTask;
      if (row.status.claim !== null) return null;
      return row.voices.some(({ status }) => status.claim !== null) ? say.othersUnfinished : say.notWaiting(1);
    },
    run: ({ task, confirm }) => {
      const row = task();
      if (row) confirm(row.taskId);
    },
  },
  confirmAll: {
    scope: 'tracking',
    name: say.verbAll,
    keys: ['Shift+F9'],
    whyNot: ({ waiting }) => (waiting === 0 ? say.noneWhole : null),
    run: ({ confirmAll }) => confirmAll(),
  },
} as const satisfies Verbs<TrackingVerbContext>;
