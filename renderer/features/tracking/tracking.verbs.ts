import type { GridRow } from '../../../shared/api/reporting-views.api.ts';
import { isAwaitingClass } from '../../../shared/domain/status/status-class.ts';
import { confirmWords as say } from '../../i18n/confirm-words.ts';
import type { Verbs } from '../../ui/verbs/verb.ts';

/** What the grid of tasks and periods knows of the moment. */
export interface TrackingVerbContext {
  /** The task of the active row, asked when a key is pressed. */
  readonly task: () => GridRow | null;
  /** How many results wait. */
  readonly waiting: number;
  /** Opens a task with the question whether its result is confirmed. */
  readonly confirm: (taskId: string) => void;
  readonly confirmAll: () => void;
}

/** What can be done from anywhere on the screen Theo dõi. */
export const trackingVerbs = {
  confirm: {
    scope: 'tracking',
    name: say.verb,
    keys: ['F9'],
    whyNot: ({ task }) => {
      const row = task();
      if (row === null) return say.noTask;
      return isAwaitingClass(row.status.class) ? null : say.notWaiting;
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
    whyNot: ({ waiting }) => (waiting === 0 ? say.noneWaiting : null),
    run: ({ confirmAll }) => confirmAll(),
  },
} as const satisfies Verbs<TrackingVerbContext>;
