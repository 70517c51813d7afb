import type { PaperKind } from '../../../shared/domain/papers/paper-kinds.ts';
import type { PaperForm } from '../../../shared/domain/register/series.ts';

/** Tables of a committee's papers and of its registers. Days are `YYYY-MM-DD`. */
export interface PaperRegisterSchema {
  papers: {
    id: string;
    revision: number;
    committee_id: string;
    kind: PaperKind;
    form: PaperForm;
    about: string;
    dated: string | null;
    /** JSON: `PaperContent`. */
    content: string;
    /** JSON: `PaperSource`. */
    source: string;
    /** Of an issued one that carries a number, as printed, and its row in the register. */
    symbol: string | null;
    outgoing_id: string | null;
    /** UTC instant; null: a draft. */
    issued_at: string | null;
    /** JSON of the `FormalDocument` that was issued, and SHA-256 of it. */
    frozen: string | null;
    fingerprint: string | null;
    /** Of an issued one: the template that stood for its kind then, null for none; and JSON of its `PaperFacts`, null where it was issued before they were kept. */
    template_id: string | null;
    facts: string | null;
  };
  paper_templates: {
    id: string;
    revision: number;
    committee_id: string;
    kind: PaperKind;
    name: string;
    size: number;
    /** Of the file among the attachments. */
    sha256: string;
    /** JSON: names of the fields that it asks for. */
    fields: string;
    given_at: string;
    /** UTC instant of its replacement or removal; null: it stands. */
    ended_at: string | null;
  };
  outgoing_papers: {
    id: string;
    revision: number;
    committee_id: string;
    form: PaperForm;
    kind: string;
    span: string;
    /** `seriesKey` of the three. */
    series: string;
    number: number;
    symbol: string;
    /** Null: the number is reserved. */
    dated: string | null;
    subject: string;
    signer: string;
    recipients: string;
    note: string;
    /** Why the paper was cancelled; null: it was not. */
    cancelled: string | null;
  };
  incoming_papers: {
    id: string;
    revision: number;
    committee_id: string;
    year: number;
    /** `incomingSeries` of the year. */
    series: string;
    number: number;
    received_on: string;
    sender: string;
    document_number: string;
    document_date: string | null;
    subject: string;
    note: string;
    /** The outgoing paper it answers, which may be gone: one that comes back is answered again. */
    answers_id: string | null;
    /** JSON of ids of tasks, of which some may be gone. */
    tasks: string;
  };
  /** Every number that ever stood in a row, and the row that had it last; written by the tables, untouched by undo. */
  given_numbers: { committee_id: string; series: string; number: number; row_id: string };
}

/** See `trackedTables`. */
export const trackedPaperTables = { papers: 'id', paper_templates: 'id', outgoing_papers: 'id', incoming_papers: 'id' } as const satisfies Partial<
  Record<keyof PaperRegisterSchema, string>
>;
