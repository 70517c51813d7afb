/**
 * Where a task stands on a day. The first four are the two pairs that Government Office reports print; beside them stand a task
 * reported as done that the secretariat has not confirmed, neither done nor late, and one without a readable due day or waiting
 * for an event; routine tasks (thường xuyên, hằng năm) are counted apart, period by period.
 */
export const STATUS_CLASSES = [
  'done-on-time',
  'done-late',
  'open-in-time',
  'open-overdue',
  'awaiting',
  'done-undated',
  'open-undated',
  'dormant',
  'routine-awaiting',
  'routine-met',
  'routine-late',
  'routine-behind',
  'routine-reported',
  'routine-missing',
  'routine-waiting',
] as const;

export type StatusClass = (typeof STATUS_CLASSES)[number];

/** Said beside the class; none of them changes it. */
export const STATUS_FLAGS = [
  'suspended',
  'no-longer-applicable',
  'leads-unfinished',
  'leads-differ',
  'reopened',
  'milestone-passed',
  'extension-asked',
  'extended',
] as const;

export type StatusFlag = (typeof STATUS_FLAGS)[number];

/** Flags that keep a task in the list and out of the counts by class. */
export const HELD_FLAGS = ['suspended', 'no-longer-applicable'] as const satisfies readonly StatusFlag[];
export type HeldFlag = (typeof HELD_FLAGS)[number];
export const heldBy = (flags: readonly StatusFlag[]): HeldFlag | null => HELD_FLAGS.find((flag) => flags.includes(flag)) ?? null;

/** Progress as the agency marks it on its form: Vượt, Đạt, Chậm. */
export const PROGRESS_MARKS = ['ahead', 'on-track', 'behind'] as const;

export type ProgressMark = (typeof PROGRESS_MARKS)[number];

/** What a count is a share of; every percentage names it. */
export const DENOMINATORS = ['all', 'counted', 'dated', 'fallen-due', 'routine', 'addressees'] as const;

export type Denominator = (typeof DENOMINATORS)[number];

/** Finished and confirmed, in time or not. */
export const isDoneClass = (statusClass: StatusClass): boolean => statusClass.startsWith('done-');

export const isRoutineClass = (statusClass: StatusClass): boolean => statusClass.startsWith('routine-');

/** Reported as done, and not confirmed yet. */
export const isAwaitingClass = (statusClass: StatusClass): boolean => statusClass === 'awaiting' || statusClass === 'routine-awaiting';
