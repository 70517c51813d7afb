import { inSql } from './migration.ts';

/**
 * Texts in columns of a plan's own, JSON by column id; and in which way a version's fingerprint was taken, so that what was
 * printed before a change of that way still verifies.
 */
export const ownColumns = inSql(/* sql */ `
ALTER TABLE tasks ADD COLUMN own TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(own));
ALTER TABLE plan_versions ADD COLUMN fingerprint_version INTEGER NOT NULL DEFAULT 1;
`);
