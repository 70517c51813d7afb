import { inSql } from './migration.ts';

/** A task under another (2.1 under 2) is counted with it; a number that the adopted text gives tells its level by itself. */
export const subTasks = inSql(/* sql */ `
ALTER TABLE tasks ADD COLUMN level INTEGER NOT NULL DEFAULT 0 CHECK (level >= 0);
`);
