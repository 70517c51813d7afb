import type { EntryPlace, HistoryEntry } from '../../../shared/api/history.api.ts';
import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { planFieldIds, planFields, type ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { reportFieldIds, reportFields } from '../../../shared/domain/reporting/report-fields.ts';
import { everyColumn } from '../plans/former-columns.repo.ts';
import { columnsOf } from '../plans/plan-columns.ts';
import { noOwnTexts } from '../plans/task-texts.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

type FieldChange = HistoryEntry['changes'][number];
type Row = Readonly<Record<string, string | number | null>>;

/** Columns a person knows, by what the row is; the others follow from them. */
export const knownFields = {
  plan: ['title', 'year', 'status', 'numbering', 'columns'],
  section: ['number_text', 'title', 'rank'],
  task: [...planFieldIds.map((field) => planFields[field].column), 'level', 'deadline_confirmed', 'section_id', 'rank'],
  report: reportFieldIds.map((field) => reportFields[field].column),
  /** The secretariat's word on a report. */
  decision: ['acceptance'],
  committee: ['name', 'short_name', 'place_kind', 'place_name', 'governing_body', 'issuing_body', 'series_abbreviation'],
  period: ['label', 'window_start', 'window_end', 'due_on'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type ReadColumns = (planId: string) => ReadonlyMap<ColumnId, PlanColumn>;

/** The columns a plan has or had, read once and only where a change names one of the plan's own. */
export function columnReader(db: ReadHandle): ReadColumns {
  const known = new Map<string, ReturnType<ReadColumns>>();
  return (planId) => {
    const columns = known.get(planId) ?? everyColumn(db, planId);
    known.set(planId, columns);
    return columns;
  };
}

/** From what to what a stored row was changed; none where it came or went as a whole. */
export function fieldChanges(kind: keyof typeof knownFields, before: string | null, after: string | null, columns?: ReadColumns): FieldChange[] {
  if (before === null || after === null) return [];
  const [old, now] = [JSON.parse(before) as Row, JSON.parse(after) as Row];
  const known = knownFields[kind]
    .filter((field) => inWords(field, old[field]) !== inWords(field, now[field]))
    .map((field): FieldChange => ({ field, heading: null, before: inWords(field, old[field]), after: inWords(field, now[field]) }));
  return kind === 'task' && columns ? [...known, ...ownChanges(old, now, columns)] : known;
}

function ownChanges(old: Row, now: Row, columns: ReadColumns): FieldChange[] {
  if (old['own'] === now['own']) return [];
  const [was, is] = [ownIn(old), ownIn(now)];
  const called = columns(String(now['plan_id']));
  const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((column) => was[column] !== is[column]);
  return changed.map((column) => {
    const heading = called.get(column as ColumnId)?.label ?? null;
    return { field: column, heading, before: was[column] ?? null, after: is[column] ?? null };
  });
}

/** A row recorded before there were own columns says nothing in them. */
const ownIn = ({ own }: Row): Readonly<Record<string, string>> => JSON.parse(String(own ?? noOwnTexts)) as Record<string, string>;

function inWords(field: string, value: Row[string] | undefined): string | null {
  if (value === null || value === undefined) return null;
  return field === 'columns' ? columnsInWords(columnsOf({ columns: String(value) })) : String(value);
}

/** The headings in their order; what is kept but not shown stands in brackets. */
const columnsInWords = (columns: readonly PlanColumn[]): string =>
  columns.map(({ label, group, hidden }) => (group === undefined ? label : `${group}: ${label}`) + (hidden === true ? ' (ẩn)' : '')).join(' · ');

interface Logged {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly subject: string;
  readonly reverses: string | null;
  readonly reversed_by: string | null;
  readonly committee_id: string | null;
  readonly plan_id: string | null;
}

/** A redo does again what an undo took back, and that what was done. */
function actBehind(db: ReadHandle, id: string): string | null {
  const entry = db.get(sql.selectFrom('audit_log').select(['operation', 'reverses']).where('id', '=', id));
  return entry && entry.reverses !== null ? actBehind(db, entry.reverses) : (entry?.operation ?? null);
}

/** An entry of the audit log as it is told, its changes still to be read. */
export const entryOf = (db: ReadHandle, logged: Logged, placeOf: (logged: Logged) => EntryPlace): HistoryEntry => ({
  id: logged.id,
  at: logged.at,
  actor: logged.actor,
  operation: logged.operation,
  reverses: logged.reverses === null ? null : actBehind(db, logged.reverses),
  subject: logged.subject,
  undone: logged.reversed_by !== null,
  place: placeOf(logged),
  parts: [],
  changes: [],
});
