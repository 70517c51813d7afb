import { inSql } from './migration.ts';

/** The rows that an entry deleted, and what they said. */
const lastDeleted = (table: string, id: string, column: string): string => /* sql */ `(
  SELECT json_extract(before, '$.${column}') FROM audit_changes
  WHERE table_name = '${table}' AND row_id = ${id} AND before IS NOT NULL AND after IS NULL ORDER BY seq DESC LIMIT 1)`;

const standing = (table: string, id: string, column: string): string => `(SELECT ${column} FROM ${table} WHERE id = ${id})`;

const known = (table: string, id: string, column: string): string => `coalesce(${standing(table, id, column)}, ${lastDeleted(table, id, column)})`;

const ofTask = (id: string): string => known('tasks', id, 'plan_id');

/**
 * An entry says in which committee and plan it was done. Older entries are told from the rows they touched, as far as those or
 * their deletion are still known; what concerns the register, several committees, or nothing that is known, belongs to the
 * whole book. A reversal belongs where the act belongs that it reverses.
 */
export const placeOfEntries = inSql(/* sql */ `
ALTER TABLE audit_log ADD COLUMN committee_id TEXT;
ALTER TABLE audit_log ADD COLUMN plan_id TEXT;

CREATE TEMP TABLE known_place AS
SELECT DISTINCT entry_id,
  CASE
    WHEN table_name = 'plans' THEN change.row_id
    WHEN table_name IN ('sections', 'tasks', 'submissions', 'plan_versions') THEN CASE table_name
      WHEN 'sections' THEN ${known('sections', 'change.row_id', 'plan_id')}
      WHEN 'tasks' THEN ${ofTask('change.row_id')}
      WHEN 'submissions' THEN ${known('submissions', 'change.row_id', 'plan_id')}
      ELSE change.subject_id END
    WHEN table_name IN ('task_assignments', 'task_reports', 'extensions', 'task_events', 'task_flags') THEN ${ofTask('change.subject_id')}
    WHEN table_name = 'attachments' THEN coalesce(
      ${ofTask('change.subject_id')}, ${ofTask(known('task_reports', 'change.subject_id', 'task_id'))},
      ${known('submissions', 'change.subject_id', 'plan_id')}, ${known('plans', 'change.subject_id', 'id')})
  END AS plan_id,
  CASE table_name
    WHEN 'committees' THEN change.row_id
    WHEN 'memberships' THEN ${known('memberships', 'change.row_id', 'committee_id')}
    WHEN 'reporting_periods' THEN ${known('reporting_periods', 'change.row_id', 'committee_id')}
  END AS committee_id
FROM audit_changes AS change
WHERE NOT (table_name = 'task_assignments' AND EXISTS (
  SELECT 1 FROM audit_changes AS other WHERE other.entry_id = change.entry_id
    AND other.table_name IN ('agencies', 'agency_aliases', 'agency_groups', 'agency_group_members', 'successions', 'succession_parties')));
UPDATE known_place SET committee_id = ${known('plans', 'known_place.plan_id', 'committee_id')} WHERE plan_id IS NOT NULL;

CREATE TEMP TABLE entry_place AS
SELECT entry_id, min(committee_id) AS committee_id, CASE count(DISTINCT plan_id) WHEN 1 THEN min(plan_id) END AS plan_id
FROM known_place GROUP BY entry_id HAVING count(DISTINCT committee_id) = 1;
CREATE INDEX temp.entry_place_by_entry ON entry_place (entry_id);
UPDATE audit_log SET (committee_id, plan_id) = (SELECT committee_id, plan_id FROM entry_place WHERE entry_id = audit_log.id);
DROP TABLE known_place;
DROP TABLE entry_place;

UPDATE audit_log SET (committee_id, plan_id) = (
  WITH RECURSIVE act (id, reverses, committee_id, plan_id) AS (
    SELECT id, reverses, committee_id, plan_id FROM audit_log AS reversed WHERE reversed.id = audit_log.reverses
    UNION ALL
    SELECT reversed.id, reversed.reverses, reversed.committee_id, reversed.plan_id FROM act JOIN audit_log AS reversed ON reversed.id = act.reverses)
  SELECT committee_id, plan_id FROM act WHERE reverses IS NULL)
WHERE reverses IS NOT NULL;

CREATE INDEX audit_log_by_place ON audit_log (committee_id, actor, kind, seq);
`);
