import { inSql } from './migration.ts';

/** First guess of an agency's kind from its folded name; the clerk may change it. `shared/domain/agencies/agency-kind.ts` guesses alike. */
const kindOf = (fold: string): string => /* sql */ `CASE
  WHEN ${fold} LIKE '%-bo %' THEN 'central'
  WHEN ${fold} LIKE 'bo chi huy %' OR ${fold} LIKE 'bch %' OR ${fold} LIKE 'bo doi %' OR ${fold} LIKE 'bdbp%' OR ${fold} LIKE 'cong an%' THEN 'armed-forces'
  WHEN ${fold} LIKE 'bo %' THEN 'central'
  WHEN ${fold} LIKE 'so %' OR ${fold} LIKE 'ban quan ly %' OR ${fold} LIKE 'van phong %' OR ${fold} LIKE 'thanh tra %' THEN 'department'
  WHEN ${fold} LIKE 'cuc %' OR ${fold} LIKE 'chi cuc %' OR ${fold} LIKE 'ngan hang nha nuoc%' OR ${fold} LIKE 'nhnn%' OR ${fold} LIKE 'kho bac %'
    OR ${fold} LIKE 'thue %' OR ${fold} LIKE 'hai quan %' OR ${fold} LIKE 'bao hiem xa hoi%' THEN 'vertical'
  WHEN ${fold} LIKE 'uy ban mat tran%' OR ${fold} LIKE 'uy ban mttq%' OR ${fold} LIKE 'mat tran %' OR ${fold} LIKE 'tinh doan%' OR ${fold} LIKE 'lien doan %'
    OR ${fold} LIKE 'hoi nong dan%' OR ${fold} LIKE 'hoi lien hiep%' OR ${fold} LIKE 'hoi cuu chien binh%' OR ${fold} LIKE 'hiep hoi %' OR ${fold} LIKE 'lien minh %' THEN 'organisation'
  WHEN ${fold} LIKE 'ubnd %' OR ${fold} LIKE 'uy ban nhan dan %' THEN 'people-committee'
  ELSE 'other' END`;

/** The side of recorded changes that undo would write back; they take the new columns too. */
const recorded = ['before', 'after'];

/**
 * Agencies that change (kind, parent, contact, dated group members, successions), the agency a text names beside the one
 * that answers now, people with dated seats, and what a committee's letterhead needs.
 */
export const agenciesAndPeople = inSql(/* sql */ `
ALTER TABLE agencies ADD COLUMN kind TEXT NOT NULL DEFAULT 'other'
  CHECK (kind IN ('department', 'vertical', 'armed-forces', 'people-committee', 'organisation', 'central', 'foreign', 'other'));
ALTER TABLE agencies ADD COLUMN parent_id TEXT REFERENCES agencies (id);
ALTER TABLE agencies ADD COLUMN contact TEXT NOT NULL DEFAULT '';
ALTER TABLE agencies ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE agencies ADD COLUMN email TEXT NOT NULL DEFAULT '';
UPDATE agencies SET kind = ${kindOf('name_fold')};

CREATE TABLE agency_group_members (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES agency_groups (id),
  agency_id TEXT NOT NULL REFERENCES agencies (id),
  valid_from TEXT, valid_to TEXT
) STRICT;
CREATE INDEX agency_group_members_by_group ON agency_group_members (group_id);
CREATE INDEX agency_group_members_by_agency ON agency_group_members (agency_id);

CREATE TABLE successions (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('rename', 'merge', 'split', 'dissolve')),
  date TEXT NOT NULL, legal_basis TEXT NOT NULL, applied_at TEXT NOT NULL
) STRICT;
CREATE TABLE succession_parties (
  id TEXT PRIMARY KEY,
  succession_id TEXT NOT NULL REFERENCES successions (id),
  side TEXT NOT NULL CHECK (side IN ('from', 'to')),
  ordinal INTEGER NOT NULL,
  agency_id TEXT NOT NULL REFERENCES agencies (id),
  name TEXT NOT NULL
) STRICT;
CREATE INDEX succession_parties_by_succession ON succession_parties (succession_id);
CREATE INDEX succession_parties_by_agency ON succession_parties (agency_id);

ALTER TABLE task_assignments ADD COLUMN named_agency_id TEXT REFERENCES agencies (id);
UPDATE task_assignments SET named_agency_id = agency_id;
CREATE INDEX task_assignments_by_agency ON task_assignments (agency_id);
CREATE INDEX task_assignments_by_named_agency ON task_assignments (named_agency_id);

CREATE TABLE memberships (
  id TEXT PRIMARY KEY, revision INTEGER NOT NULL DEFAULT 0,
  committee_id TEXT NOT NULL REFERENCES committees (id),
  name TEXT NOT NULL, name_fold TEXT NOT NULL, position TEXT NOT NULL,
  agency_id TEXT REFERENCES agencies (id),
  role TEXT NOT NULL CHECK (role IN ('head', 'standing-deputy', 'deputy', 'member', 'secretary', 'support-head', 'support-member')),
  valid_from TEXT, valid_to TEXT, decision TEXT NOT NULL
) STRICT;
CREATE INDEX memberships_by_committee ON memberships (committee_id);
CREATE INDEX memberships_by_agency ON memberships (agency_id);

ALTER TABLE committees ADD COLUMN governing_body TEXT NOT NULL DEFAULT '';
ALTER TABLE committees ADD COLUMN issuing_body TEXT NOT NULL DEFAULT '';
ALTER TABLE committees ADD COLUMN standing_agency_id TEXT REFERENCES agencies (id);
ALTER TABLE committees ADD COLUMN series_abbreviation TEXT NOT NULL DEFAULT '';

${recorded
  .map(
    (side) => /* sql */ `
UPDATE audit_changes SET ${side} = json_set(${side}, '$.named_agency_id', json_extract(${side}, '$.agency_id'))
  WHERE table_name = 'task_assignments' AND ${side} IS NOT NULL;
UPDATE audit_changes SET ${side} = json_set(${side}, '$.kind', ${kindOf(`json_extract(${side}, '$.name_fold')`)})
  WHERE table_name = 'agencies' AND ${side} IS NOT NULL;`,
  )
  .join('')}
`);
