import { departingNumbers, numberRows, type NumberedRow, type NumberingScheme } from './numbering.ts';
import { countingStyle, readSectionNumbers, writtenAs, type SectionNumber } from './section-numbers.ts';

/** What a row that joins a plan is numbered; `numberText` is null where the program's own counting gives `number`. */
export interface JoinedNumber {
  readonly numberText: string | null;
  readonly level: number;
  readonly number: string;
}

/** A row as its source numbers it. */
export type SourceNumber = Pick<NumberedRow, 'kind' | 'numberText'>;

/**
 * The numbers of rows put behind those of a plan. Tasks are counted on, and so are the outermost sections of the source, in the
 * plan's own writing; sections below them and points without a figure (`a)`, `-`) stay as the source has them.
 */
export function joinedNumbers(present: readonly NumberedRow[], added: readonly SourceNumber[], scheme: NumberingScheme): JoinedNumber[] {
  const alone = departingNumbers(added, scheme);
  if (present.length === 0) {
    const shown = numberRows(added, scheme);
    return alone.map((each, index) => ({ ...each, number: shown[index]!.number }));
  }
  const sections = sectionsCountedOn(present, added, scheme);
  const rows = added.map(({ kind, numberText }, index): NumberedRow => {
    if (kind === 'section') return { kind, numberText: sections.get(index) ?? numberText };
    const counted = numberText === null || /^\d/.test(numberText);
    return { kind, numberText: counted ? null : numberText, level: alone[index]?.level ?? 0 };
  });
  const all = [...present, ...rows];
  const shown = numberRows(all, scheme).slice(present.length);
  return departingNumbers(all, scheme)
    .slice(present.length)
    .map((each, index) => ({ ...each, number: shown[index]!.number }));
}

/** The new numbers of the source's outermost sections by their place; none where the source goes on from the plan by itself. */
function sectionsCountedOn(present: readonly NumberedRow[], added: readonly SourceNumber[], scheme: NumberingScheme): Map<number, string> {
  const isSection = ({ kind }: SourceNumber): boolean => kind === 'section';
  const shown = numberRows(present, scheme).filter((_, index) => isSection(present[index]!));
  const before = readSectionNumbers(shown.map(({ number }) => number));
  const outermost = before.find((number) => number !== null) ?? countingStyle([]);
  const last = before.findLast((number) => number?.style === outermost.style) ?? outermost;
  if (shown.length === 0) return new Map();

  const numbers = readSectionNumbers(added.map((row) => (isSection(row) ? row.numberText : null)));
  const style = (numbers.find((number) => number?.style === outermost.style) ?? numbers.find((number) => number !== null))?.style;
  const counted = [...numbers.entries()].filter((entry): entry is [number, SectionNumber] => entry[1]?.style === style && entry[1] !== null);
  const goesOn = style === outermost.style && (counted[0]?.[1].value ?? 0) > last.value;
  return goesOn ? new Map() : new Map(counted.map(([index], place) => [index, writtenAs(last, last.value + place + 1)]));
}
