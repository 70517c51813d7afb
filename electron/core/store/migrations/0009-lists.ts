import { inSql } from './migration.ts';

/** A collective phrase is looked up by its fold; the trash is read from its newest. */
export const listsByIndex = inSql(/* sql */ `
CREATE INDEX agency_groups_by_fold ON agency_groups (phrase_fold);
CREATE INDEX audit_changes_gone ON audit_changes (seq, table_name) WHERE before IS NOT NULL AND after IS NULL;
`);
