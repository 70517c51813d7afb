import { inSql } from './migration.ts';

/**
 * Papers that a committee makes: drafts, and what was issued, frozen as it was printed. The register of outgoing papers may lose the row
 * that an issued one points to; the paper stays.
 */
export const papers = inSql(/* sql */ `
CREATE TABLE papers (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  committee_id TEXT NOT NULL REFERENCES committees (id),
  kind TEXT NOT NULL, form TEXT NOT NULL CHECK (form IN ('state', 'party')),
  about TEXT NOT NULL, dated TEXT,
  content TEXT NOT NULL, source TEXT NOT NULL,
  symbol TEXT, outgoing_id TEXT,
  issued_at TEXT, frozen TEXT, fingerprint TEXT,
  CHECK ((issued_at IS NULL) = (frozen IS NULL) AND (issued_at IS NULL) = (fingerprint IS NULL))
) STRICT;
CREATE INDEX papers_by_committee ON papers (committee_id, issued_at);
CREATE INDEX papers_by_number ON papers (outgoing_id);
`);
