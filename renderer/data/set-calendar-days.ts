import type { CallInput } from '../../shared/api/contract.ts';
import { calendarWords as say } from '../i18n/calendar-words.ts';
import { formatCivilDate } from '../i18n/format.ts';
import { asFailure } from '../platform/call-failure.ts';
import { notifyFailure } from '../ui/notify.ts';
import { runCommand } from './run-command.ts';
import { notifyUndoable } from './undo.ts';

/** Changes days for one committee (null: for all), says so and offers to undo it. False: it was refused. */
export async function setCalendarDays(committeeId: string | null, input: CallInput<'calendar.setDays'>): Promise<boolean> {
  try {
    const { entryId } = committeeId === null ? await runCommand('calendar.setDays', input) : await runCommand('calendar.setOwnDays', { committeeId, ...input });
    const [first, last] = [input.days[0] ?? '', input.days.at(-1) ?? ''];
    notifyUndoable(say.changed(first === last ? formatCivilDate(first) : `${formatCivilDate(first)} – ${formatCivilDate(last)}`), entryId);
    return true;
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
    return false;
  }
}
