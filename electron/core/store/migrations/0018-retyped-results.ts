import { inSql } from './migration.ts';

/** Which results were typed again into another system, on what day, and what they said then. */
export const retypedResults = inSql(/* sql */ `
CREATE TABLE retyped_results (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  task_id TEXT NOT NULL, period_id TEXT NOT NULL REFERENCES reporting_periods (id),
  retyped_on TEXT NOT NULL, digest TEXT NOT NULL,
  UNIQUE (task_id, period_id)
) STRICT;
`);
