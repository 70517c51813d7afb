import { tasksBelow } from './section-numbers.ts';

/** A row, or a heading over rows; `tasks`: how many of the rows stand under it and under the headings below it. */
export type UnderHeadings<R, S> = { readonly kind: 'row'; readonly row: R } | { readonly kind: 'heading'; readonly section: S; readonly tasks: number };

/**
 * Some rows of a plan under its headings; a heading stays where a row is left under it, or under a heading below it.
 * @param sections In printed order, as the rows are inside each.
 */
export function underHeadings<R extends { readonly sectionId: string | null }, S extends { readonly id: string; readonly number: string }>(
  rows: readonly R[],
  sections: readonly S[],
): UnderHeadings<R, S>[] {
  const bySection = Map.groupBy(rows, ({ sectionId }) => sectionId);
  const rowsOf = (id: string | null): UnderHeadings<R, S>[] => (bySection.get(id) ?? []).map((row) => ({ kind: 'row', row }));
  const below = tasksBelow(
    sections.map(({ number }) => number),
    sections.map(({ id }) => bySection.get(id)?.length ?? 0),
  );
  return [
    ...rowsOf(null),
    ...sections.flatMap((section, at): UnderHeadings<R, S>[] => {
      const tasks = below[at] ?? 0;
      return tasks === 0 ? [] : [{ kind: 'heading', section, tasks }, ...rowsOf(section.id)];
    }),
  ];
}
