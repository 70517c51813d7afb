import { z } from 'zod';
import { recipientLine } from '../domain/papers/recipient-line.ts';
import { PAPER_KIND_IDS } from '../domain/papers/paper-kinds.ts';
import { CIRCULATIONS, SECRECIES, URGENCIES } from '../domain/papers/paper-marks.ts';
import { REMINDER_LEVELS } from '../domain/papers/reminder-text.ts';
import { REGISTER_QUESTIONS } from '../domain/register/questions.ts';
import { normalizeStretch } from '../domain/text/normalize.ts';
import { printed } from './documents.api.ts';
import { command, job, query } from './operation.ts';
import { templateOfPaper } from './paper-templates.api.ts';
import { periodCode } from './reporting-periods.api.ts';
import { day, id, instant, paperForm, revision, typedLine } from './values.ts';

const paperKind = z.enum(PAPER_KIND_IDS);

/** A stretch of a paragraph: unlike a cell it may begin and end with a space. */
const stretch = z.string().max(50_000).transform(normalizeStretch);
const look = { bold: z.boolean().optional(), italic: z.boolean().optional(), underline: z.boolean().optional() };

export const paperRun = z.union([
  z.strictObject({ text: stretch, ...look }),
  /** A figure of the data by its name among the paper's figures, and what it said when it was last looked at. */
  z.strictObject({ figure: z.string().min(1).max(100), shown: stretch, ...look }),
  /** A footnote where its number stands, by its words; the number follows from its place. */
  z.strictObject({ note: stretch }),
]);
export type PaperRun = z.infer<typeof paperRun>;

const runs = z.array(paperRun).max(2000);

export const paperBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.literal([1, 2, 3]), runs }),
  /** `centred`: *QUYẾT ĐỊNH:*. */
  z.strictObject({ kind: z.literal('paragraph'), centred: z.boolean().optional(), runs }),
  /** Căn cứ. */
  z.strictObject({ kind: z.literal('ground'), runs }),
  /** *-*, *+* or *a)* before each. */
  z.strictObject({ kind: z.literal('list'), marker: z.enum(['dash', 'plus', 'letter']), items: z.array(runs).min(1).max(2000) }),
  /** A table or passages of the data, whole; `shown` is the digest of what it said when it was last looked at. */
  z.strictObject({ kind: z.literal('data'), data: z.string().min(1).max(100), shown: z.string().max(100) }),
]);
export type PaperBlock = z.infer<typeof paperBlock>;

/** What follows the paper on pages of its own: the table of its plan, or another paper that it issues. */
export const paperAnnex = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), planId: id, versionId: id.nullable() }),
  z.strictObject({ kind: z.literal('paper'), paperId: id }),
]);
export type PaperAnnex = z.infer<typeof paperAnnex>;

/** Stamped on the paper, see `paper-marks`; null: no such mark. */
export const paperMarks = z.strictObject({
  urgency: z.enum(URGENCIES).nullable(),
  secrecy: z.enum(SECRECIES).nullable(),
  circulation: z.enum(CIRCULATIONS).nullable(),
});

/** All that can be edited of a paper; ranges and rules of its form stand in `core/papers/form`. */
export const paperContent = z.strictObject({
  head: z.strictObject({ parent: typedLine, issuer: typedLine, place: typedLine }),
  addressees: z.array(typedLine).max(500),
  body: z.array(paperBlock).max(5000),
  authority: z.array(typedLine).max(20),
  signer: typedLine,
  /** Who signs on the left of a paper that two sign; empty: nobody. */
  secretary: typedLine,
  /** Lines of nơi nhận, without dash and sign. */
  recipients: z.array(typedLine.transform(recipientLine)).max(500),
  annexes: z.array(paperAnnex).max(20),
  /** Absent: none. */
  marks: paperMarks.optional(),
  /** An empty place is kept over the signer's name. */
  digitalSignature: z.boolean().optional(),
});
export type PaperContent = z.infer<typeof paperContent>;

