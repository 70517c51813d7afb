import type { EntryPlace, HistoryEntry } from '../../../shared/api/history.api.ts';
import { planFieldIds, planFields } from '../../../shared/domain/plan-table/plan-fields.ts';
import { reportFieldIds, reportFields } from '../../../shared/domain/reporting/report-fields.ts';

type FieldChange = HistoryEntry['changes'][number];
type Row = Readonly<Record<string, string | number | null>>;

/** Columns a person knows, by what the row is; the others follow from them. */
export const knownFields = {
  plan: ['title', 'year', 'status', 'numbering', 'columns'],
  section: ['number_text', 'title', 'rank'],
  task: [...planFieldIds.map((field) => planFields[field].column), 'level', 'deadline_confirmed', 'section_id', 'rank'],
  report: reportFieldIds.map((field) => reportFields[field].column),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** From what to what a stored row was changed; none where it came or went as a whole. */
export function fieldChanges(kind: keyof typeof knownFields, before: string | null, after: string | null): FieldChange[] {
  if (before === null || after === null) return [];
  const [old, now] = [JSON.parse(before) as Row, JSON.parse(after) as Row];
  return knownFields[kind]
    .filter((field) => inWords(old[field]) !== inWords(now[field]))
    .map((field) => ({ field, before: inWords(old[field]), after: inWords(now[field]) }));
}

const inWords = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : String(value));

interface Logged {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly subject: string;
  readonly reversed_by: string | null;
  readonly committee_id: string | null;
  readonly plan_id: string | null;
}

/** An entry of the audit log as it is told, its changes still to be read. */
export const entryOf = (logged: Logged, placeOf: (logged: Logged) => EntryPlace): HistoryEntry => ({
  id: logged.id,
  at: logged.at,
  actor: logged.actor,
  operation: logged.operation,
  subject: logged.subject,
  undone: logged.reversed_by !== null,
  place: placeOf(logged),
  parts: [],
  changes: [],
});
