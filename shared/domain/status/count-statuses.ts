import type { CivilDate } from '../civil-date.ts';
import { isAwaitingClass, isRoutineClass, STATUS_CLASSES, type Denominator, type StatusClass } from './status-class.ts';
import { statusClassLabels, denominatorLabels } from './status-words.ts';
import { isSetAside, type CountedStatus } from './task-status.ts';

/** Counts of one set of tasks on one day. `byClass` adds up to `counted`. */
export interface StatusCounts {
  readonly all: number;
  readonly setAside: number;
  readonly counted: number;
  readonly dated: number;
  readonly fallenDue: number;
  readonly fallenDueOnTime: number;
  readonly fallenDueAwaiting: number;
  readonly undatedAwaiting: number;
  readonly routine: number;
  readonly byClass: { readonly class: StatusClass; readonly label: string; readonly count: number }[];
}

export function countStatuses(statuses: readonly CountedStatus[], asOf: CivilDate): StatusCounts {
  const classes = new Map<StatusClass, number>(STATUS_CLASSES.map((each) => [each, 0]));
  let [setAside, dated, fallenDue, fallenDueOnTime, fallenDueAwaiting, undatedAwaiting, routine] = [0, 0, 0, 0, 0, 0, 0];
  for (const status of statuses) {
    if (isSetAside(status.flags)) {
      setAside += 1;
      continue;
    }
    classes.set(status.class, (classes.get(status.class) ?? 0) + 1);
    if (isRoutineClass(status.class)) routine += 1;
    else if (status.due !== null) {
      dated += 1;
      if (status.due < asOf) {
        fallenDue += 1;
        if (status.class === 'done-on-time') fallenDueOnTime += 1;
        if (status.class === 'awaiting') fallenDueAwaiting += 1;
      }
    } else if (status.class === 'awaiting') undatedAwaiting += 1;
  }
  const byClass = [...classes].map(([name, count]) => ({ class: name, label: statusClassLabels[name], count }));
  return {
    all: statuses.length,
    setAside,
    counted: statuses.length - setAside,
    dated,
    fallenDue,
    fallenDueOnTime,
    fallenDueAwaiting,
    undatedAwaiting,
    routine,
    byClass,
  };
}

export const awaitingIn = ({ byClass }: Pick<StatusCounts, 'byClass'>): number =>
  byClass.reduce((sum, each) => sum + (isAwaitingClass(each.class) ? each.count : 0), 0);

/** A count and what it is a share of. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly denominator: Denominator;
  readonly denominatorLabel: string;
  /** 0 to 100, one decimal; null when there is nothing to be a share of. */
  readonly percent: number | null;
}

export function figure(key: string, label: string, count: number, of: number, denominator: Denominator): Figure {
  const percent = of === 0 ? null : Math.round((count / of) * 1000) / 10;
  return { key, label, count, of, denominator, denominatorLabel: denominatorLabels[denominator], percent };
}

/** The figures that stand over the lists: totals, every class with its share, and the share done on time of what fell due. */
export function statusFigures(counts: StatusCounts): Figure[] {
  const classes = counts.byClass.map(({ class: name, label, count }) =>
    isRoutineClass(name) ? figure(name, label, count, counts.routine, 'routine') : figure(name, label, count, counts.counted, 'counted'),
  );
  return [
    figure('counted', 'Nhiệm vụ được theo dõi', counts.counted, counts.all, 'all'),
    figure('set-aside', 'Tạm dừng hoặc không còn phù hợp', counts.setAside, counts.all, 'all'),
    figure('routine', 'Nhiệm vụ thường xuyên', counts.routine, counts.counted, 'counted'),
    figure('fallen-due', 'Đã đến hạn', counts.fallenDue, counts.dated, 'dated'),
    figure('on-time-rate', 'Hoàn thành đúng hạn trong số đã đến hạn', counts.fallenDueOnTime, counts.fallenDue, 'fallen-due'),
    ...classes,
    figure('awaiting-confirmation', 'Chờ xác nhận kết quả', awaitingIn(counts), counts.counted, 'counted'),
  ];
}
