import { AppError } from '../../../../shared/api/app-error.ts';
import type { remindersApi } from '../../../../shared/api/reminders.api.ts';
import { civilDate, formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { withoutMarks } from '../../../../shared/domain/text/fold.ts';
import type { Handlers } from '../../api/handlers.ts';
import type { Clock, FileStage, Ids } from '../../ports.ts';
import type { DocumentRenderer } from '../../typesetting/formal-document.ts';
import { planRow } from '../../plans/plans.repo.ts';
import { formFor } from '../form/form-settings.repo.ts';
import { fileNameOf, packedPapers } from '../packed-papers.ts';
import { readOwedTasks, readReminderFacts } from './reminder-data.repo.ts';
import { issueReminders, symbolsInWords } from './issue-reminders.ts';
import type { ReadHandle } from '../../store/handles.ts';
import { sayingWhose } from '../whose-letter.ts';
import { storedTasks } from '../stored-tables.repo.ts';
import { storedOwed } from './stored-owed.ts';
import { letterTo, remindersDocument, type ReminderChoice, type ReminderLetter } from './reminder.template.ts';

export const remindersHandlers = ({ renderer, files, clock, ids }: { renderer: DocumentRenderer; files: FileStage; clock: Clock; ids: Ids }) =>
  ({
    'reminders.facts': ({ db }, { planId, period, asOf }) => readReminderFacts(db, planId, period, civilDate(asOf ?? clock.today())),

    'documents.reminders': async ({ read, signal, progress }, choice) => {
      const { asOf, format, apart } = choice;
      const day = civilDate(asOf ?? clock.today());
      const { letters, stored, form } = read((db) => ({
        ...withStored(db, choice.planId, lettersOf(db, choice, day)),
        form: formFor(db, planRow(db, choice.planId).committee_id, choice.form),
      }));
      const nameOf = ({ agency }: ReminderLetter): string => withoutMarks(agency.calledNow);
      const rows = letters.reduce((sum, letter) => sum + letter.tasks.length, 0);
      const papers = letters.map((letter, at) => ({
        stored: stored.slice(at, at + 1),
        name: nameOf(letter),
        called: letterTo(letter),
        paper: remindersDocument(choice, [letter], form),
      }));
      if (apart && letters.length > 1) {
        const { bytes, pages, names } = await sayingWhose(papers, () =>
          packedPapers(papers, format, { renderer, signal, progress: (done) => progress('rendering', done, papers.length) }),
        );
        const fileName = `Cong van don doc ${letters.length} co quan.zip`;
        return {
          file: await files.put(fileName, bytes),
          fileName,
          format,
          pages,
          rows,
          letters: letters.length,
          parts: partsOf(letters, names),
          verified: true,
        } as const;
      }
      progress('rendering', 0, 0);
      const { bytes, pages } = await sayingWhose(papers, () => renderer.render(remindersDocument(choice, letters, form), format, signal, stored));
      const [only] = letters;
      const fileName = `${fileNameOf(`Cong van don doc ${letters.length === 1 && only ? nameOf(only) : `${letters.length} co quan`}`)}.${format}`;
      return {
        file: await files.put(fileName, bytes),
        fileName,
        format,
        pages,
        rows,
        letters: letters.length,
        parts: partsOf(letters, []),
        verified: true,
      } as const;
    },

    'reminders.issue': (context, choice) => {
      const letters = lettersOf(context.db, choice, civilDate(choice.asOf ?? clock.today()));
      const papers = issueReminders(context, ids, choice, letters);
      context.describe(`${papers.length} công văn, số ${symbolsInWords(papers)}`);
      return { entryId: context.entryId, papers };
    },
  }) satisfies Handlers<typeof remindersApi>;

const partsOf = (letters: readonly ReminderLetter[], names: readonly string[]) =>
  letters.map(({ agency }, at) => ({ fileName: names[at] ?? null, addresseeId: agency.addressee.id }));

/** The tasks of each as the store has them. */
function withStored(db: ReadHandle, planId: string, letters: readonly ReminderLetter[]) {
  const tasks = storedTasks(db, planId);
  return { letters, stored: letters.map((letter) => storedOwed(tasks, letter)) };
}

/** Each asked for that still owes something, with its tasks. @throws AppError `documents.nothingOwed`, `documents.emptyLetter` */
function lettersOf(db: ReadHandle, { planId, period, letters }: Pick<ReminderChoice, 'planId' | 'period' | 'letters'>, day: CivilDate): ReminderLetter[] {
  const { agencies } = readReminderFacts(db, planId, period, day);
  const tasks = readOwedTasks(db, planId, period, day);
  return letters.map(({ addresseeId, text }): ReminderLetter => {
    const agency = agencies.find(({ addressee }) => addressee.id === addresseeId);
    if (!agency) throw new AppError('documents.nothingOwed', { day: formatDate(day) });
    const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
    if (paragraphs.length === 0) throw new AppError('documents.emptyLetter', { name: agency.calledNow });
    return { agency, paragraphs, tasks: agency.owes.flatMap(({ taskId }) => tasks(taskId, addresseeId) ?? []) };
  });
}
