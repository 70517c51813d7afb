import { Button, Modal } from '@mantine/core';
import { words } from '../../i18n/vi.ts';
import classes from './data-grid.module.css';
import type { CellChanges, GridColumn, GridRow } from './grid-types.ts';

interface PasteQuestionProps<R extends GridRow> {
  readonly rows: readonly R[];
  readonly columns: readonly GridColumn<R>[];
  readonly changes: CellChanges;
  readonly onPaste: () => void;
  readonly onLeave: () => void;
}

const text = words.paste;
const SHOWN = 8;

/** What a paste would empty or write over beyond the rows that were copied, before it does. */
export function PasteQuestion<R extends GridRow>({ rows, columns, changes, onPaste, onLeave }: PasteQuestionProps<R>) {
  const beyond = new Set(changes.beyond);
  const losses = changes.edits.flatMap((edit) => {
    const row = beyond.has(edit.rowId) ? rows.find(({ id }) => id === edit.rowId) : undefined;
    const column = columns.find(({ id }) => id === edit.columnId);
    const before = row && column ? column.text(row) : '';
    return row && column && before !== ''
      ? [{ key: `${edit.rowId}/${edit.columnId}`, row: columns[0]?.text(row) ?? '', header: column.header, before, after: edit.text }]
      : [];
  });
  return (
    <Modal opened onClose={onLeave} title={text.title(beyond.size)} size="lg" closeButtonProps={{ 'aria-label': words.common.cancel }}>
      <ul className={classes.losses}>
        {losses.slice(0, SHOWN).map(({ key, row, header, before, after }) => (
          <li key={key}>{text.loss(row, header, before, after)}</li>
        ))}
      </ul>
      {losses.length > SHOWN && <p>{text.more(losses.length - SHOWN)}</p>}
      <div className={classes.questionButtons}>
        <Button onClick={onLeave} data-autofocus>
          {text.leave}
        </Button>
        <Button variant="filled" onClick={onPaste}>
          {text.paste}
        </Button>
      </div>
    </Modal>
  );
}
