import type { CallOutput } from '../../../shared/api/contract.ts';
import type { Figure, StatusCounts } from '../../../shared/api/status-figures.api.ts';
import { isRoutineClass, type StatusClass } from '../../../shared/domain/status/status-class.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import { toneOf, type StatusTone } from '../../ui/status/status-tone.ts';

export type OverviewData = CallOutput<'reporting.overview'>;

/** What the bars of an agency or a month are divided into. */
export const GROUPS = ['done', 'claimed', 'going', 'slow', 'late', 'absent'] as const;
export type Group = (typeof GROUPS)[number];

const groupOf: Readonly<Record<StatusTone, Group>> = {
  done: 'done',
  'done-late': 'done',
  claimed: 'claimed',
  going: 'going',
  waiting: 'going',
  slow: 'slow',
  late: 'late',
  absent: 'absent',
};

export function groupCounts({ byClass }: StatusCounts): Record<Group, number> {
  const counts: Record<Group, number> = { done: 0, claimed: 0, going: 0, slow: 0, late: 0, absent: 0 };
  for (const { class: name, count } of byClass) counts[groupOf[toneOf(name)]] += count;
  return counts;
}

export interface ClassLine {
  readonly class: StatusClass;
  readonly label: string;
  readonly count: number;
  /** Of the dated or the routine tasks, whichever it belongs to. */
  readonly of: number;
}

/** Classes that hold something, dated ones and routine ones apart. */
export function classLines({ byClass, counted, routine }: StatusCounts): { dated: ClassLine[]; routine: ClassLine[] } {
  const held = byClass.filter(({ count }) => count > 0);
  const lines = (isRoutine: boolean, of: number): ClassLine[] =>
    held.filter(({ class: name }) => isRoutineClass(name) === isRoutine).map((each) => ({ ...each, of }));
  return { dated: lines(false, counted - routine), routine: lines(true, routine) };
}

const shown = ['on-time-rate', 'open-overdue', 'due-soon', 'routine-met', 'awaiting-confirmation'];

/** The few figures of the first line: who has sent, then what is done and what presses. */
export function mainFigures({ figures }: OverviewData): Figure[] {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const [onTime, late] = [byKey.get('sent-on-time'), byKey.get('sent-late')];
  const sent = onTime &&
    late && {
      ...onTime,
      key: 'sent',
      label: say.sent,
      count: onTime.count + late.count,
      percent: onTime.of === 0 ? null : Math.round(((onTime.count + late.count) / onTime.of) * 1000) / 10,
    };
  return [sent, ...shown.map((key) => byKey.get(key))]
    .filter((figure) => figure !== undefined)
    .map((figure) => ({ ...figure, label: say.short[figure.key] ?? figure.label }));
}

/** The agencies with most to lead first: those are the bars that are looked for. */
export const agencyLines = ({ byAgency }: OverviewData): OverviewData['byAgency'] =>
  byAgency.filter(({ counted }) => counted > 0).sort((a, b) => b.counted - a.counted);

export const agencyName = (name: string): string => (name === '' ? say.nobody : name);

/** "3 hoàn thành, đạt · 2 chậm" */
export function groupsInWords(counts: Readonly<Record<Group, number>>): string {
  return GROUPS.filter((group) => counts[group] > 0)
    .map((group) => say.part(counts[group], say.groups[group]))
    .join(' · ');
}

/** From 0 in at most four equal steps of whole tasks, reaching the highest. */
export function evenSteps(most: number): number[] {
  const step = Math.max(1, Math.ceil(most / 4));
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}
