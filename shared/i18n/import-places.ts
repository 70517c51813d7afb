import { taskNames } from '../domain/task-names.ts';

interface PlacedRow {
  readonly key: number;
  readonly kind: 'section' | 'task';
  readonly number: string;
  readonly content: string;
  readonly line: number;
}

/** What an issue of the table as a whole stands beside. */
export const wholeTable = 'Cả bảng';

const FIRST_WORDS = 6;

/**
 * Each row as the clerk finds it in paper and grid alike: by its number, with its section where another has that number too, and
 * its first words; without a number by its words, without both by its place in the file.
 */
export function rowPlaces(rows: readonly PlacedRow[]): string[] {
  const names = namesOf(rows);
  return rows.map(({ key, number, content, line }) => {
    const all = content.split(/\s+/).filter((word) => word !== '');
    const words = all.slice(0, FIRST_WORDS).join(' ') + (all.length > FIRST_WORDS ? '…' : '');
    if (number === '') return words === '' ? `Dòng ${line} trong tệp` : `“${words}”`;
    const name = `STT ${names.get(String(key)) ?? number}`;
    return words === '' ? name : `${name} · ${words}`;
  });
}

function namesOf(rows: readonly PlacedRow[]): Map<string, string> {
  const sections = rows.flatMap(({ kind, key, number }) => (kind === 'section' ? [{ id: String(key), number }] : []));
  let section: string | null = null;
  const tasks = rows.flatMap(({ kind, key, number }) => {
    if (kind === 'task') return number === '' ? [] : [{ id: String(key), sectionId: section, number }];
    // A heading without a number is no name of a place.
    section = number === '' ? null : String(key);
    return [];
  });
  return taskNames(sections, tasks);
}
