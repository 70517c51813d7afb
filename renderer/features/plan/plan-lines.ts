import type { Section } from '../../../shared/api/plans.api.ts';
import type { PlanRows, SomeTexts, Task } from '../../../shared/api/tasks.api.ts';
import { tasksBelow } from '../../../shared/domain/section-numbers.ts';
import { storedText, type TextField } from './plan-fields.ts';

/** One line of the plan as the grid shows it. */
export type PlanLine =
  | { readonly kind: 'record'; readonly id: string; readonly task: Task; readonly draft: Draft | null }
  /** `tasks`: under the heading and under those below it. */
  | { readonly kind: 'heading'; readonly id: string; readonly section: Section; readonly tasks: number }
  | GroupLine;

/** A line of the plan itself. */
export type OwnLine = Exclude<PlanLine, GroupLine>;

/** The head of a group of tasks that the view gathers; no row of the plan. */
export interface GroupLine {
  readonly kind: 'group';
  readonly id: string;
  /** A section's own number; empty for gatherings that have none. */
  readonly number: string;
  readonly label: string;
  readonly tasks: number;
  readonly shut: boolean;
}

export type TaskLine = Extract<PlanLine, { kind: 'record' }>;

/** Typed texts that are not in the plan (yet): on their way, or refused because the row changed elsewhere. */
export interface Draft {
  readonly state: 'saving' | 'refused';
  readonly texts: SomeTexts;
  /** What the refusal says is stored instead, until the table has read it. */
  readonly stored?: SomeTexts;
}

export type Drafts = ReadonlyMap<string, Draft>;

/** Sections and tasks in plan order. The lines of unchanged tasks stay the same objects, so that their rows are not redrawn. */
export function planLines({ sections, tasks }: PlanRows): readonly OwnLine[] {
  const bySection = Map.groupBy(tasks, (task) => task.sectionId);
  const linesOf = (sectionId: string | null): OwnLine[] => (bySection.get(sectionId) ?? []).map(taskLine);
  const below = tasksBelow(
    sections.map(({ number }) => number),
    sections.map(({ id }) => bySection.get(id)?.length ?? 0),
  );
  return [
    ...linesOf(null),
    ...sections.flatMap((section, index) => [{ kind: 'heading' as const, id: section.id, section, tasks: below[index] ?? 0 }, ...linesOf(section.id)]),
  ];
}

const settled = new WeakMap<Task, TaskLine>();

/** The lines with what was typed into them and is not stored yet. */
export function withDrafts(lines: readonly OwnLine[], drafts: Drafts): readonly OwnLine[] {
  if (drafts.size === 0) return lines;
  return lines.map((line) => {
    const draft = line.kind === 'record' && drafts.get(line.id);
    return draft ? { ...line, draft } : line;
  });
}

function taskLine(task: Task): TaskLine {
  let line = settled.get(task);
  if (!line) {
    line = { kind: 'record', id: task.id, task, draft: null };
    settled.set(task, line);
  }
  return line;
}

/** What the cell shows: the typed text, while there is one. */
export function shownText({ task, draft }: TaskLine, field: TextField): string {
  const typed = draft?.texts[field];
  if (field === 'numberText') return typed || task.number;
  return typed ?? storedText(task, field);
}

export const headingText = (line: PlanLine): string => (line.kind === 'heading' ? line.section.title : line.kind === 'group' ? line.label : '');
