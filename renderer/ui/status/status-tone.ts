import { heldBy, type StatusClass, type StatusFlag } from '../../../shared/domain/status/status-class.ts';
import type { CallOutput } from '../../../shared/api/contract.ts';

/** How a state looks: always a shape and a word, the colour only repeats them. */
export type StatusTone = 'done' | 'done-late' | 'claimed' | 'going' | 'slow' | 'late' | 'absent' | 'waiting';

const tones: Readonly<Record<StatusClass, StatusTone>> = {
  'done-on-time': 'done',
  'done-late': 'done-late',
  'open-in-time': 'going',
  'open-overdue': 'late',
  awaiting: 'claimed',
  'done-undated': 'done',
  'open-undated': 'going',
  dormant: 'waiting',
  'routine-awaiting': 'claimed',
  'routine-met': 'done',
  'routine-late': 'done-late',
  'routine-behind': 'slow',
  'routine-reported': 'going',
  'routine-missing': 'absent',
  'routine-waiting': 'waiting',
};

export const toneOf = (statusClass: StatusClass): StatusTone => tones[statusClass];

/** Of a task: one set aside waits, wherever its days left it. */
export const standingTone = ({ class: name, flags }: { readonly class: StatusClass; readonly flags: readonly StatusFlag[] }): StatusTone =>
  heldBy(flags) === null ? toneOf(name) : 'waiting';

type BoardState = CallOutput<'reporting.board'>['rows'][number]['state'];

const sendingTones: Readonly<Record<BoardState, StatusTone>> = {
  'on-time': 'done',
  late: 'slow',
  missing: 'late',
  waiting: 'waiting',
  'nothing-owed': 'waiting',
};

export const sendingTone = (state: BoardState): StatusTone => sendingTones[state];
