import type Database from 'better-sqlite3';
import { parseRoman, romanNumeral } from '../../../../shared/domain/numerals.ts';

interface Section {
  readonly id: string;
  readonly number_text: string | null;
}

/**
 * Sections without a number of their own were counted in Roman through those written otherwise too (A, B, III). They now go on as
 * the plan is written; where a plan was issued, what it showed until now stays as its own number.
 */
export function issuedSectionNumbers(database: Database.Database): void {
  const plans = database.prepare("SELECT id FROM plans WHERE status <> 'draft'").pluck().all() as string[];
  const sections = database.prepare('SELECT id, number_text FROM sections WHERE plan_id = ? ORDER BY rank');
  const keep = database.prepare('UPDATE sections SET number_text = ? WHERE id = ?');
  for (const plan of plans) {
    const rows = sections.all(plan) as Section[];
    if (!rows.some(({ number_text }) => number_text !== null && romanOf(number_text) === null)) continue;
    let count = 0;
    for (const { id, number_text } of rows) {
      count = (number_text === null ? null : romanOf(number_text)) ?? count + 1;
      if (number_text === null) keep.run(romanNumeral(count), id);
    }
  }
}

function romanOf(text: string): number | null {
  const value = parseRoman(text.replace(/[.)]$/, ''));
  return value !== null && value < 50 ? value : null;
}
