import { z } from 'zod';
import { recipientLine } from '../domain/papers/recipient-line.ts';
import { REGISTER_QUESTIONS } from '../domain/register/questions.ts';
import { REMINDER_LEVELS } from '../domain/papers/reminder-text.ts';
import { paperMarks } from './papers.api.ts';
import { printed } from './documents.api.ts';
import { command, job, query } from './operation.ts';
import { memberRole } from './people.api.ts';
import { periodCode } from './reporting-periods.api.ts';
import { addressee } from './reports.api.ts';
import { day, id, paperForm, typedCell, typedLine } from './values.ts';

const owedTask = z.strictObject({ taskId: id, number: z.string(), content: z.string() });

/** Who is to be reminded of a period's report: nothing has come from it, or what came leaves tasks out. */
export const remindedAgency = z.strictObject({
  addressee: addressee.extend({ name: z.string() }),
  /** As the letter calls it, a body that goes on for one that has ended beside it. */
  calledNow: z.string(),
  /** Tasks whose report belongs into the period. */
  tasks: z.int(),
  owes: z.array(owedTask),
  /** Day of its first report; null: none. */
  sentOn: day.nullable(),
  daysLate: z.int().nullable(),
  /** False: something came, and nothing of it is entered yet: what it owes is not known. */
  entered: z.boolean(),
  /** What it was sent about this period before, oldest first. */
  letters: z.array(z.strictObject({ paperId: id, symbol: z.string(), date: day, level: z.literal(REMINDER_LEVELS) })),
});
export type RemindedAgency = z.infer<typeof remindedAgency>;

export const reminderFacts = z.strictObject({
  committee: z.string(),
  assignedBy: z.string(),
  period: z.string(),
  dueOn: day,
  asOf: day,
  sendTo: z.string(),
});

/** The letterhead proposed from the committee's details. */
const letterhead = z.strictObject({
  /** Cơ quan chủ quản; empty for none. */
  parent: typedLine,
  /** Over several lines as typed. */
  issuer: typedLine,
  /** "05/BCĐTMBG-SCT"; one that begins with its sign has no number yet and leaves room for it. */
  symbol: typedLine,
  place: typedLine,
});

/** What all letters have in common, and the words of each. */
const letters = z.strictObject({
  planId: id,
  period: periodCode,
  asOf: day.optional(),
  form: paperForm,
  level: z.literal(REMINDER_LEVELS),
  head: letterhead.extend({ date: day.nullable() }),
  about: typedLine,
  /** Absent: none. */
  marks: paperMarks.optional(),
  digitalSignature: z.boolean().optional(),
  /** Lines above the signer's name. */
  authority: z.array(typedLine).max(50),
  signer: typedLine,
  /** Lines of nơi nhận, without dash and sign. */
  recipients: z.array(typedLine.transform(recipientLine)).max(500),
  /** Paragraphs are divided by line breaks. */
  letters: z
    .array(z.strictObject({ addresseeId: id, text: typedCell }))
    .min(1)
    .max(500),
});

export const remindersApi = {
  /** Nobody before the day for sending has passed. */
  'reminders.facts': query({
    access: 'read',
    input: z.strictObject({ planId: id, period: periodCode, asOf: day.optional() }),
    output: z.strictObject({
      facts: reminderFacts,
      agencies: z.array(remindedAgency),
      head: letterhead,
      /** The committee's usual one. */
      form: paperForm,
      /** The number that the next letter of each form takes. */
      next: z.strictObject({ state: z.string(), party: z.string() }),
      /** Who could sign on the day, the head first. */
      signers: z.array(z.strictObject({ name: z.string(), role: memberRole })),
    }),
  }),
  /**
   * One letter for each of the named, with the tasks it owes as an annex: one file of all, or a zip of a file each.
   * Errors: `documents.nothingOwed` (another has recorded its report since), `documents.emptyLetter`.
   */
  'documents.reminders': job({
    access: 'read',
    input: letters.extend({
      format: z.enum(['pdf', 'docx']),
      /** A file for each, packed. */
      apart: z.boolean().default(false),
    }),
    output: printed.extend({
      letters: z.int(),
      /** To whom they go, in their order; `fileName` within the zip of a file each, else null. */
      parts: z.array(z.strictObject({ fileName: z.string().nullable(), addresseeId: id })),
    }),
  }),
  /**
   * Takes a number for each letter, in their order, and keeps them as they go out. The head's symbol gives what stands behind the number.
   * Errors: as for printing; `reminders.undated`, `reminders.unsigned`, `reminders.room`, `reminders.oneNumber`, the questions of the register.
   */
  'reminders.issue': command({
    access: 'write',
    input: letters.extend({ despite: z.array(z.enum(REGISTER_QUESTIONS)).default([]) }),
    output: z.strictObject({ entryId: id, papers: z.array(z.strictObject({ id, symbol: z.string() })) }),
  }),
};
