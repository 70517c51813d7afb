import { z } from 'zod';
import { PERIOD_PLACES } from '../domain/deadline/deadline.ts';
import { byWordName, textNames, type OwnColumnId, type WordName } from '../domain/plan-table/plan-fields.ts';
import { ownColumnId, section } from './plans.api.ts';
import { command, query } from './operation.ts';
import { day, id, revision, typedCell, typedLine } from './values.ts';

/** What the program understood of a deadline text; rules and kinds in `shared/domain/deadline`. */
export const deadline = z.strictObject({
  kind: z.enum(['period', 'due', 'recurring', 'continuous', 'from', 'multi', 'event', 'relative', 'undated', 'asof']),
  start: day.nullable(),
  due: day.nullable(),
  frequency: z.string().nullable(),
  dates: z.array(day),
  flags: z.array(z.string()),
  /** Of a recurrence whose days belong to every period. */
  periodDays: z.array(z.strictObject({ days: z.array(z.int()), weekday: z.int().nullable(), place: z.enum(PERIOD_PLACES), before: z.boolean() })).optional(),
  certain: z.boolean(),
});
export type TaskDeadline = z.infer<typeof deadline>;

/**
 * One agency, collective phrase or unregistered name found in a lead or coordinator cell.
 * `text` is the part of the verbatim cell it stands for; `name` is the register's name for who answers now.
 */
export const assignment = z.strictObject({
  role: z.enum(['lead', 'coordinator']),
  kind: z.enum(['agency', 'group', 'unknown']),
  refId: id.nullable(),
  name: z.string(),
  text: z.string(),
  /** "trước đây: …": the agency the text means, where a succession or a new name has put another in its place. */
  namedAs: z.string().nullable(),
});
export type Assignment = z.infer<typeof assignment>;

export const task = z.strictObject({
  id,
  revision,
  planId: id,
  sectionId: id.nullable(),
  /** 1-based place in the plan. */
  position: z.int(),
  /** Displayed STT; `numberText` is set when the adopted text numbers the row differently. */
  number: z.string(),
  /** 0, or how many tasks it stands under: 1 for `2.1`. */
  level: z.int(),
  numberText: z.string().nullable(),
  ...byWordName(() => z.string()),
  /** Texts in the plan's own columns, by column; an empty cell is absent. */
  own: z.record(ownColumnId, z.string()),
  deadline,
  /** True when the clerk set the deadline by hand; it then outlives changes of the text. */
  deadlineConfirmed: z.boolean(),
  assignments: z.array(assignment),
});
export type Task = z.infer<typeof task>;

/** Cells a person types into, those of own columns under the column's id: `{ note: '…', 'own:018f…': '…' }`. */
export type SomeTexts = { readonly numberText?: string | null | undefined } & { readonly [name in WordName | OwnColumnId]?: string | undefined };

const someTexts = z
  .partialRecord(z.union([z.enum(textNames), ownColumnId]), typedCell.nullable().optional())
  .refine((texts) =>
    Object.entries(texts).every(([name, text]) => text === undefined || (name === 'numberText' ? typedLine.nullable() : typedCell).safeParse(text).success),
  ) as unknown as z.ZodType<SomeTexts, SomeTexts>;

export const planRows = z.strictObject({ sections: z.array(section), tasks: z.array(task) });
export type PlanRows = z.infer<typeof planRows>;

const place = {
  /** Rows stand behind this task; null: first; absent: last. */
  afterTaskId: id.nullable().optional(),
  /**
   * The section they stand in (null: before the first heading), also an empty one; first and last are then meant within it.
   * Absent: the section of the task they stand behind.
   */
  sectionId: id.nullable().optional(),
};
export interface RowPlace {
  readonly afterTaskId?: string | null | undefined;
  readonly sectionId?: string | null | undefined;
}

/** New rows may also be put before a task, at its level; nothing else is then said of their place. */
export interface NewRowPlace extends RowPlace {
  readonly beforeTaskId?: string | undefined;
}

const taskEdit = z.strictObject({ id, revision, texts: someTexts });
export type TaskEdit = z.infer<typeof taskEdit>;

/** What a change of rows did: the changed rows as they now are, and the entry that undoes it. */
export const rowsChanged = z.strictObject({
  entryId: id,
  tasks: z.array(task),
  /** Displayed numbers of rows that only moved or were renumbered are read anew with `tasks.list`. */
  renumbered: z.boolean(),
});
export type RowsChanged = z.infer<typeof rowsChanged>;

/** What a `task` of these answers is made of: where nothing was renumbered, its rows are all that the change did to these tables. */
export const taskTables: readonly string[] = ['tasks', 'task_assignments'];

export const tasksApi = {
  /** A plan's rows in plan order: sections, and tasks that name theirs. */
  'tasks.list': query({ access: 'read', input: z.strictObject({ planId: id }), output: planRows }),
  'tasks.add': command({
    access: 'write',
    typing: true,
    input: z
      .strictObject({ planId: id, ...place, beforeTaskId: id.optional(), rows: z.array(someTexts).min(1).max(20_000) })
      .refine(({ beforeTaskId, afterTaskId, sectionId }) => beforeTaskId === undefined || (afterTaskId === undefined && sectionId === undefined)),
    output: rowsChanged,
  }),
  'tasks.edit': command({ access: 'write', typing: true, input: z.strictObject({ edits: z.array(taskEdit).min(1).max(20_000) }), output: rowsChanged }),
  /** One paste: texts laid over rows, and what reached below the last row as new rows at the plan's end. */
  'tasks.paste': command({
    access: 'write',
    typing: true,
    input: z
      .strictObject({ planId: id, edits: z.array(taskEdit).max(20_000), rows: z.array(someTexts).max(20_000) })
      .refine(({ edits, rows }) => edits.length + rows.length > 0),
    output: rowsChanged,
  }),
  /** The same texts, and the same section where one is named, for many rows; those new to the section stand last in it. */
  'tasks.setTogether': command({
    access: 'write',
    typing: true,
    input: z.strictObject({
      planId: id,
      tasks: z.array(z.strictObject({ id, revision })).min(1).max(20_000),
      texts: someTexts,
      sectionId: id.nullable().optional(),
    }),
    output: rowsChanged,
  }),
  'tasks.remove': command({ access: 'write', typing: true, input: z.strictObject({ ids: z.array(id).min(1).max(20_000) }), output: rowsChanged }),
  /** Moves rows with their sub-tasks, in their present order, to a place; none comes between a task and its own. */
  'tasks.move': command({ access: 'write', typing: true, input: z.strictObject({ ids: z.array(id).min(1).max(20_000), ...place }), output: rowsChanged }),
  /** Puts rows under the task above them (1) or back (-1), with their own sub-tasks; the program counts their numbers from then on. */
  'tasks.shiftLevel': command({
    access: 'write',
    typing: true,
    input: z.strictObject({ ids: z.array(id).min(1).max(20_000), by: z.union([z.literal(-1), z.literal(1)]) }),
    output: rowsChanged,
  }),
  /** The clerk's answer to a doubtful deadline; null returns to what the text says. */
  'tasks.confirmDeadline': command({
    access: 'write',
    typing: true,
    input: z.strictObject({
      id,
      revision,
      deadline: deadline.pick({ kind: true, start: true, due: true, frequency: true }).nullable(),
    }),
    output: rowsChanged,
  }),
};
