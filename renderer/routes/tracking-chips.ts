import type { TaskMark } from '../../shared/domain/status/task-marks.ts';

/** A chip's name in the address of *Theo dõi*, and the mark of the tasks it shows. */
export const CHIPS = {
  cham: 'behind',
  'qua-han': 'overdue',
  'nguy-co': 'at-risk',
  'chua-bao-cao': 'unreported',
  'gia-han': 'extension',
  'xin-gia-han': 'extension-asked',
  'thuong-xuyen': 'routine',
  'cho-xac-nhan': 'awaiting',
  'bao-cao-khac-nhau': 'leads-differ',
  'sap-den-han': 'due-soon',
  'chua-nghe': 'due-unheard',
  'dung-han': 'done-of-due',
  'chua-ro-chu-tri': 'lead-unknown',
} as const satisfies Record<string, TaskMark>;
export type TrackingChip = keyof typeof CHIPS;

/** For a figure or a step that counts tasks by a mark: the chip that shows as many. */
export const chipFor = Object.fromEntries(Object.entries(CHIPS).map(([chip, mark]) => [mark, chip])) as Readonly<Record<TaskMark, TrackingChip>>;
