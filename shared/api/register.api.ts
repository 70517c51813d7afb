import { z } from 'zod';
import { REGISTER_QUESTIONS } from '../domain/register/questions.ts';
import { documentFormat, printed } from './documents.api.ts';
import { command, job, query } from './operation.ts';
import { day, id, instant, paperForm, revision, typedCell, typedLine, typedRequired, year } from './values.ts';

/** "2026", "2025-2030"; `register.noSuchSpan` where it is none of its form. */
const span = typedRequired;
/** Far above any office's year; a slip of a few digits more is no number. */
const number = z.int().min(1).max(999_999);

/** A row of sổ văn bản đi. */
export const outgoingPaper = z.strictObject({
  id,
  revision,
  committeeId: id,
  form: paperForm,
  kind: z.string(),
  span: z.string(),
  number,
  /** As printed: "05/KH-BCĐ". */
  symbol: z.string(),
  /** A number without a day is reserved. */
  state: z.enum(['reserved', 'issued', 'cancelled']),
  date: day.nullable(),
  subject: z.string(),
  signer: z.string(),
  recipients: z.string(),
  note: z.string(),
  /** Why it was cancelled; empty: it was not. */
  cancelReason: z.string(),
  /** How many files are kept with it. */
  files: z.int(),
});
export type OutgoingPaper = z.infer<typeof outgoingPaper>;

/** A row of sổ văn bản đến. */
export const incomingPaper = z.strictObject({
  id,
  revision,
  committeeId: id,
  year,
  number,
  receivedOn: day,
  /** As written; the agency register proposes names and is not pointed to. */
  sender: z.string(),
  documentNumber: z.string(),
  documentDate: day.nullable(),
  subject: z.string(),
  note: z.string(),
  /** The outgoing paper it answers; `symbol` null: that paper is no longer in the book. */
  answers: z.strictObject({ id, symbol: z.string().nullable() }).nullable(),
  /** Tasks it is about, those that still stand. */
  tasks: z.array(z.strictObject({ id, planId: id, content: z.string() })),
  files: z.int(),
});
export type IncomingPaper = z.infer<typeof incomingPaper>;

const gap = z.strictObject({
  kind: z.literal('gap'),
  /** Letters of the kind in the outgoing book; empty in the incoming one. */
  of: z.string(),
  from: number,
  to: number,
  gone: z
    .strictObject({ at: instant, actor: z.string(), how: z.enum(['removed', 'undone', 'renumbered']), subject: z.string(), now: number.nullable() })
    .nullable(),
});
export type RegisterGap = z.infer<typeof gap>;

const lineOf = <P extends z.ZodType>(paper: P) => z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('paper'), paper, twice: z.boolean() }), gap]);
const outgoingLine = lineOf(outgoingPaper);
const incomingLine = lineOf(incomingPaper);
export type OutgoingLine = z.infer<typeof outgoingLine>;
export type IncomingLine = z.infer<typeof incomingLine>;

/** What the clerk answers yes to; see `REGISTER_QUESTIONS`. */
const despite = z.array(z.enum(REGISTER_QUESTIONS)).default([]);

const outgoingWords = z.strictObject({ subject: typedCell, signer: typedLine, recipients: typedCell, note: typedCell });
const incomingWords = z.strictObject({
  sender: typedLine,
  documentNumber: typedLine,
  documentDate: day.nullable(),
  subject: typedCell,
  note: typedCell,
  answersId: id.nullable(),
  taskIds: z.array(id).max(200),
});
const series = { committeeId: id, form: paperForm, kind: typedRequired, span };
const outgoingStored = outgoingPaper.extend({ entryId: id });
const incomingStored = incomingPaper.extend({ entryId: id });
const entry = z.strictObject({ entryId: id });

/** The rows shown, in their order; absent: the whole book with its gaps. */
const shown = z.strictObject({ ids: z.array(id).max(20_000), inWords: z.string() }).optional();

