import { z } from 'zod';
import { PAPER_FORMS } from '../domain/register/series.ts';
import { LONGEST_CELL } from '../domain/text/longest-cell.ts';
import { normalizeText } from '../domain/text/normalize.ts';

/** Scalars shared by the contract files. */
export const id = z.uuid();
/** Counts saved changes of one row; sent back with an edit so that a stale write is refused. */
export const revision = z.int().nonnegative();
/** A year a plan can belong to. */
export const year = z.int().min(1990).max(2100);
/** UTC, ISO 8601. */
export const instant = z.iso.datetime();
/** `YYYY-MM-DD`. */
export const day = z.iso.date();
/** Whose form a paper has. */
export const paperForm = z.enum(PAPER_FORMS);
/** A file held by the host for a short while; paths and bytes never cross the contract. */
export const fileToken = z.string().min(16).max(64);

/**
 * Text on its way in, brought to the program's one form (NFC, plain spaces) and otherwise left as typed.
 */
export const typedCell = z.string().max(LONGEST_CELL).transform(normalizeText);
export const typedLine = z.string().max(2_000).transform(normalizeText);
export const typedRequired = typedLine.pipe(z.string().min(1));

/** Of a list that can grow with the whole book: how many rows at once, and behind how many. */
export const page = { limit: z.int().min(1).max(500).default(500), offset: z.int().nonnegative().default(0) };
