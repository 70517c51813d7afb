import type { Section } from '../../../shared/api/plans.api.ts';
import type { PlanGrouping } from '../../../shared/api/plan-views.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { deadlineKindLabels } from '../../../shared/domain/deadline/describe.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { leadKey, leadsOf } from './plan-filter.ts';
import type { GroupLine, OwnLine, PlanLine, TaskLine } from './plan-lines.ts';

interface Group {
  readonly key: string;
  readonly number: string;
  readonly label: string;
  readonly lines: TaskLine[];
}

/**
 * The tasks gathered under heads with their counts, each in the order it comes in; a shut group shows its head only.
 * Leads come by how much they lead, sections and kinds of deadline in their own order. The plan is not touched.
 */
export function groupLines(lines: readonly OwnLine[], grouping: PlanGrouping, sections: readonly Section[], shut: ReadonlySet<string>): readonly PlanLine[] {
  if (grouping === 'none') return lines;
  const groups = new Map<string, Group>();
  for (const line of lines) {
    if (line.kind !== 'record') continue;
    const place = placeOf(line.task, grouping, sections);
    const { key } = place;
    const group = groups.get(key) ?? { ...place, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return inOrder([...groups.values()], grouping, sections).flatMap(({ key, number, label, lines: own }): PlanLine[] => {
    const head: GroupLine = { kind: 'group', id: groupId(grouping, key), number, label, tasks: own.length, shut: shut.has(groupId(grouping, key)) };
    return head.shut ? [head] : [head, ...own];
  });
}

const groupId = (grouping: PlanGrouping, key: string): string => `nhom-${grouping}-${key}`;

type Gathered = Exclude<PlanGrouping, 'none'>;

/** Tasks that several agencies lead together form groups of their own: no task stands twice. */
function placeOf(task: Task, grouping: Gathered, sections: readonly Section[]): Omit<Group, 'lines'> {
  if (grouping === 'deadline') return { key: task.deadline.kind, number: '', label: deadlineKindLabels[task.deadline.kind] };
  if (grouping === 'section') {
    const section = sections.find(({ id }) => id === task.sectionId);
    return section ? { key: section.id, number: section.number, label: section.title } : { key: '', number: '', label: planTableWords.group.noSection };
  }
  const leads = leadsOf(task);
  return leads.length === 0
    ? { key: '', number: '', label: planTableWords.group.noLead }
    : { key: leads.map(leadKey).join('+'), number: '', label: [...new Set(leads.map(({ name }) => name))].join(' · ') };
}

function inOrder(groups: Group[], grouping: Gathered, sections: readonly Section[]): Group[] {
  if (grouping === 'lead') return groups.sort((a, b) => b.lines.length - a.lines.length || compareVietnamese(a.label, b.label));
  const keys = grouping === 'section' ? sections.map(({ id }) => id) : Object.keys(deadlineKindLabels);
  return groups.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
}
