import { Button } from '@mantine/core';
import { words } from '../../i18n/vi.ts';
import { Dialog } from '../dialog.tsx';
import classes from './data-grid.module.css';
import type { CellEdit, GridColumn, GridRow, PasteLosses } from './grid-types.ts';

interface PasteQuestionProps<R extends GridRow> {
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  readonly losses: PasteLosses;
  readonly onPaste: () => void;
  readonly onLeave: () => void;
}

const text = words.paste;
const SHOWN = 8;

/** What a paste would empty, or write over beyond the rows that were copied, before it does: what a row cannot do without stands first. */
export function PasteQuestion<R extends GridRow>({ rows, columns, losses: { emptied, beyond }, onPaste, onLeave }: PasteQuestionProps<R>) {
  const columnOf = ({ columnId }: CellEdit): GridColumn<R> | undefined => columns.find(({ id }) => id === columnId);
  const edits = [...emptied.toSorted((a, b) => Number(columnOf(b)?.needed ?? false) - Number(columnOf(a)?.needed ?? false)), ...beyond];
  const written = new Set(beyond.map(({ rowId }) => rowId)).size;
  const title = [...(emptied.length > 0 ? [text.empties(emptied.length)] : []), ...(written > 0 ? [text.writesOver(written)] : [])].join(text.and);
  return (
    <Dialog opened onClose={onLeave} title={text.title(title)} size="lg" closeLabel={words.common.cancel}>
      <ul className={classes.losses}>
        {edits.slice(0, SHOWN).map((edit) => {
          const row = rows.find(({ id }) => id === edit.rowId);
          const column = columnOf(edit);
          if (!row || !column) return null;
          return <li key={`${edit.rowId}/${edit.columnId}`}>{text.loss(columns[0]?.text(row) ?? '', column.header, column.text(row), edit.text)}</li>;
        })}
      </ul>
      {edits.length > SHOWN && <p>{text.more(edits.length - SHOWN)}</p>}
      <div className={classes.questionButtons}>
        <Button onClick={onLeave} data-autofocus>
          {text.leave}
        </Button>
        <Button variant="filled" onClick={onPaste}>
          {text.paste}
        </Button>
      </div>
    </Dialog>
  );
}
