import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEye, IconEyeOff, IconGripVertical, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { isOwnColumn, type ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { columnName } from '../../i18n/column-name.ts';
import { columnsWords as say } from '../../i18n/columns-words.ts';
import { words } from '../../i18n/vi.ts';
import { SavedText } from '../../ui/saved-text.tsx';
import { mayHide, mayRemove } from './column-list.ts';
import styles from './columns-panel.module.css';

interface ColumnLineProps {
  readonly column: PlanColumn;
  /** Tasks that have a text in it. */
  readonly texts: number;
  /** STT, or the one behind it, which cannot go further up. */
  readonly first: boolean;
  readonly last: boolean;
  readonly dragged: ColumnId | null;
  readonly onDrag: (field: ColumnId | null) => void;
  readonly onDrop: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onReword: (heading: Partial<Pick<PlanColumn, 'label' | 'group' | 'hidden'>>) => Promise<boolean>;
  readonly onRemove: () => void;
}

const stroke = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** One column: its heading as printed, the one above it, its place, whether it is shown. */
export function ColumnLine({ column, texts, first, last, dragged, onDrag, onDrop, onMove, onReword, onRemove }: ColumnLineProps) {
  const [asks, setAsks] = useState(false);
  const fixed = column.field === 'number';
  const name = columnName(column);
  const known = isOwnColumn(column.field) ? say.own : name;

  return (
    <li
      className={styles.line}
      data-hidden={column.hidden === true || undefined}
      data-target={(dragged !== null && dragged !== column.field && !fixed) || undefined}
      onDragOver={(event) => dragged !== null && !fixed && event.preventDefault()}
      onDrop={onDrop}
    >
      <span
        className={styles.grip}
        title={fixed ? undefined : say.drag}
        draggable={!fixed}
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          onDrag(column.field);
        }}
        onDragEnd={() => onDrag(null)}
      >
        {!fixed && <IconGripVertical {...stroke} />}
      </span>
      <div className={styles.headings}>
        <SavedText
          lines
          label={say.heading(known)}
          value={column.label}
          check={(label) => (label === '' ? say.needHeading : null)}
          onSave={(label) => onReword({ label })}
        />
        {!fixed && <SavedText label={say.group} placeholder={say.noGroup} value={column.group ?? ''} onSave={(group) => onReword({ group })} />}
      </div>
      <div className={styles.buttons}>
        {!fixed && (
          <>
            <ActionIcon variant="subtle" color="gray" disabled={first} aria-label={say.up(name)} title={say.up(name)} onClick={() => onMove(-1)}>
              <IconArrowUp {...stroke} />
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" disabled={last} aria-label={say.down(name)} title={say.down(name)} onClick={() => onMove(1)}>
              <IconArrowDown {...stroke} />
            </ActionIcon>
          </>
        )}
        {mayHide(column) && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-pressed={column.hidden === true}
            aria-label={column.hidden ? say.show(name) : say.hide(name)}
            title={column.hidden ? say.show(name) : say.hide(name)}
            onClick={() => void onReword({ hidden: column.hidden !== true })}
          >
            {column.hidden ? <IconEyeOff {...stroke} /> : <IconEye {...stroke} />}
          </ActionIcon>
        )}
        {mayRemove(column) && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={say.remove(name)}
            title={say.remove(name)}
            onClick={() => (texts > 0 ? setAsks(true) : onRemove())}
          >
            <IconTrash {...stroke} />
          </ActionIcon>
        )}
      </div>
      {asks && (
        <div className={styles.ask} role="alertdialog" aria-label={say.remove(name)}>
          <p>{say.textsGo(name, texts)}</p>
          <Button
            size="compact-sm"
            variant="filled"
            autoFocus
            onClick={() => {
              setAsks(false);
              onRemove();
            }}
          >
            {say.removeWith(texts)}
          </Button>
          <Button size="compact-sm" onClick={() => setAsks(false)}>
            {words.common.cancel}
          </Button>
        </div>
      )}
    </li>
  );
}
