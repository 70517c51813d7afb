import type { Verb, Verbs } from '../verbs/verb.ts';
import { firstReason } from '../verbs/verb.ts';
import type { CellRange } from './cell-range.ts';
import type { GridRow } from './grid-types.ts';

/** What a table knows of the moment, and what it can do with the chosen cells. */
export interface TableVerbContext {
  /** Why nothing in it can be changed; null while it can. */
  readonly whyLocked: string | null;
  readonly range: CellRange | null;
  /** The kind of the active cell's line. */
  readonly kind: GridRow['kind'] | null;
  readonly openActive: () => void;
  readonly retype: () => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
  readonly chooseAll: () => void;
  /** Lengthens the choice to whole rows, or to whole columns. */
  readonly chooseWhole: (whole: 'rows' | 'columns') => void;
}

type TableVerb = Verb<TableVerbContext>;
type Reason = NonNullable<TableVerb['whyNot']>;

const noCell: Reason = ({ range }) => (range === null ? 'Hãy chọn một ô trong bảng trước.' : null);
const locked: Reason = ({ whyLocked }) => whyLocked;
const oneRow: Reason = ({ range }) => (range && range.bottom > range.top ? null : 'Hãy chọn từ hai dòng trở lên: dòng đầu được điền xuống các dòng dưới.');
/** The head of a group opens and shuts whatever the table is. */
const lockedCell: Reason = (context) => (context.kind === 'group' ? null : locked(context));

const edit = {
  scope: 'table',
  name: 'Sửa ô đang chọn',
  keys: ['Enter', 'F2'],
  menu: 'cells',
  label: ({ kind }) => (kind === 'heading' ? 'Đổi tên mục' : kind === 'group' ? 'Mở hoặc thu gọn nhóm' : 'Sửa ô'),
  whyNot: firstReason(noCell, lockedCell),
  run: ({ openActive }) => openActive(),
} as const satisfies TableVerb;

/** What every table of cells can do. */
export const tableVerbs = {
  edit,
  retype: {
    scope: 'table',
    name: 'Gõ lại ô từ đầu',
    keys: ['Backspace'],
    whyNot: firstReason(noCell, locked),
    run: ({ retype }) => retype(),
  },
  copy: {
    scope: 'table',
    name: 'Chép',
    keys: ['Ctrl+C'],
    native: true,
    menu: 'cells',
    whyNot: noCell,
    run: ({ copy }) => copy(),
  },
  cut: {
    scope: 'table',
    name: 'Cắt',
    keys: ['Ctrl+X'],
    native: true,
    menu: 'cells',
    whyNot: firstReason(noCell, locked),
    run: ({ cut }) => cut(),
  },
  paste: {
    scope: 'table',
    name: 'Dán',
    keys: ['Ctrl+V'],
    native: true,
    menu: 'cells',
    whyNot: firstReason(noCell, locked),
    run: ({ paste }) => paste(),
  },
  fillDown: {
    scope: 'table',
    name: 'Điền xuống các ô đã chọn',
    keys: ['Ctrl+D'],
    menu: 'cells',
    whyNot: firstReason(noCell, locked, oneRow),
    run: ({ fillDown }) => fillDown(),
  },
  clear: {
    scope: 'table',
    name: 'Xóa nội dung ô',
    keys: ['Delete'],
    menu: 'cells',
    whyNot: firstReason(noCell, locked),
    run: ({ clear }) => clear(),
  },
  chooseAll: { scope: 'table', name: 'Chọn cả bảng', keys: ['Ctrl+A'], whyNot: noCell, run: ({ chooseAll }) => chooseAll() },
  chooseRows: { scope: 'table', name: 'Chọn cả dòng', keys: ['Shift+Space'], whyNot: noCell, run: ({ chooseWhole }) => chooseWhole('rows') },
  chooseColumns: { scope: 'table', name: 'Chọn cả cột', keys: ['Ctrl+Space'], whyNot: noCell, run: ({ chooseWhole }) => chooseWhole('columns') },
} as const satisfies Verbs<TableVerbContext>;

/** Where a browser does not let the menu read the clipboard. */
export const pasteByKey = `Trình duyệt không cho đọc nội dung đã chép. Bảng chưa đổi gì; hãy chọn ô rồi bấm ${tableVerbs.paste.keys[0]} để dán.`;
