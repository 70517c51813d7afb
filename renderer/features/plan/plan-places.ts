import type { RowPlace } from '../../../shared/api/tasks.api.ts';
import type { OwnLine, PlanLine } from './plan-lines.ts';

/** Where rows stand that are put before a line (null: behind the last): under whatever then stands above them. */
export function placeBefore(lines: readonly OwnLine[], beforeId: string | null, moving: readonly string[] = []): RowPlace {
  const at = beforeId === null ? lines.length : lines.findIndex(({ id }) => id === beforeId);
  return placeBelow(lines.slice(0, Math.max(0, at)).findLast(({ id }) => !moving.includes(id)));
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
