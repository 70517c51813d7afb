import { inSql } from './migration.ts';

/** Committees, agencies, plans with their rows, attachments, settings, and the audit log that undo and history read. */
export const planRegister = inSql(/* sql */ `
CREATE TABLE committees (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL, short_name TEXT NOT NULL, place_name TEXT NOT NULL, place_kind TEXT NOT NULL
) STRICT;

CREATE TABLE agencies (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL, name_fold TEXT NOT NULL, short_name TEXT NOT NULL, abbreviation TEXT NOT NULL,
  valid_from TEXT, valid_to TEXT
) STRICT;

CREATE TABLE agency_aliases (
  id TEXT PRIMARY KEY, agency_id TEXT NOT NULL REFERENCES agencies (id), alias TEXT NOT NULL
) STRICT;
CREATE INDEX agency_aliases_by_agency ON agency_aliases (agency_id);

CREATE TABLE agency_groups (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0, phrase TEXT NOT NULL, phrase_fold TEXT NOT NULL
) STRICT;

CREATE TABLE plans (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  committee_id TEXT NOT NULL REFERENCES committees (id),
  title TEXT NOT NULL, year INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'adopted', 'closed')),
  numbering TEXT NOT NULL CHECK (numbering IN ('continuous', 'per-section')),
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  source_name TEXT, created_at TEXT NOT NULL
) STRICT;

CREATE TABLE sections (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  plan_id TEXT NOT NULL REFERENCES plans (id),
  rank TEXT NOT NULL, number_text TEXT, title TEXT NOT NULL
) STRICT;
CREATE INDEX sections_by_plan ON sections (plan_id, rank);

CREATE TABLE tasks (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  plan_id TEXT NOT NULL REFERENCES plans (id),
  section_id TEXT REFERENCES sections (id),
  rank TEXT NOT NULL, number_text TEXT,
  content TEXT NOT NULL, lead_text TEXT NOT NULL, coordinator_text TEXT NOT NULL, deadline_text TEXT NOT NULL,
  product TEXT NOT NULL, note TEXT NOT NULL,
  deadline TEXT NOT NULL CHECK (json_valid(deadline)),
  deadline_confirmed TEXT CHECK (deadline_confirmed IS NULL OR json_valid(deadline_confirmed))
) STRICT;
CREATE INDEX tasks_by_plan ON tasks (plan_id, rank);

CREATE TABLE task_assignments (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks (id),
  role TEXT NOT NULL CHECK (role IN ('lead', 'coordinator')),
  ordinal INTEGER NOT NULL,
  agency_id TEXT REFERENCES agencies (id),
  group_id TEXT REFERENCES agency_groups (id),
  text TEXT NOT NULL,
  CHECK (agency_id IS NULL OR group_id IS NULL)
) STRICT;
CREATE INDEX task_assignments_by_task ON task_assignments (task_id);

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  subject_id TEXT NOT NULL, sha256 TEXT NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, added_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachments_by_subject ON attachments (subject_id);

CREATE TABLE settings (
  key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

CREATE TABLE audit_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, actor TEXT NOT NULL,
  operation TEXT NOT NULL, subject TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'note')),
  reverses TEXT, reversed_by TEXT
) STRICT;

CREATE TABLE audit_changes (
  seq INTEGER PRIMARY KEY,
  entry_id TEXT NOT NULL, table_name TEXT NOT NULL, row_id TEXT NOT NULL, subject_id TEXT NOT NULL,
  before TEXT, after TEXT
) STRICT;
CREATE INDEX audit_changes_by_entry ON audit_changes (entry_id, seq);
CREATE INDEX audit_changes_by_subject ON audit_changes (subject_id, seq);
`);
