import type { Verbs } from '../verbs/verb.ts';

/** What can be done inside an open cell. Every other key belongs to its text. */
export interface CellVerbContext {
  readonly newLine: () => void;
  readonly cancel: () => void;
  readonly walkInside: () => void;
  /** Stores the text; `down`: and goes on to the cell below. */
  readonly store: (down: boolean) => void;
  readonly next: (back: boolean) => void;
}

export const cellVerbs = {
  newLine: { scope: 'cell', name: 'Xuống dòng trong ô', keys: ['Alt+Enter'], run: ({ newLine }) => newLine() },
  store: { scope: 'cell', name: 'Ghi, xuống ô dưới', keys: ['Enter'], run: ({ store }) => store(true) },
  storeHere: { scope: 'cell', name: 'Ghi, ở lại ô', keys: ['Ctrl+Enter'], run: ({ store }) => store(false) },
  next: { scope: 'cell', name: 'Ghi, sang ô bên', keys: ['Tab'], run: ({ next }) => next(false) },
  previous: { scope: 'cell', name: 'Ghi, về ô trước', keys: ['Shift+Tab'], run: ({ next }) => next(true) },
  walkInside: { scope: 'cell', name: 'Đi lại trong ô bằng phím mũi tên', keys: ['F2'], run: ({ walkInside }) => walkInside() },
  cancel: { scope: 'cell', name: 'Thôi sửa', keys: ['Esc'], run: ({ cancel }) => cancel() },
} as const satisfies Verbs<CellVerbContext>;
