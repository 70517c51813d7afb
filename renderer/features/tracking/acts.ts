import type { Extension, TaskFlag } from '../../../shared/api/task-ledger.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import type { ActShape, ActValues } from './act-form.tsx';

const { titles, fields } = trackingWords.act;

/** An act being written down beside the task. */
export interface Act {
  readonly shape: ActShape;
  readonly save: (values: ActValues) => Promise<unknown>;
}

const reason = (required: boolean) => ({ label: fields.reason, required });

export const askExtension = (taskId: string): Act => ({
  shape: { title: titles.ask, day: { label: fields.askedOn }, otherDay: { label: fields.requestedDue, required: false }, reason: reason(false), paper: true },
  save: ({ day, otherDay, reason, document }) => runCommand('extensions.ask', { taskId, askedOn: day, requestedDue: otherDay, reason, document }),
});

export const grantExtension = ({ id, revision, requestedDue }: Extension): Act => ({
  shape: {
    title: titles.grant,
    day: { label: fields.decidedOn },
    otherDay: { label: fields.grantedDue, required: true, proposed: requestedDue },
    reason: reason(false),
    paper: true,
  },
  save: async ({ day, otherDay, reason, document }) =>
    otherDay && runCommand('extensions.grant', { id, revision, decidedOn: day, grantedDue: otherDay, reason, document }),
});

export const refuseExtension = ({ id, revision }: Extension): Act => ({
  shape: { title: titles.refuse, day: { label: fields.decidedOn }, reason: reason(true), paper: true },
  save: ({ day, reason, document }) => runCommand('extensions.refuse', { id, revision, decidedOn: day, reason, document }),
});

export const recordEvent = (taskId: string): Act => ({
  shape: {
    title: titles.event,
    day: { label: fields.occurredOn },
    otherDay: { label: fields.dueOn, required: false },
    reason: { label: fields.what, required: false },
    paper: true,
  },
  save: ({ day, otherDay, reason, document }) => runCommand('taskEvents.record', { taskId, occurredOn: day, dueOn: otherDay, what: reason, document }),
});

export const setFlag = (taskId: string, kind: TaskFlag['kind']): Act => ({
  shape: { title: kind === 'suspended' ? titles.suspend : titles.retire, day: { label: fields.since }, reason: reason(true), paper: true },
  save: ({ day, reason, document }) => runCommand('taskFlags.set', { taskId, kind, since: day, reason, document }),
});

export const liftFlag = ({ id, revision }: TaskFlag): Act => ({
  shape: { title: titles.lift, day: { label: fields.until }, paper: false },
  save: ({ day }) => runCommand('taskFlags.lift', { id, revision, until: day }),
});
