import type { HistoryEntry } from '../../../shared/api/history.api.ts';
import type { TaskDeadline } from '../../../shared/api/tasks.api.ts';
import { storedInWords } from '../../i18n/history-words.ts';
import { stepInWords } from '../../i18n/operations.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { changedPart } from './changed-part.ts';
import { describeStored } from './deadline-doubt.ts';

/** One field of a history entry, both texts as they are read aloud. */
export interface ChangeInWords {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What an entry did to the task as a whole, or null where its field changes say it. */
export function headlineOf({ operation, reverses, subject, changes }: HistoryEntry): string | null {
  const said = planWords.historyOperations[operation]?.(subject);
  if (said !== undefined) return said;
  if (changes.some(({ field }) => field === 'rank') && changesOf(changes).length === 0) return planWords.movedInHistory;
  return changesOf(changes).length > 0 ? null : sentenceCase(stepInWords({ operation, reverses, subject }));
}

/** Ranks and section ids are places, not words: they are told by the headline. */
export function changesOf(changes: HistoryEntry['changes']): ChangeInWords[] {
  return changes
    .filter(({ field }) => field !== 'rank' && field !== 'section_id')
    .map(({ field, heading, before, after }) => ({
      field: heading ?? planWords.historyFields[field] ?? field,
      ...changedPart(wordsOf(field, before), wordsOf(field, after)),
    }));
}

function wordsOf(field: string, value: string | null): string {
  if (field !== 'deadline_confirmed') return storedInWords(field, value);
  return value === null ? planWords.deadline.backToText.toLowerCase() : describeStored(JSON.parse(value) as TaskDeadline, '');
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
