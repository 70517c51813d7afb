import type { CallInput } from '../../../shared/api/contract.ts';
import type { Channel, MessageKind } from '../../../shared/api/reports.api.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { today } from '../../platform/today.ts';
import { blankReport, isTyped, textsOf, type ReportDraft } from '../../ui/report/report-draft.ts';

/** One message being typed; kept on this machine until it is stored. */
export interface MessageDraft {
  readonly message: MessageKind;
  readonly channel: Channel;
  readonly number: string;
  readonly date: string;
  readonly receivedOn: string;
  readonly note: string;
  /** By task; one kept by an earlier version may lack fields. */
  readonly tasks: Readonly<Record<string, ReportDraft>>;
}

export const blankMessage = (): MessageDraft => ({
  message: 'new',
  channel: 'paper',
  number: '',
  date: '',
  receivedOn: formatCivilDate(today()),
  note: '',
  tasks: {},
});

const headOf = ({ message, channel, number, date, receivedOn, note }: MessageDraft) => ({ message, channel, number, date, receivedOn, note });

/** What was typed of the paper before its sender or period was chosen goes there, unless a message is being typed there already. */
export function carriedTo(there: MessageDraft, typed: MessageDraft): MessageDraft {
  const isBlank = JSON.stringify(headOf(there)) === JSON.stringify(headOf(blankMessage())) && !Object.values(there.tasks).some(isTyped);
  return isBlank ? { ...there, ...headOf(typed) } : there;
}

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
  const typed =
    draft.message === 'question'
      ? []
      : taskIds.flatMap((taskId) => {
          const report = draft.tasks[taskId];
          return isTyped(report) ? [{ taskId, texts: textsOf({ ...blankReport, ...report }) }] : [];
        });
  const reports = typed.flatMap(({ taskId, texts }) => (texts ? [{ taskId, ...texts }] : []));
  if (reports.length < typed.length) return null;
  return {
    planId,
    period,
    addressee,
    message: draft.message,
    receivedOn,
    document: { number: draft.number.trim(), date },
    channel: draft.channel,
    note: draft.note.trim(),
    reports,
  };
}
