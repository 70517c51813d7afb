import { withoutMarks } from '../../../shared/domain/text/fold.ts';
import { visibleText } from '../../../shared/domain/text/normalize.ts';
import { textFieldOfColumn, type TextField } from './plan-fields.ts';
import { shownText, type TaskLine } from './plan-lines.ts';

export interface ReplaceQuestion {
  readonly find: string;
  readonly replacement: string;
  /** False: `hang nam` finds `Hàng năm` and `Hằng năm`. */
  readonly marks: boolean;
  readonly letterCase: boolean;
  readonly columnIds: readonly string[];
}

/** One place where the words stand. `start` and `end` (not included) count in the cell's text. */
export interface ReplaceHit {
  readonly key: string;
  readonly taskId: string;
  readonly columnId: string;
  readonly field: TextField;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every place of the words in the given columns, in the order of the lines; never inside one another. */
export function findHits(lines: readonly TaskLine[], question: ReplaceQuestion): ReplaceHit[] {
  const wanted = comparable(visibleText(question.find), question).folded;
  if (wanted === '') return [];
  const columns = question.columnIds.flatMap((columnId) => {
    const field = textFieldOfColumn(columnId);
    return field ? [{ columnId, field }] : [];
  });
  return lines.flatMap((line) =>
    columns.flatMap(({ columnId, field }) => {
      const text = shownText(line, field);
      return placesOf(wanted, text, question).map(({ start, end }) => ({
        key: `${line.id}:${field}:${start}`,
        taskId: line.id,
        columnId,
        field,
        text,
        start,
        end,
      }));
    }),
  );
}

/** The texts that the chosen places leave behind, by task; what stands around them is kept to the letter. */
export function replaceHits(hits: readonly ReplaceHit[], replacement: string): Map<string, Partial<Record<TextField, string>>> {
  const texts = new Map<string, Partial<Record<TextField, string>>>();
  for (const own of Map.groupBy(hits, ({ taskId, field }) => `${taskId}:${field}`).values()) {
    const [{ taskId, field, text }] = own as [ReplaceHit];
    let changed = '';
    let from = 0;
    for (const { start, end } of own) {
      changed += text.slice(from, start) + replacement;
      from = end;
    }
    changed += text.slice(from);
    if (changed !== text) texts.set(taskId, { ...texts.get(taskId), [field]: changed });
  }
  return texts;
}

function placesOf(wanted: string, text: string, question: ReplaceQuestion): { start: number; end: number }[] {
  const { folded, origin } = comparable(text, question);
  const places: { start: number; end: number }[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    places.push({ start: origin[at] ?? 0, end: origin[at + wanted.length] ?? text.length });
  }
  return places;
}

/** A letter with the marks that follow it: one letter to a reader, whether it is stored in one piece or several. */
const DECOMPOSED = /\P{M}\p{M}*|\p{M}+/gu;
/** Spaces that do not break a line, or are of another width: on the page they look like any other. */
const OTHER_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;

/** The text letter by letter as it is compared, and where in the text each letter came from. As many spaces as typed. */
function comparable(text: string, { marks, letterCase }: Pick<ReplaceQuestion, 'marks' | 'letterCase'>): { folded: string; origin: number[] } {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const letter of /\p{M}/u.test(text) ? (text.match(DECOMPOSED) ?? []) : text) {
    const shaped = OTHER_SPACE.test(letter) ? ' ' : letter.normalize('NFC');
    const cased = letterCase ? shaped : shaped.toLowerCase();
    const plain = marks ? cased : withoutMarks(cased);
    for (let index = 0; index < plain.length; index += 1) origin.push(at);
    folded += plain;
    at += letter.length;
  }
  origin.push(at);
  return { folded, origin };
}
