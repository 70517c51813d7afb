import { readSectionNumbers, standingSections, writtenAs } from './section-numbers.ts';

/**
 * Which sections stay when only some keep a task, with the number each then shows: those that keep one, and those these stand
 * under (II above its 1 and 2). Behind one that goes, numbers of the same run close up.
 * @param numbers As displayed, in printed order.
 * @param keepsTask Whether a section has a task of its own left, by its place.
 */
export function keptSections(numbers: readonly string[], keepsTask: (index: number) => boolean): { readonly index: number; readonly number: string }[] {
  const kept = standingSections([...numbers.keys()], (index) => numbers[index] ?? '', keepsTask);
  const runs = new Map<string, { last: number; gone: number }>();
  return readSectionNumbers(numbers).flatMap((number, index) => {
    const shown = numbers[index] ?? '';
    if (number === null) return kept.has(index) ? [{ index, number: shown }] : [];
    const before = runs.get(number.style);
    const run = before && number.value > before.last ? before : { last: 0, gone: 0 };
    const gone = run.gone;
    runs.set(number.style, { last: number.value, gone: kept.has(index) ? gone : gone + 1 });
    return kept.has(index) ? [{ index, number: gone === 0 ? shown : writtenAs(number, number.value - gone) }] : [];
  });
}
