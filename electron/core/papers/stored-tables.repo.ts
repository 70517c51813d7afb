import type { ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { cleanStored } from '../store/clean-texts.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import type { StoredTable } from '../typesetting/formal-document.ts';

/** What of a task no print may lose or set elsewhere, and its column in the store. */
const COMPARED = { content: 'content', lead: 'lead_text', coordinator: 'coordinator_text', deadline: 'deadline_text' } as const;
type Compared = keyof typeof COMPARED;
const FIELDS = Object.keys(COMPARED) as Compared[];

interface StoredTask extends Readonly<Record<Compared, string>> {
  readonly id: string;
}

interface StoredColumn {
  readonly field: ColumnId;
  readonly label: string;
  readonly group?: string;
  readonly hidden?: boolean;
}

/** Tasks of a plan straight from its rows, or from those frozen in a version, in their order; nothing that makes a paper reads them so. */
export interface StoredTasks {
  readonly title: string;
  readonly columns: readonly StoredColumn[];
  readonly tasks: readonly StoredTask[];
}

export function storedTasks(db: ReadHandle, planId: string, versionId: string | null = null): StoredTasks {
  const plan = db.get(sql.selectFrom('plans').select(['title', 'columns']).where('id', '=', planId));
  if (versionId !== null) {
    const version = db.get(sql.selectFrom('plan_versions').select('snapshot').where('id', '=', versionId));
    const { title, columns, rows } = JSON.parse(cleanStored(version?.snapshot ?? '{"title":"","columns":[],"rows":[]}')) as {
      title: string;
      columns: StoredColumn[];
      rows: ({ kind: string } & StoredTask)[];
    };
    return { title, columns, tasks: rows.filter(({ kind }) => kind === 'task') };
  }
  const tasks = db.all(
    sql
      .selectFrom('tasks')
      .leftJoin('sections', 'sections.id', 'tasks.section_id')
      .select(['tasks.id', ...FIELDS.map((field) => `tasks.${COMPARED[field]} as ${field}` as const)])
      .where('tasks.plan_id', '=', planId)
      .orderBy((eb) => eb('tasks.section_id', 'is not', null))
      .orderBy('sections.rank')
      .orderBy('tasks.rank'),
  );
  return { title: plan?.title ?? '', columns: JSON.parse(plan?.columns ?? '[]') as StoredColumn[], tasks };
}

/** Those of a print's columns that are compared. @param ids The tasks that stand in it, in its order; absent: all of them. */
export function storedTable({ title, columns, tasks }: StoredTasks, shown: (field: ColumnId) => boolean, ids?: readonly string[]): StoredTable {
  const known = new Map(tasks.map((task) => [task.id, task]));
  const rows = ids === undefined ? tasks : ids.flatMap((id) => known.get(id) ?? []);
  return {
    name: title.replaceAll('\n', ' '),
    columns: columns.flatMap(({ field, label, group }) => {
      const compared = FIELDS.find((each) => each === field);
      return compared === undefined || !shown(field) ? [] : [{ heading: label, group, texts: rows.map((row) => row[compared]) }];
    }),
  };
}

/** One column of contents under another heading. */
export function storedContents({ title, tasks }: StoredTasks, heading: string, ids: readonly string[]): StoredTable {
  const known = new Map(tasks.map(({ id, content }) => [id, content]));
  return { name: title.replaceAll('\n', ' '), columns: [{ heading, group: undefined, texts: ids.flatMap((id) => known.get(id) ?? []) }] };
}
