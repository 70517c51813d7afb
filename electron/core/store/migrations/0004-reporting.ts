import { inSql } from './migration.ts';

/**
 * Reporting periods, what was sent in them, and the ledger of each task.
 * Rows about tasks and plans name them without a foreign key: a removed task keeps its reports, and has them again when it is put back.
 */
export const reporting = inSql(/* sql */ `
CREATE TABLE reporting_periods (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  committee_id TEXT NOT NULL REFERENCES committees (id),
  code TEXT NOT NULL, year INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('month', 'quarter', 'half-year', 'nine-months', 'year')),
  label TEXT NOT NULL,
  window_start TEXT NOT NULL, window_end TEXT NOT NULL, due_on TEXT NOT NULL,
  CHECK (window_start <= window_end),
  UNIQUE (committee_id, code)
) STRICT;

CREATE TABLE submissions (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  plan_id TEXT NOT NULL,
  period_id TEXT NOT NULL REFERENCES reporting_periods (id),
  agency_id TEXT REFERENCES agencies (id),
  group_id TEXT REFERENCES agency_groups (id),
  message TEXT NOT NULL CHECK (message IN ('new', 'correction', 'question')),
  received_on TEXT NOT NULL,
  document_number TEXT NOT NULL, document_date TEXT,
  channel TEXT NOT NULL, note TEXT NOT NULL, recorded_at TEXT NOT NULL,
  superseded_by TEXT REFERENCES submissions (id),
  CHECK ((agency_id IS NULL) <> (group_id IS NULL))
) STRICT;
CREATE INDEX submissions_by_plan ON submissions (plan_id, period_id);

CREATE TABLE task_reports (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  task_id TEXT NOT NULL,
  period_id TEXT NOT NULL REFERENCES reporting_periods (id),
  submission_id TEXT NOT NULL REFERENCES submissions (id),
  reported_on TEXT NOT NULL,
  result TEXT NOT NULL, cumulative TEXT NOT NULL, percent REAL,
  progress TEXT CHECK (progress IS NULL OR progress IN ('ahead', 'on-track', 'behind')),
  difficulty TEXT NOT NULL, cause TEXT NOT NULL, proposal TEXT NOT NULL, evidence TEXT NOT NULL,
  completed_on TEXT,
  acceptance TEXT NOT NULL CHECK (acceptance IN ('none', 'claimed', 'accepted', 'returned')),
  decided_on TEXT, decision_note TEXT NOT NULL,
  superseded_by TEXT REFERENCES task_reports (id), superseded_on TEXT
) STRICT;
CREATE INDEX task_reports_by_task ON task_reports (task_id);
CREATE INDEX task_reports_by_submission ON task_reports (submission_id);

CREATE TABLE extensions (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  task_id TEXT NOT NULL, old_due TEXT,
  asked_on TEXT NOT NULL, requested_due TEXT, reason TEXT NOT NULL, document_number TEXT NOT NULL, document_date TEXT,
  decision TEXT NOT NULL CHECK (decision IN ('asked', 'granted', 'refused')),
  granted_due TEXT, decided_on TEXT, decision_reason TEXT NOT NULL,
  decision_document_number TEXT NOT NULL, decision_document_date TEXT,
  CHECK ((decision = 'asked') = (decided_on IS NULL)),
  CHECK ((decision = 'granted') = (granted_due IS NOT NULL))
) STRICT;
CREATE INDEX extensions_by_task ON extensions (task_id);

CREATE TABLE task_events (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  task_id TEXT NOT NULL, occurred_on TEXT NOT NULL, what TEXT NOT NULL,
  document_number TEXT NOT NULL, document_date TEXT, due_on TEXT
) STRICT;
CREATE INDEX task_events_by_task ON task_events (task_id);

CREATE TABLE task_flags (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  task_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('suspended', 'no-longer-applicable')),
  since TEXT NOT NULL, until TEXT, reason TEXT NOT NULL,
  document_number TEXT NOT NULL, document_date TEXT
) STRICT;
CREATE INDEX task_flags_by_task ON task_flags (task_id);
`);
