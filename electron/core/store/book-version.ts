import { migrations } from './migrations/all.ts';

/** "BCD1" in the file's header says whose database it is. */
export const applicationId = 0x42434431;

/** The newest version of the tables that this program can read. */
export const knownVersion = migrations.length;
