import { Menu } from '@mantine/core';
import { IconCheck, IconLayoutSidebarRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { planWords } from '../../i18n/plan-words.ts';
import type { GridColumn, RowMode } from '../../ui/grid/grid-types.ts';
import { FilterChip } from './filter-chip.tsx';
import { DOUBTFUL, isFiltered, type FilterChoice, type PlanFilter } from './plan-filter.ts';
import type { PlanLine } from './plan-lines.ts';
import type { PlanView } from './plan-view.ts';
import classes from './plan.module.css';

interface PlanToolsProps {
  readonly total: number;
  readonly doubtful: number;
  readonly leads: readonly FilterChoice[];
  readonly kinds: readonly FilterChoice[];
  readonly filter: PlanFilter;
  readonly onFilter: (filter: Partial<PlanFilter>) => void;
  readonly columns: readonly GridColumn<PlanLine>[];
  readonly view: PlanView;
  readonly onToggleDrawer: () => void;
  readonly rowMenu: ReactNode;
}

const nothing: PlanFilter = { search: '', lead: '', deadline: '' };

/** The line under the title: filters to the left, how the table is shown to the right. */
export function PlanTools({ total, doubtful, leads, kinds, filter, onFilter, columns, view, onToggleDrawer, rowMenu }: PlanToolsProps) {
  const { filter: say, view: show } = planWords;
  const kind = filter.deadline === DOUBTFUL ? '' : filter.deadline;
  return (
    <>
      <button type="button" className={classes.chip} aria-pressed={!isFiltered(filter)} onClick={() => onFilter(nothing)}>
        {say.all(total)}
      </button>
      <FilterChip label={say.lead} find={say.findLead} choices={leads} chosen={filter.lead} onChoose={(lead) => onFilter({ lead })} />
      <FilterChip label={say.deadline} find={say.findDeadline} choices={kinds} chosen={kind} onChoose={(deadline) => onFilter({ deadline })} />
      {(doubtful > 0 || filter.deadline === DOUBTFUL) && (
        <button
          type="button"
          className={classes.chip}
          aria-pressed={filter.deadline === DOUBTFUL}
          onClick={() => onFilter({ deadline: filter.deadline === DOUBTFUL ? '' : DOUBTFUL })}
        >
          {say.doubtful(doubtful)}
        </button>
      )}
      <div className={classes.toolsEnd}>
        {rowMenu}
        <RowModeMenu mode={view.rowMode} onMode={view.setRowMode} />
        <ColumnsMenu columns={columns} view={view} />
        <button type="button" className={classes.chip} aria-pressed={view.drawerOpen} title={show.drawerHint} onClick={onToggleDrawer}>
          <IconLayoutSidebarRight size={14} aria-hidden />
          {show.drawer}
        </button>
      </div>
    </>
  );
}

function RowModeMenu({ mode, onMode }: { readonly mode: RowMode; readonly onMode: (mode: RowMode) => void }) {
  const { view } = planWords;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={classes.chip}>
          {view.rows}: {view[mode]} <span aria-hidden>▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['clamped', 'whole'] as const).map((each) => (
          <Menu.Item key={each} role="menuitemradio" aria-checked={mode === each} onClick={() => onMode(each)} rightSection={mode === each && <IconCheck size={14} />}>
            {view.rows}: {view[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ColumnsMenu({ columns, view }: { readonly columns: readonly GridColumn<PlanLine>[]; readonly view: PlanView }) {
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={classes.chip}>
          {planWords.view.columns} <span aria-hidden>▾</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.filter(({ id }) => id !== 'number' && id !== 'content').map(({ id, header }) => {
          const shown = !view.hidden.includes(id);
          return (
            <Menu.Item key={id} role="menuitemcheckbox" aria-checked={shown} onClick={() => view.toggleColumn(id)} rightSection={shown && <IconCheck size={14} />}>
              {header}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
