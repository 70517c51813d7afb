import type { AgencyKind } from '../../../shared/api/agencies.api.ts';
import type { MemberRole } from '../../../shared/api/people.api.ts';
import type { SuccessionKind } from '../../../shared/api/succession.api.ts';
import type { WordColumn } from '../../../shared/domain/plan-table/plan-fields.ts';
import type { DerivedSchema } from './derived-schema.ts';
import { trackedPaperTables, type PaperRegisterSchema } from './paper-register-schema.ts';
import { trackedReportRows, type ReportRowsSchema } from './report-rows-schema.ts';
import { trackedReportingTables, type ReportingSchema } from './reporting-schema.ts';

/** The tables as TypeScript sees them; `migrations/` is what makes them. */
export interface Schema extends ReportingSchema, ReportRowsSchema, PaperRegisterSchema, DerivedSchema {
  committees: {
    id: string;
    revision: number;
    name: string;
    short_name: string;
    place_name: string;
    place_kind: string;
    governing_body: string;
    issuing_body: string;
    standing_agency_id: string | null;
    series_abbreviation: string;
  };
  agencies: {
    id: string;
    revision: number;
    name: string;
    name_fold: string;
    short_name: string;
    abbreviation: string;
    valid_from: string | null;
    valid_to: string | null;
    kind: AgencyKind;
    parent_id: string | null;
    contact: string;
    phone: string;
    email: string;
  };
  agency_aliases: { id: string; agency_id: string; alias: string };
  agency_groups: { id: string; revision: number; phrase: string; phrase_fold: string };
  agency_group_members: { id: string; group_id: string; agency_id: string; valid_from: string | null; valid_to: string | null };
  successions: { id: string; kind: SuccessionKind; date: string; legal_basis: string; applied_at: string };
  /** Names as they were on the day: a renamed agency stands on both sides. */
  succession_parties: { id: string; succession_id: string; side: 'from' | 'to'; ordinal: number; agency_id: string; name: string };
  /** One person's seat on a committee. */
  memberships: {
    id: string;
    revision: number;
    committee_id: string;
    name: string;
    name_fold: string;
    position: string;
    agency_id: string | null;
    role: MemberRole;
    valid_from: string | null;
    valid_to: string | null;
    decision: string;
  };
  plans: {
    id: string;
    revision: number;
    committee_id: string;
    title: string;
    year: number;
    status: 'draft' | 'adopted' | 'closed';
    numbering: 'continuous' | 'per-section';
    columns: string;
    source_name: string | null;
    created_at: string;
  };
  plan_versions: {
    id: string;
    plan_id: string;
    ordinal: number;
    previous_id: string | null;
    document_number: string;
    document_date: string;
    issuer: string;
    frozen_at: string;
    fingerprint: string;
    fingerprint_version: number;
    tasks: number;
    /** JSON of `PlanState`. */
    snapshot: string;
  };
  lint_ignored: { plan_id: string; key: string };
  sections: {
    id: string;
    revision: number;
    plan_id: string;
    rank: string;
    number_text: string | null;
    title: string;
  };
  tasks: Record<WordColumn, string> & {
    id: string;
    revision: number;
    plan_id: string;
    section_id: string | null;
    rank: string;
    number_text: string | null;
    /** 0, or how far below a task of the first rank a row without an adopted number stands. */
    level: number;
    /** JSON of `OwnTexts`. */
    own: string;
    deadline: string;
    deadline_confirmed: string | null;
  };
  task_assignments: {
    id: string;
    task_id: string;
    role: 'lead' | 'coordinator';
    ordinal: number;
    /** Who answers now. */
    agency_id: string | null;
    group_id: string | null;
    text: string;
    /** Whom the text names; another than `agency_id` only where a succession moved the work. */
    named_agency_id: string | null;
  };
  attachments: { id: string; subject_id: string; sha256: string; name: string; size: number; added_at: string };
  settings: { key: string; value: string };
  /** See `book-mark.ts`. */
  book_mark: { token: string };
  audit_log: {
    seq: number;
    id: string;
    at: string;
    actor: string;
    operation: string;
    subject: string;
    kind: 'do' | 'undo' | 'redo' | 'note';
    reverses: string | null;
    reversed_by: string | null;
    /** See `entry-place.ts`. */
    committee_id: string | null;
    plan_id: string | null;
  };
  audit_changes: {
    seq: number;
    entry_id: string;
    table_name: string;
    row_id: string;
    subject_id: string;
    before: string | null;
    after: string | null;
  };
}

export type TableName = keyof Schema;

/**
 * Tables whose rows people edit, with the column that says whose history a change belongs to.
 * Every change to them is recorded and can be undone; the order is irrelevant, foreign keys are checked at commit.
 */
export const trackedTables = {
  committees: 'id',
  agencies: 'id',
  agency_aliases: 'agency_id',
  agency_groups: 'id',
  agency_group_members: 'group_id',
  successions: 'id',
  succession_parties: 'agency_id',
  memberships: 'id',
  plans: 'id',
  plan_versions: 'plan_id',
  sections: 'id',
  tasks: 'id',
  task_assignments: 'task_id',
  attachments: 'subject_id',
  ...trackedReportingTables,
  ...trackedReportRows,
  ...trackedPaperTables,
} as const satisfies Partial<Record<TableName, string>>;

export type TrackedTable = keyof typeof trackedTables;

/**
 * How a tracked row tells where it stands: by its committee, its plan or its task (the subject), by what a file hangs on;
 * `book`: the register belongs to no single committee.
 */
export const rowPlaces: Readonly<Record<TrackedTable, { readonly by: 'committee' | 'plan' | 'task' | 'subject' | 'book'; readonly column: string }>> = {
  committees: { by: 'committee', column: 'id' },
  agencies: { by: 'book', column: 'id' },
  agency_aliases: { by: 'book', column: 'id' },
  agency_groups: { by: 'book', column: 'id' },
  agency_group_members: { by: 'book', column: 'id' },
  successions: { by: 'book', column: 'id' },
  succession_parties: { by: 'book', column: 'id' },
  memberships: { by: 'committee', column: 'committee_id' },
  plans: { by: 'plan', column: 'id' },
  plan_versions: { by: 'plan', column: 'plan_id' },
  sections: { by: 'plan', column: 'plan_id' },
  tasks: { by: 'plan', column: 'plan_id' },
  task_assignments: { by: 'task', column: 'task_id' },
  attachments: { by: 'subject', column: 'subject_id' },
  reporting_periods: { by: 'committee', column: 'committee_id' },
  submissions: { by: 'plan', column: 'plan_id' },
  task_reports: { by: 'task', column: 'task_id' },
  extensions: { by: 'task', column: 'task_id' },
  task_events: { by: 'task', column: 'task_id' },
  task_flags: { by: 'task', column: 'task_id' },
  retyped_results: { by: 'task', column: 'task_id' },
  // Without a committee it is the whole book's.
  calendar_days: { by: 'committee', column: 'committee_id' },
  calendar_years: { by: 'book', column: 'id' },
  indicators: { by: 'committee', column: 'committee_id' },
  indicator_values: { by: 'committee', column: 'committee_id' },
  proposals: { by: 'committee', column: 'committee_id' },
  papers: { by: 'committee', column: 'committee_id' },
  paper_templates: { by: 'committee', column: 'committee_id' },
  outgoing_papers: { by: 'committee', column: 'committee_id' },
  incoming_papers: { by: 'committee', column: 'committee_id' },
};
