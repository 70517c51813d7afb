import { inSql } from './migration.ts';

/**
 * Word files of an office's own that its papers are filled into, one that stands for each kind; one that was replaced stays for the papers
 * that were issued with it. An issued paper keeps the data of its fields (`facts`, JSON) beside its frozen pages; one that was issued
 * before keeps none.
 */
export const paperTemplates = inSql(/* sql */ `
CREATE TABLE paper_templates (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  committee_id TEXT NOT NULL REFERENCES committees (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, fields TEXT NOT NULL,
  given_at TEXT NOT NULL, ended_at TEXT
) STRICT;
CREATE UNIQUE INDEX paper_templates_standing ON paper_templates (committee_id, kind) WHERE ended_at IS NULL;
ALTER TABLE papers ADD COLUMN template_id TEXT;
ALTER TABLE papers ADD COLUMN facts TEXT;
`);