export const paperSource = z.strictObject({
  planId: id.nullable(),
  period: periodCode.nullable(),
  /** The day its figures count on; null: the day they are read. */
  asOf: day.nullable(),
  /** Of a letter made for one that owes: whom it reminds, and how sharply. */
  reminder: z
    .strictObject({ addresseeId: id, level: z.literal(REMINDER_LEVELS) })
    .nullable()
    .default(null),
});
export type PaperSource = z.infer<typeof paperSource>;

const head = {
  id,
  revision,
  committeeId: id,
  kind: paperKind,
  form: paperForm,
  /** Trích yếu, without *V/v*. */
  about: z.string(),
  dated: day.nullable(),
  source: paperSource,
  /** Of an issued one: as printed, and its row in the register, which may be gone; a paper that carries no number has neither. */
  symbol: z.string().nullable(),
  outgoingId: id.nullable(),
  issuedAt: instant.nullable(),
  /** Why its number was cancelled in the register; null: it was not. */
  cancelled: z.string().nullable(),
  /** SHA-256 of what was issued. */
  fingerprint: z.string().nullable(),
};

export const storedPaper = z.strictObject({
  ...head,
  planTitle: z.string().nullable(),
  addressees: z.array(z.string()),
  signer: z.string(),
  /** Incoming papers that answer it; of a reminder also the report of its addressee that came on its day or after, oldest first. */
  answeredBy: z.array(z.strictObject({ kind: z.enum(['incoming', 'report']), id, sender: z.string(), documentNumber: z.string(), receivedOn: day })),
});
export type StoredPaper = z.infer<typeof storedPaper>;

/** Where a figure comes from. */
const origin = z.strictObject({ text: z.string(), taskId: id.nullable(), period: z.string().nullable() });

export const paperFigure = z.strictObject({ id: z.string(), label: z.string(), text: z.string(), origins: z.array(origin) });
export type PaperFigure = z.infer<typeof paperFigure>;

/** Lines printed as the body is, or a table. */
export const paperPassage = z.strictObject({
  id: z.string(),
  label: z.string(),
  digest: z.string(),
  content: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('lines'), lines: z.array(z.strictObject({ text: z.string(), heading: z.boolean() })) }),
    z.strictObject({
      kind: z.literal('table'),
      /** Shares of the text width. */
      columns: z.array(z.strictObject({ header: z.string(), share: z.number().positive(), align: z.enum(['left', 'center', 'justify']) })).min(1),
      rows: z.array(z.array(z.string())),
    }),
  ]),
  origins: z.array(origin),
});
export type PaperPassage = z.infer<typeof paperPassage>;

/** Where in a draft: one of its fields, or words that stand somewhere in it, in a field or in the body. */
export const placeInDraft = z.union([
  z.strictObject({ field: z.enum(['dated', 'asOf', 'about', 'addressees', 'signer', 'secretary', 'authority', 'recipients', 'parent', 'issuer', 'place']) }),
  z.strictObject({ words: z.string() }),
]);
export type PlaceInDraft = z.infer<typeof placeInDraft>;

/** `must`: it cannot be issued so; `look`: it may be right. `at` is absent where no one place is meant. */
export const paperFinding = z.strictObject({ code: z.string(), weight: z.enum(['must', 'look']), text: z.string(), at: placeInDraft.optional() });
export type PaperFinding = z.infer<typeof paperFinding>;

const despite = z.array(z.enum(REGISTER_QUESTIONS)).default([]);
const entry = { entryId: id };

