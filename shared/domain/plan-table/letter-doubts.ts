import { doubtfulLetters } from '../text/normalize.ts';
import type { PlanDraft } from './plan-draft.ts';
import { targetOf, type FieldRow } from './read-row.ts';
import type { ProposedColumn } from './source-columns.ts';

const CODES = { hyphen: 'lineEndHyphen', private: 'privateLetter' } as const;

/** Says beside the draft's last row which letters of its cells were dropped that may have meant something: each sign once in a cell. */
export function warnOfLetters(draft: PlanDraft, { source }: FieldRow, columns: readonly ProposedColumn[]): void {
  if (draft.last === undefined) return;
  for (const column of columns) {
    const target = targetOf(column);
    const cell = source.cells[column.index];
    if (target === null || cell === undefined || cell.covered !== undefined) continue;
    const letters = Map.groupBy(doubtfulLetters(cell.text), ({ kind, code }) => kind + code);
    for (const [letter] of letters.values()) {
      if (letter) draft.warn(target, CODES[letter.kind], { words: letter.words, code: letter.code });
    }
  }
}
