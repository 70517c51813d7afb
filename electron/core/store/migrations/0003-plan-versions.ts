import { inSql } from './migration.ts';

/**
 * Frozen states of plans and lint findings set aside.
 * `previous_id` chains the versions of a plan, so that an adoption cannot be undone from under a later amendment.
 */
export const planVersions = inSql(/* sql */ `
CREATE TABLE plan_versions (
  id TEXT PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plans (id),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  previous_id TEXT REFERENCES plan_versions (id),
  document_number TEXT NOT NULL, document_date TEXT NOT NULL, issuer TEXT NOT NULL,
  frozen_at TEXT NOT NULL,
  fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64),
  tasks INTEGER NOT NULL,
  snapshot TEXT NOT NULL CHECK (json_valid(snapshot)),
  UNIQUE (plan_id, ordinal),
  CHECK ((ordinal = 1) = (previous_id IS NULL))
) STRICT;

CREATE TABLE lint_ignored (
  plan_id TEXT NOT NULL, key TEXT NOT NULL,
  PRIMARY KEY (plan_id, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX audit_changes_deleted ON audit_changes (table_name, row_id, seq) WHERE before IS NOT NULL AND after IS NULL;
`);
