import { formatNumber } from '../../i18n/format.ts';
import { firstReason, type Verbs } from '../../ui/verbs/verb.ts';
import { beforeAtStep, canShift } from './plan-places.ts';
import { whenClosed, whenNoTask, whenOutOfOrder, type PlanVerbContext } from './plan-verb-context.ts';

type Reason = (context: PlanVerbContext) => string | null;

const mayMove = firstReason(whenClosed, whenNoTask, whenOutOfOrder);
const atStep =
  (by: -1 | 1, atEnd: string): Reason =>
  ({ lines, chosen }) =>
    beforeAtStep(lines, chosen.taskIds, by) === undefined ? atEnd : null;
const atLevel =
  (by: -1 | 1, why: string): Reason =>
  ({ lines, chosen }) =>
    canShift(lines, chosen.taskIds, by) ? null : why;
const nothingToRemove: Reason = ({ chosen: { lines } }) => (lines.some(({ kind }) => kind !== 'group') ? null : 'Hãy chọn nhiệm vụ hoặc mục cần xóa trước.');

/** What can be done with the rows of a plan. */
export const rowVerbs = {
  addAbove: {
    scope: 'rows',
    name: 'Thêm nhiệm vụ bên trên',
    keys: ['Ctrl+Shift+Enter'],
    menu: 'rows',
    whyNot: whenClosed,
    run: ({ actions, chosen }) => void actions.addAbove(chosen.active),
  },
  addBelow: {
    scope: 'rows',
    name: 'Thêm nhiệm vụ bên dưới',
    keys: ['Ctrl+Enter'],
    menu: 'rows',
    whyNot: whenClosed,
    run: ({ actions, chosen }) => void actions.add(chosen.active?.id ?? null),
  },
  moveUp: {
    scope: 'rows',
    name: 'Chuyển lên',
    keys: ['Alt+↑'],
    menu: 'rows',
    whyNot: firstReason(mayMove, atStep(-1, 'Nhiệm vụ đã ở đầu kế hoạch.')),
    run: ({ actions }) => actions.moveStep(-1),
  },
  moveDown: {
    scope: 'rows',
    name: 'Chuyển xuống',
    keys: ['Alt+↓'],
    menu: 'rows',
    whyNot: firstReason(mayMove, atStep(1, 'Nhiệm vụ đã ở cuối kế hoạch.')),
    run: ({ actions }) => actions.moveStep(1),
  },
  goUnder: {
    scope: 'rows',
    name: 'Thành việc con của dòng trên',
    keys: ['Alt+Shift+→'],
    menu: 'rows',
    whyNot: firstReason(mayMove, atLevel(1, 'Ngay bên trên không có nhiệm vụ cùng bậc để nhận làm việc con.')),
    run: ({ actions }) => actions.shiftLevel(1),
  },
  goBack: {
    scope: 'rows',
    name: 'Lên một bậc',
    keys: ['Alt+Shift+←'],
    menu: 'rows',
    whyNot: firstReason(mayMove, atLevel(-1, 'Nhiệm vụ này không phải việc con nên không lên bậc được nữa.')),
    run: ({ actions }) => actions.shiftLevel(-1),
  },
  addSection: {
    scope: 'rows',
    name: 'Thêm mục bên trên',
    keys: [],
    menu: 'sections',
    label: ({ chosen }) => (chosen.tasks.length > 0 ? 'Thêm mục bên trên' : 'Thêm mục ở cuối'),
    whyNot: firstReason(whenClosed, whenOutOfOrder),
    run: ({ actions }) => void actions.addSection(),
  },
  remove: {
    scope: 'rows',
    name: 'Xóa nhiệm vụ, bỏ mục đang chọn',
    keys: ['Ctrl+Delete'],
    menu: 'removal',
    // Headings chosen together with tasks stay.
    label: ({ chosen: { tasks, active } }) =>
      tasks.length > 0 ? `Xóa ${formatNumber(tasks.length)} nhiệm vụ` : active?.kind === 'heading' ? 'Bỏ mục, giữ nhiệm vụ' : 'Xóa nhiệm vụ',
    whyNot: firstReason(whenClosed, nothingToRemove),
    run: ({ actions, chosen, columnId }) =>
      void actions.remove(
        chosen.lines.map(({ id }) => id),
        columnId,
      ),
  },
} as const satisfies Verbs<PlanVerbContext>;
