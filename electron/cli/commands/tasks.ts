import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import type { Assignment, PlanRows, Task } from '../../../shared/api/tasks.api.ts';
import { byWordName, isOwnColumn, planFields, type OwnColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { alignedTable } from '../aligned-table.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { withCore } from '../open-core.ts';
import { PLAN } from '../option-values.ts';

interface TasksOptions {
  readonly plan: string;
}

export function addTasks(program: BcdCommand): void {
  program
    .command('tasks')
    .description('liệt kê nhiệm vụ của một kế hoạch theo thứ tự trong bảng')
    .requiredOption(...PLAN)
    .answers<TasksOptions>(async (_, { data, plan }) => {
      const { rows, columns } = await withCore(data, async ({ ask }) => ({
        rows: await ask('tasks.list', { planId: plan }),
        columns: (await ask('plans.list', { ids: [plan] }))[0]?.columns ?? [],
      }));
      return {
        json: taskDocuments(rows, columns),
        text: alignedTable(
          ['STT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
          rows.tasks.map(({ number, content, leadText, deadlineText }) => [number, content, leadText, deadlineText]),
        ),
      };
    });
}

function taskDocuments({ sections, tasks }: PlanRows, columns: readonly PlanColumn[]): readonly object[] {
  const headings = ownHeadings(columns);
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return tasks.map((task) => ({
    id: task.id,
    position: task.position,
    number: task.number,
    section: task.sectionId === null ? null : (titles.get(task.sectionId) ?? null),
    ...byWordName((field) => task[planFields[field].text]),
    leads: agenciesOf(task, 'lead'),
    coordinators: agenciesOf(task, 'coordinator'),
    groups: [...new Set(task.assignments.filter(({ kind }) => kind === 'group').map(({ name }) => name))],
    deadline: { ...task.deadline, text: task.deadlineText },
    own: Object.fromEntries([...headings].map(([column, heading]) => [heading, task.own[column] ?? ''])),
  }));
}

/** Each own column's heading, told apart by what stands over it, or by its place, where two have the same. */
function ownHeadings(columns: readonly PlanColumn[]): Map<OwnColumnId, string> {
  const headings = new Map<OwnColumnId, string>();
  const taken = new Set<string>();
  for (const { field, label, group } of columns) {
    if (!isOwnColumn(field)) continue;
    const alike = columns.filter((other) => isOwnColumn(other.field) && other.label === label).length > 1;
    let heading = alike && group !== undefined ? `${group}: ${label}` : label;
    for (let again = 2; taken.has(heading); again += 1) heading = `${label} (${again})`;
    taken.add(heading);
    headings.set(field, heading);
  }
  return headings;
}

const agenciesOf = (task: Task, role: Assignment['role']): string[] =>
  task.assignments.filter((assignment) => assignment.role === role && assignment.kind !== 'group').map(({ name }) => name);
