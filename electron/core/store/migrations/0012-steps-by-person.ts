import { inSql } from './migration.ts';

/** A person's last step in the whole book is looked up, not searched among everybody's. */
export const stepsByPerson = inSql(/* sql */ `
DROP INDEX audit_log_standing;
CREATE INDEX audit_log_by_person ON audit_log (actor, kind, seq) WHERE reversed_by IS NULL;
`);
