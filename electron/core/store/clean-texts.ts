import { hasForbidden, normalizeText } from '../../../shared/domain/text/normalize.ts';
import type { TrackedTable } from './schema.ts';

/** A stored value without what may not be stored; JSON stays JSON. The very same text where there is nothing to clean. */
export function cleanStored(stored: string): string {
  if (!/^[{[]/.test(stored)) return cleanText(stored);
  if (!hasForbidden(stored) && !stored.includes('\\u')) return stored;
  const cleaned = JSON.stringify(JSON.parse(stored, (_, each: unknown) => (typeof each === 'string' ? cleanText(each) : each)));
  return cleaned === JSON.stringify(JSON.parse(stored)) ? stored : cleaned;
}

const cleanText = (text: string): string => (hasForbidden(text) ? normalizeText(text) : text);

/**
 * A row as an audit entry recorded it, on its way back into the store: what was recorded before the store took in no such
 * letters does not bring them back. A frozen version comes back to the letter, as its fingerprint says.
 */
export function recordedRow(table: TrackedTable, json: string): unknown {
  const row = JSON.parse(json) as object;
  if (table === 'plan_versions' || !(hasForbidden(json) || json.includes('\\u'))) return row;
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? cleanStored(value) : value]));
}
