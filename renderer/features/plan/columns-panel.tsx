import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { PlanColumn, PlanListItem, WantedColumn } from '../../../shared/api/plans.api.ts';
import { planFields, type ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { undo } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { columnsWords as say } from '../../i18n/columns-words.ts';
import { columnName } from '../../i18n/column-name.ts';
import { words } from '../../i18n/vi.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { notify } from '../../ui/notify.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { AddColumn } from './add-column.tsx';
import { moved, sameHeadings, withColumn } from './column-list.ts';
import { ColumnLine } from './column-line.tsx';
import styles from './columns-panel.module.css';
import { usePlanColumns } from './use-plan-columns.ts';

interface ColumnsPanelProps {
  readonly plan: PlanListItem;
  readonly onClose: () => void;
}

/** The columns that the adopted table has: their headings, their order, which are printed; and how its rows are numbered. */
export function ColumnsPanel({ plan, onClose }: ColumnsPanelProps) {
  const { columns, change, failure } = usePlanColumns(plan);
  const texts = useQueryOf('plans.columnTexts', { planId: plan.id }).data;
  const [dragged, setDragged] = useState<ColumnId | null>(null);
  const textsIn = (field: ColumnId): number => texts?.find((column) => column.field === field)?.texts ?? 0;

  const move = (from: number, to: number): void => {
    const next = moved(columns, from, to);
    if (next !== columns) void change({ columns: [...next] });
  };
  const reword = (at: number, heading: Partial<Pick<PlanColumn, 'label' | 'group' | 'hidden'>>): Promise<boolean> =>
    change({ columns: columns.map((column, each) => (each === at ? without(column, heading) : column)) });
  const add = (column: WantedColumn): Promise<boolean> => change({ columns: withColumn(columns, column) });
  const remove = async (column: PlanColumn): Promise<void> => {
    const removed = await change({ columns: columns.filter(({ field }) => field !== column.field) });
    if (removed) notify(say.removed(columnName(column)), { label: words.history.undo, run: () => void undo() });
  };

  return (
    <SidePanel title={say.title} onClose={onClose}>
      <p className={styles.teach}>{say.teach}</p>
      {failure && <FailureMessage failure={failure} />}
      <ol className={styles.list} aria-label={say.title}>
        {columns.map((column, at) => (
          <ColumnLine
            key={column.field}
            column={column}
            texts={textsIn(column.field)}
            first={at <= 1}
            last={at === columns.length - 1}
            dragged={dragged}
            onDrag={setDragged}
            onDrop={() => {
              move(
                columns.findIndex(({ field }) => field === dragged),
                at,
              );
              setDragged(null);
            }}
            onMove={(by) => move(at, at + by)}
            onReword={(heading) => reword(at, heading)}
            onRemove={() => void remove(column)}
          />
        ))}
      </ol>
      {sameHeadings(columns).map((heading) => (
        <p key={heading} className={styles.same} role="status">
          ◆ {say.same(heading)}
        </p>
      ))}
      <AddColumn columns={columns} onAdd={(field, label) => add({ field, label: label || (field === 'own' ? '' : planFields[field].heading) })} />
      <NativeSelect
        label={say.numbering}
        size="xs"
        value={plan.numbering}
        data={[
          { value: 'continuous', label: say.continuous },
          { value: 'per-section', label: say.perSection },
        ]}
        onChange={(event) => void change({ numbering: event.currentTarget.value as PlanListItem['numbering'] })}
      />
    </SidePanel>
  );
}

/** An emptied heading above, and a column shown again, leave no trace. */
function without(column: PlanColumn, heading: Partial<PlanColumn>): PlanColumn {
  const { group, hidden, ...rest } = { ...column, ...heading };
  return { ...rest, ...(group ? { group } : {}), ...(hidden ? { hidden } : {}) };
}
