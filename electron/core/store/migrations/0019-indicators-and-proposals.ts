import { inSql } from './migration.ts';

/**
 * What a period's report holds beside tasks: figures and proposals.
 *
 * A value stands for one period, as typed; the same period of the year before is a value of its own. Periods are named by their code, so
 * that a year for which nothing else is kept can be compared with.
 */
export const indicatorsAndProposals = inSql(/* sql */ `
CREATE TABLE indicators (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  committee_id TEXT NOT NULL REFERENCES committees (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL, unit TEXT NOT NULL, agency TEXT NOT NULL
) STRICT;
CREATE INDEX indicators_by_committee ON indicators (committee_id, position);

CREATE TABLE indicator_values (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  committee_id TEXT NOT NULL REFERENCES committees (id),
  indicator_id TEXT NOT NULL REFERENCES indicators (id),
  period TEXT NOT NULL,
  value TEXT NOT NULL, target TEXT NOT NULL, stated TEXT NOT NULL, source TEXT NOT NULL,
  UNIQUE (indicator_id, period)
) STRICT;
CREATE INDEX indicator_values_by_period ON indicator_values (committee_id, period);

CREATE TABLE proposals (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  committee_id TEXT NOT NULL REFERENCES committees (id),
  period TEXT,
  content TEXT NOT NULL, proposer TEXT NOT NULL, addressee TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('central', 'province', 'committee', 'agency', 'commune', 'other')),
  sent_on TEXT, sent_with TEXT NOT NULL,
  answer TEXT NOT NULL, answered_on TEXT, answer_paper_id TEXT,
  withdrawn TEXT NOT NULL
) STRICT;
CREATE INDEX proposals_by_committee ON proposals (committee_id, period);
`);
