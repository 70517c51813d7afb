import type { CallInput } from '../../../shared/api/contract.ts';
import type { Channel, MessageKind } from '../../../shared/api/reports.api.ts';
import type { ProgressMark } from '../../../shared/domain/status/status-class.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { today } from '../../platform/today.ts';

/** What is typed of one task, as typed. */
export interface TaskDraft {
  readonly result: string;
  readonly cumulative: string;
  readonly percent: string;
  readonly progress: ProgressMark | '';
  readonly difficulty: string;
  readonly cause: string;
  readonly proposal: string;
  readonly evidence: string;
  readonly completedOn: string;
}

export const blankTask: TaskDraft = {
  result: '', cumulative: '', percent: '', progress: '', difficulty: '', cause: '', proposal: '', evidence: '', completedOn: '',
};

/** One message being typed; kept on this machine until it is stored. */
export interface MessageDraft {
  readonly message: MessageKind;
  readonly channel: Channel;
  readonly number: string;
  readonly date: string;
  readonly receivedOn: string;
  readonly note: string;
  readonly tasks: Readonly<Record<string, TaskDraft>>;
}

export const blankMessage = (): MessageDraft => ({
  message: 'new', channel: 'paper', number: '', date: '', receivedOn: formatCivilDate(today()), note: '', tasks: {},
});

export const isTyped = (draft: TaskDraft | undefined): draft is TaskDraft =>
  draft !== undefined && Object.values(draft).some((text) => text.trim() !== '');

/** "62,5", "62.5 %" → 62.5; null when empty, undefined when it is no share. */
export function readPercent(text: string): number | null | undefined {
  const bare = text.replace('%', '').trim().replace(',', '.');
  if (bare === '') return null;
  const value = Number(bare);
  return /^\d+(\.\d+)?$/.test(bare) && value <= 100 ? value : undefined;
}

export const isReadable = (draft: TaskDraft): boolean =>
  readPercent(draft.percent) !== undefined && (draft.completedOn.trim() === '' || readDay(draft.completedOn) !== null);

type Message = CallInput<'reporting.record'>;

interface Envelope {
  readonly planId: string;
  readonly period: string;
  readonly addressee: Message['addressee'];
  /** In the order of the plan. */
  readonly taskIds: readonly string[];
}

/** Null while a day or a share cannot be read. */
export function messageOf(draft: MessageDraft, { planId, period, addressee, taskIds }: Envelope): Message | null {
  const receivedOn = readDay(draft.receivedOn);
  const date = draft.date.trim() === '' ? null : readDay(draft.date);
  if (!receivedOn || (draft.date.trim() !== '' && !date)) return null;
  const reports = draft.message === 'question' ? [] : taskIds.flatMap((taskId) => {
    const typed = draft.tasks[taskId];
    return isTyped(typed) ? [{ taskId, typed }] : [];
  });
  if (!reports.every(({ typed }) => isReadable(typed))) return null;
  return {
    planId,
    period,
    addressee,
    message: draft.message,
    receivedOn,
    document: { number: draft.number.trim(), date },
    channel: draft.channel,
    note: draft.note.trim(),
    reports: reports.map(({ taskId, typed: { percent, progress, completedOn, ...texts } }) => ({
      taskId,
      ...texts,
      percent: readPercent(percent) ?? null,
      progress: progress === '' ? null : progress,
      completedOn: readDay(completedOn),
    })),
  };
}
