import type { NewRowPlace, RowPlace } from '../../../shared/api/tasks.api.ts';
import type { OwnLine, PlanLine } from './plan-lines.ts';

/** Where rows stand that are put before a line (null: behind the last): under whatever then stands above them. */
export function placeBefore(lines: readonly OwnLine[], beforeId: string | null, moving: readonly string[] = []): RowPlace {
  const at = beforeId === null ? lines.length : lines.findIndex(({ id }) => id === beforeId);
  return placeBelow(lines.slice(0, Math.max(0, at)).findLast(({ id }) => !moving.includes(id)));
}

/**
 * The line that rows move before at one step up or down, undefined where they cannot: over a whole task with what stands
 * under it, and down over what follows their own.
 */
export function beforeAtStep(lines: readonly OwnLine[], ids: readonly string[], by: -1 | 1): string | null | undefined {
  const first = lines.findIndex(({ id }) => ids.includes(id));
  const last = lines.findLastIndex(({ id }) => ids.includes(id));
  const level = Math.min(
    ...lines
      .slice(first, last + 1)
      .map(levelOf)
      .filter((each) => each >= 0),
  );
  const isUnder = (line: OwnLine | undefined): boolean => line !== undefined && levelOf(line) > level;
  if (by < 0) {
    let above = first - 1;
    while (isUnder(lines[above])) above -= 1;
    return lines[above]?.id;
  }
  let below = last + 1;
  while (isUnder(lines[below])) below += 1;
  return below < lines.length ? (lines[below + 1]?.id ?? null) : undefined;
}

/** Back goes whatever stands under a task; deeper, what has one above it at its own level. */
export function canShift(lines: readonly OwnLine[], ids: readonly string[], by: -1 | 1): boolean {
  const first = lines.findIndex(({ id }) => ids.includes(id));
  const [above, line] = [lines[first - 1], lines[first]];
  if (!line) return false;
  if (by < 0) return lines.some((each) => ids.includes(each.id) && levelOf(each) > 0);
  return above !== undefined && levelOf(above) >= levelOf(line);
}

const levelOf = (line: OwnLine): number => (line.kind === 'record' ? line.task.level : -1);

/** Where a new row stands that is added above a line: beside a task, and behind the last task over a heading. */
export function placeAbove(lines: readonly OwnLine[], line: PlanLine | null): NewRowPlace {
  if (line?.kind === 'record') return { beforeTaskId: line.id };
  return line?.kind === 'heading' ? placeBefore(lines, line.id) : placeForNewRow(lines, null);
}

/** Where a new row stands that is added below a line; without one, at the plan's end. */
export function placeForNewRow(lines: readonly OwnLine[], belowId: string | null): RowPlace {
  return placeBelow(lines.find(({ id }) => id === belowId) ?? lines.at(-1));
}

function placeBelow(line: OwnLine | undefined): RowPlace {
  if (!line) return { afterTaskId: null, sectionId: null };
  return line.kind === 'heading' ? { afterTaskId: null, sectionId: line.id } : { afterTaskId: line.id, sectionId: line.task.sectionId };
}

/** The line to choose once the given ones are gone. */
export function neighbourOf(lines: readonly PlanLine[], gone: readonly string[]): string | null {
  const first = lines.findIndex(({ id }) => gone.includes(id));
  const rest = lines.filter(({ id }) => !gone.includes(id));
  return (rest[Math.min(first, rest.length - 1)] ?? null)?.id ?? null;
}