export const papersApi = {
  /** Drafts, newest first, then what was issued, newest first. */
  'papers.list': query({ access: 'read', input: z.strictObject({ committeeId: id }), output: z.array(storedPaper) }),
  /** One paper with what the data says now. An issued one has no figures any more: they are its words. */
  'papers.read': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ paperId: id }),
    output: z.strictObject({
      ...head,
      content: paperContent,
      /** What stands in the place of the number while there is none: "/KH-BCĐ"; null: it carries none. */
      symbolRoom: z.string().nullable(),
      figures: z.array(paperFigure),
      passages: z.array(paperPassage),
      findings: z.array(paperFinding),
      /** The office's own Word file that it can be filled into. */
      template: templateOfPaper.nullable(),
      /** Who could sign on its day, the head first. */
      signers: z.array(z.strictObject({ name: z.string(), authority: z.array(z.string()) })),
      /** Numbers kept for papers of this kind, and the next one; empty where it carries none. */
      numbers: z.strictObject({ next: z.string(), reserved: z.array(z.strictObject({ outgoingId: id, symbol: z.string(), note: z.string() })) }).nullable(),
    }),
  }),
  /**
   * The papers of agencies that a report on the period stands on, and what it leaves out: who owes a word on a task and has not given
   * one (`unreported`), who leads one and is not in the register, or that nobody leads it (`unlisted`), who sent a line without words (`wordless`), whose result is told by its first sentence (`shortened`).
   */
  'papers.reportSources': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ planId: id, period: periodCode, asOf: day.optional() }),
    output: z.strictObject({
      sources: z.array(z.strictObject({ agency: z.string(), document: z.string(), dated: day.nullable(), receivedOn: day, tasks: z.array(z.string()) })),
      leftOut: z.array(
        z.strictObject({
          taskId: id,
          number: z.string(),
          content: z.string(),
          agency: z.string(),
          why: z.enum(['unreported', 'unlisted', 'wordless', 'shortened']),
        }),
      ),
    }),
  }),
  /** Proposes the words of a paper from the data and keeps them as a draft. Errors: `papers.needsPlan`, `papers.needsPeriod`. */
  'papers.create': command({
    access: 'write',
    input: z.strictObject({ committeeId: id, kind: paperKind, form: paperForm, source: paperSource }),
    output: z.strictObject({ id, revision, ...entry }),
  }),
  /** Errors: `papers.issued`. */
  'papers.edit': command({
    access: 'write',
    input: z.strictObject({
      id,
      revision,
      about: typedLine.optional(),
      dated: day.nullable().optional(),
      form: paperForm.optional(),
      asOf: day.nullable().optional(),
      content: paperContent.partial().optional(),
    }),
    output: z.strictObject({ id, revision, ...entry }),
  }),
  /**
   * Freezes words, form and figures, and takes the number. `outgoingId`: one that was reserved; `number` null: the next one.
   * Errors: `papers.issued`, `papers.notReady`, the questions of the register.
   */
  'papers.issue': command({
    access: 'write',
    input: z.strictObject({
      id,
      revision,
      date: day,
      number: z.int().min(1).max(999_999).nullable().default(null),
      outgoingId: id.nullable().default(null),
      despite,
    }),
    output: z.strictObject({ id, revision, symbol: z.string().nullable(), ...entry }),
  }),
  /** A draft with the same words, its figures those of today. */
  'papers.copy': command({ access: 'write', input: z.strictObject({ id }), output: z.strictObject({ id, revision, ...entry }) }),
  /** Into the trash; the number of an issued one stays taken. */
  'papers.remove': command({ access: 'write', input: z.strictObject({ ids: z.array(id).min(1).max(500) }), output: z.strictObject(entry) }),
  /**
   * A paper that is not kept: the words proposed from the data, with those given here in their places, printed at once. `symbol` as
   * printed; absent leaves room for it. Errors: as `papers.create`.
   */
  'documents.unkeptPaper': job({
    access: 'read',
    input: z.strictObject({
      committeeId: id,
      kind: paperKind,
      /** Absent: the committee's usual one. */
      form: paperForm.optional(),
      source: paperSource,
      symbol: typedLine.optional(),
      about: typedLine.optional(),
      dated: day.nullable().optional(),
      content: paperContent.partial().optional(),
      format: z.enum(['pdf', 'docx']),
    }),
    output: printed.extend({ form: paperForm, findings: z.array(paperFinding) }),
  }),
  /** The paper as it stands, or as it was issued; several as one file. */
  'documents.paper': job({
    access: 'read',
    input: z.strictObject({ paperIds: z.array(id).min(1).max(500), format: z.enum(['pdf', 'docx']) }),
    output: printed,
  }),
};
