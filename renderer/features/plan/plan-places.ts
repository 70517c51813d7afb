import type { PlanLine } from './plan-lines.ts';

/** The task behind which rows stand that are put before a line (null: behind the last); null: at the plan's start. */
export function taskBefore(lines: readonly PlanLine[], beforeId: string | null, moving: readonly string[] = []): string | null {
  const at = beforeId === null ? lines.length : lines.findIndex(({ id }) => id === beforeId);
  return lines.slice(0, Math.max(0, at)).findLast(({ id, kind }) => kind === 'record' && !moving.includes(id))?.id ?? null;
}

export interface RowMove {
  readonly ids: readonly string[];
  readonly afterTaskId: string | null;
}

/**
 * The moves that bring tasks before a line (null: behind the last). A move names the task to stand behind, and with it the
 * section; the first place of a later section is therefore reached by moving its first task behind the others.
 */
export function movesBefore(lines: readonly PlanLine[], ids: readonly string[], beforeId: string | null): RowMove[] {
  const afterTaskId = taskBefore(lines, beforeId, ids);
  const at = lines.findIndex(({ id }) => id === beforeId);
  const first = lines[at];
  if (afterTaskId === null || first?.kind !== 'record' || lines[at - 1]?.kind !== 'heading') return [{ ids, afterTaskId }];
  if (ids.includes(first.id)) return [];
  const last = lines.findLast(({ id }) => ids.includes(id))?.id ?? first.id;
  const behindIt = { ids: [first.id], afterTaskId: last };
  const follow = lines.slice(at + 1, at + 1 + ids.length).every(({ id }) => ids.includes(id));
  return follow ? [behindIt] : [{ ids, afterTaskId: first.id }, behindIt];
}

/** The task behind which a new row stands that is added below a line; undefined: at the plan's end. */
export function taskForNewRow(lines: readonly PlanLine[], belowId: string | null): string | null | undefined {
  const at = lines.findIndex(({ id }) => id === belowId);
  const line = lines[at];
  if (!line) return undefined;
  if (line.kind === 'record') return line.id;
  // Below a heading stands its first task; the new row follows it, since a row before it would belong to the section above.
  const next = lines[at + 1];
  return next?.kind === 'record' ? next.id : taskBefore(lines, line.id);
}

/** The line to choose once the given ones are gone. */
export function neighbourOf(lines: readonly PlanLine[], gone: readonly string[]): string | null {
  const first = lines.findIndex(({ id }) => gone.includes(id));
  const rest = lines.filter(({ id }) => !gone.includes(id));
  return (rest[Math.min(first, rest.length - 1)] ?? null)?.id ?? null;
}

/** The heading a line stands under, or the line itself when it is one. */
export function headingOf(lines: readonly PlanLine[], id: string | null): Extract<PlanLine, { kind: 'heading' }> | null {
  const at = lines.findIndex((line) => line.id === id);
  const line = lines[at];
  return line?.kind === 'heading' ? line : null;
}
