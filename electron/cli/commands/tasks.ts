import type { Assignment, PlanRows, Task } from '../../../shared/api/tasks.api.ts';
import { alignedTable } from '../aligned-table.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { withCore } from '../open-core.ts';
import { planValue } from '../option-values.ts';

interface TasksOptions {
  readonly plan: string;
}

export function addTasks(program: BcdCommand): void {
  program
    .command('tasks')
    .description('liệt kê nhiệm vụ của một kế hoạch theo thứ tự trong bảng')
    .requiredOption('--plan <mã>', 'mã kế hoạch (xem lệnh plans)', planValue)
    .answers<TasksOptions>(async (_, { data, plan }) => {
      const rows = await withCore(data, ({ ask }) => ask('tasks.list', { planId: plan }));
      return {
        json: taskDocuments(rows),
        text: alignedTable(
          ['STT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
          rows.tasks.map(({ number, content, leadText, deadlineText }) => [number, content, leadText, deadlineText]),
        ),
      };
    });
}

function taskDocuments({ sections, tasks }: PlanRows): readonly object[] {
  const titles = new Map(sections.map(({ id, title }) => [id, title]));
  return tasks.map((task) => ({
    id: task.id,
    position: task.position,
    number: task.number,
    section: task.sectionId === null ? null : (titles.get(task.sectionId) ?? null),
    content: task.content,
    leadText: task.leadText,
    coordinatorText: task.coordinatorText,
    deadlineText: task.deadlineText,
    product: task.product,
    note: task.note,
    leads: agenciesOf(task, 'lead'),
    coordinators: agenciesOf(task, 'coordinator'),
    groups: [...new Set(task.assignments.filter(({ kind }) => kind === 'group').map(({ name }) => name))],
    deadline: { ...task.deadline, text: task.deadlineText },
  }));
}

const agenciesOf = (task: Task, role: Assignment['role']): string[] =>
  task.assignments.filter((assignment) => assignment.role === role && assignment.kind !== 'group').map(({ name }) => name);
