import { inSql } from './migration.ts';

/**
 * The registers of outgoing and incoming papers.
 *
 * `given_numbers` remembers every number that ever stood in a row, with the row that had it last. It is written by the tables
 * themselves and no part of undo or trash: a number that was given is never proposed again, whatever becomes of its row.
 */
export const paperRegister = inSql(/* sql */ `
CREATE TABLE outgoing_papers (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  committee_id TEXT NOT NULL REFERENCES committees (id),
  form TEXT NOT NULL CHECK (form IN ('state', 'party')),
  kind TEXT NOT NULL, span TEXT NOT NULL,
  series TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0), symbol TEXT NOT NULL,
  dated TEXT, subject TEXT NOT NULL, signer TEXT NOT NULL, recipients TEXT NOT NULL, note TEXT NOT NULL,
  cancelled TEXT
) STRICT;
CREATE INDEX outgoing_papers_by_series ON outgoing_papers (committee_id, series, number);

CREATE TABLE incoming_papers (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  committee_id TEXT NOT NULL REFERENCES committees (id),
  year INTEGER NOT NULL, series TEXT NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
  received_on TEXT NOT NULL,
  sender TEXT NOT NULL, document_number TEXT NOT NULL, document_date TEXT,
  subject TEXT NOT NULL, note TEXT NOT NULL,
  answers_id TEXT, tasks TEXT NOT NULL
) STRICT;
CREATE INDEX incoming_papers_by_series ON incoming_papers (committee_id, series, number);
CREATE INDEX incoming_papers_by_document ON incoming_papers (committee_id, document_date);

CREATE TABLE given_numbers (
  committee_id TEXT NOT NULL, series TEXT NOT NULL, number INTEGER NOT NULL, row_id TEXT NOT NULL,
  PRIMARY KEY (committee_id, series, number)
) STRICT, WITHOUT ROWID;
${['outgoing_papers', 'incoming_papers']
  .flatMap((table) => [`insert_${table} AFTER INSERT ON ${table}`, `update_${table} AFTER UPDATE OF committee_id, series, number ON ${table}`])
  .map(
    (trigger) => `CREATE TRIGGER given_by_${trigger} BEGIN
  INSERT INTO given_numbers VALUES (NEW.committee_id, NEW.series, NEW.number, NEW.id)
  ON CONFLICT DO UPDATE SET row_id = excluded.row_id;
END;`,
  )
  .join('\n')}
`);