/** Sổ văn bản đi, and which years and terms both books hold. */
export const outgoingApi = {
  /** What the books of a committee hold: years and terms, newest first. */
  'register.spans': query({
    access: 'read',
    input: z.strictObject({ committeeId: id }),
    output: z.strictObject({
      outgoing: z.array(z.strictObject({ form: paperForm, span: z.string(), papers: z.int() })),
      incoming: z.array(z.strictObject({ year, papers: z.int() })),
    }),
  }),
  /** One year or term, by kind and number, with what is missing; and what is proposed for each kind met in it. */
  'register.outgoing': query({
    access: 'read',
    input: z.strictObject({ committeeId: id, form: paperForm, span: typedLine }),
    output: z.strictObject({
      lines: z.array(outgoingLine),
      /** `body` as the kind's last symbol spells it. */
      kinds: z.array(z.strictObject({ kind: z.string(), next: number, body: z.string() })),
      /** The body for a kind that was never used. */
      body: z.string(),
    }),
  }),
  /** Issued papers that an incoming one may answer, newest first: by symbol or subject, at most 30. */
  'register.answerable': query({
    access: 'read',
    input: z.strictObject({ committeeId: id, text: typedLine }),
    output: z.array(outgoingPaper.pick({ id: true, symbol: true, date: true, subject: true })),
  }),
  /** Writes an issued paper down. `number` null: the next one; `symbol` null: built from number, kind and the body last used. */
  'register.record': command({
    access: 'write',
    input: outgoingWords
      .partial()
      .extend({ ...series, number: number.nullable().default(null), symbol: typedLine.nullable().default(null), date: day, despite }),
    output: outgoingStored,
  }),
  /** Keeps the next numbers for papers to come. */
  'register.reserve': command({
    access: 'write',
    input: z.strictObject({ ...series, count: z.int().min(1).max(100).default(1), note: typedCell.default('') }),
    output: z.strictObject({ entryId: id, papers: z.array(outgoingPaper).min(1) }),
  }),
  /** A reserved number that gets its day is issued. */
  'register.edit': command({
    access: 'write',
    input: outgoingWords
      .partial()
      .extend({ id, revision, number: number.optional(), symbol: typedRequired.optional(), date: day.nullable().optional(), despite }),
    output: outgoingStored,
  }),
  /** The number stays taken. Errors: `register.cancelled`. */
  'register.cancel': command({ access: 'write', input: z.strictObject({ id, revision, reason: typedRequired }), output: outgoingStored }),
  'register.uncancel': command({ access: 'write', input: z.strictObject({ id, revision }), output: outgoingStored }),
  /** Into the trash; their numbers are shown as gaps. */
  'register.remove': command({ access: 'write', input: z.strictObject({ ids: z.array(id).min(1).max(500) }), output: entry }),
};

/** Sổ văn bản đến. */
export const incomingApi = {
  'register.incoming': query({
    access: 'read',
    input: z.strictObject({ committeeId: id, year }),
    output: z.strictObject({ lines: z.array(incomingLine), next: number }),
  }),
  /** `number` null: the next of the year; `year` absent: that of the day received. */
  'register.receive': command({
    access: 'write',
    input: incomingWords
      .partial()
      .extend({ committeeId: id, receivedOn: day, sender: typedRequired, year: year.optional(), number: number.nullable().default(null), despite }),
    output: incomingStored,
  }),
  'register.editIncoming': command({
    access: 'write',
    input: incomingWords.partial().extend({ id, revision, receivedOn: day.optional(), sender: typedRequired.optional(), number: number.optional(), despite }),
    output: incomingStored,
  }),
  'register.removeIncoming': command({ access: 'write', input: z.strictObject({ ids: z.array(id).min(1).max(500) }), output: entry }),
};

export const registerPrintsApi = {
  /** The book on paper or as a sheet, read back like every print. Errors: `register.nothingToPrint`. */
  'register.printOutgoing': job({
    access: 'read',
    input: z.strictObject({ committeeId: id, form: paperForm, span: typedLine, shown, format: documentFormat }),
    output: printed,
  }),
  'register.printIncoming': job({ access: 'read', input: z.strictObject({ committeeId: id, year, shown, format: documentFormat }), output: printed }),
};
