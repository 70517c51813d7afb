import type { StoredTable } from '../../typesetting/formal-document.ts';
import { storedContents, type StoredTasks } from '../stored-tables.repo.ts';
import { OWED_HEADING, type ReminderLetter } from './reminder.template.ts';

/** What the table annexed to a letter must say, as the store has it. */
export const storedOwed = (stored: StoredTasks, { tasks }: ReminderLetter): StoredTable =>
  storedContents(
    stored,
    OWED_HEADING,
    tasks.map(({ taskId }) => taskId),
  );
