import { inSql } from './migration.ts';

/**
 * A book of many committees: what a question or a deletion would otherwise look for in the whole book has an index, and tables
 * that follow others (`derived`) are named here; they are made and filled at opening.
 */
export const scale = inSql(/* sql */ `
CREATE TABLE derived_tables (name TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT;

CREATE INDEX plans_by_committee ON plans (committee_id, year);
CREATE INDEX plans_by_year ON plans (year, created_at);

-- A row can only go when nothing leans on it: SQLite looks for what does by these.
CREATE INDEX committees_by_standing_agency ON committees (standing_agency_id) WHERE standing_agency_id IS NOT NULL;
CREATE INDEX agencies_by_parent ON agencies (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX agencies_by_name ON agencies (name_fold);
CREATE INDEX tasks_by_section ON tasks (section_id) WHERE section_id IS NOT NULL;
CREATE INDEX task_assignments_by_group ON task_assignments (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX plan_versions_by_previous ON plan_versions (previous_id) WHERE previous_id IS NOT NULL;
CREATE INDEX submissions_by_agency ON submissions (agency_id) WHERE agency_id IS NOT NULL;
CREATE INDEX submissions_by_group ON submissions (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX submissions_by_period ON submissions (period_id);
CREATE INDEX submissions_by_successor ON submissions (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX task_reports_by_period ON task_reports (period_id);
CREATE INDEX task_reports_by_successor ON task_reports (superseded_by) WHERE superseded_by IS NOT NULL;

-- The next step to undo or redo, and what was deleted, newest first, without passing over years of other steps.
CREATE INDEX audit_log_standing ON audit_log (kind, seq) WHERE reversed_by IS NULL;
CREATE INDEX audit_changes_gone_of_plan ON audit_changes (json_extract(before, '$.plan_id'), table_name, row_id, seq)
  WHERE before IS NOT NULL AND after IS NULL;
`);
