import type { PlanListChoices } from '../../../shared/api/documents.api.ts';
import { romanNumeral } from '../../../shared/domain/numerals.ts';
import { standingSections } from '../../../shared/domain/section-numbers.ts';
import type { PlanLine } from './plan-lines.ts';

type Part = PlanListChoices['parts'][number];

/** The lines as a list prints them: their tasks under their heads; heads without a number of their own are counted in Roman. */
export function printParts(lines: readonly PlanLine[]): Part[] {
  const parts: { heading: Part['heading']; taskIds: string[] }[] = [{ heading: null, taskIds: [] }];
  let groups = 0;
  for (const line of lines) {
    if (line.kind === 'record') parts.at(-1)?.taskIds.push(line.id);
    else if (line.kind === 'heading') parts.push({ heading: { number: line.section.number, title: line.section.title }, taskIds: [] });
    else {
      groups += 1;
      parts.push({ heading: { number: line.number || romanNumeral(groups), title: line.label }, taskIds: [] });
    }
  }
  const standing = standingSections(
    parts.filter(({ heading }) => heading !== null),
    ({ heading }) => heading?.number ?? '',
    ({ taskIds }) => taskIds.length > 0,
  );
  return parts.filter((part) => (part.heading === null ? part.taskIds.length > 0 : standing.has(part)));
}
