import { formatNumber } from '../../i18n/format.ts';
import { columnsWords } from '../../i18n/columns-words.ts';
import { confirmWords } from '../../i18n/confirm-words.ts';
import { extensionWords } from '../../i18n/extension-words.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { firstReason, type Verbs } from '../../ui/verbs/verb.ts';
import { whenClosed, whenEmpty, whenNoTask, type PlanVerbContext } from './plan-verb-context.ts';

const few = ({ chosen }: PlanVerbContext): string | null => (chosen.tasks.length > 1 ? null : 'Hãy chọn từ hai nhiệm vụ trở lên để sửa chung.');

/** What can be done from anywhere on the plan's screen. */
export const planVerbs = {
  together: {
    scope: 'plan',
    name: 'Sửa chung các dòng đang chọn',
    keys: ['Ctrl+E'],
    menu: 'rows',
    label: ({ chosen }) => (chosen.tasks.length > 1 ? `Sửa ${formatNumber(chosen.tasks.length)} dòng…` : 'Sửa chung các dòng…'),
    whyNot: firstReason(whenClosed, few),
    run: ({ openTool }) => openTool('together'),
  },
  extend: {
    scope: 'plan',
    name: extensionWords.verb,
    keys: ['Ctrl+G'],
    menu: 'rows',
    label: ({ chosen }) => extensionWords.open(chosen.tasks.length),
    whyNot: firstReason(whenClosed, whenNoTask),
    run: ({ extend, chosen }) => extend(chosen.taskIds),
  },
  confirm: {
    scope: 'plan',
    name: confirmWords.verb,
    keys: ['F9'],
    menu: 'rows',
    label: () => confirmWords.open,
    // Also of a closed plan: its last results come in afterwards.
    whyNot: whenNoTask,
    run: ({ confirm, chosen }) => confirm(chosen.taskIds),
  },
  replace: {
    scope: 'plan',
    name: planTableWords.replace.title,
    keys: ['Ctrl+H'],
    menu: 'table',
    label: () => `${planTableWords.replace.title}…`,
    whyNot: whenEmpty,
    run: ({ openTool }) => openTool('replace'),
  },
  columns: {
    scope: 'plan',
    name: columnsWords.title,
    keys: [],
    menu: 'table',
    label: () => columnsWords.open,
    whyNot: whenClosed,
    run: ({ openTool }) => openTool('columns'),
  },
  print: {
    scope: 'plan',
    name: 'In bảng đang xem',
    keys: [],
    menu: 'table',
    label: () => 'In bảng đang xem…',
    whyNot: whenEmpty,
    run: ({ openTool }) => openTool('print'),
  },
  drawer: {
    scope: 'plan',
    name: 'Sang phần chi tiết và về bảng',
    keys: ['F6'],
    whyNot: whenEmpty,
    run: ({ walkToDrawer }) => walkToDrawer(),
  },
} as const satisfies Verbs<PlanVerbContext>;
