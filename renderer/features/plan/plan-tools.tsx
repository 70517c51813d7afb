import { Menu } from '@mantine/core';
import { IconLayoutSidebarRight } from '@tabler/icons-react';
import type { PlanGrouping } from '../../../shared/api/plan-views.api.ts';
import { filterWords } from '../../i18n/filter-words.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { navigate } from '../../routes/route.ts';
import { ChipButton } from '../../ui/chip.tsx';
import { FindField } from '../../ui/find-field.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import type { RowMode } from '../../ui/grid/grid-types.ts';
import { withKey, type BoundVerb } from '../../ui/verbs/verb.ts';
import { planFindVerbs } from './plan-find.verbs.ts';
import { DOUBTFUL, isFiltered, noFilter } from './plan-filter.ts';
import { groupLines } from './plan-groups.ts';
import { viewInWords } from './plan-status.tsx';
import { PrintListPopover } from './print-list.tsx';
import { RowMenuButton } from './row-menu.tsx';
import { SavedViews } from './saved-views.tsx';
import type { PlanDesk } from './use-plan-desk.ts';
import type { PlanView } from './plan-view.ts';
import type { PlanShown } from './use-plan-shown.ts';
import classes from './plan.module.css';

const noneShut: ReadonlySet<string> = new Set();

/** The line under the title: filters to the left, how the table is shown to the right. */
export function PlanTools({ desk }: { readonly desk: PlanDesk }) {
  const { filter: say, view: show } = planWords;
  const { plan, rows, route, view, look, tool, verbs, setFilter } = desk;
  const { filter, doubtful } = view;
  const { grouping } = route;
  const kind = filter.deadline === DOUBTFUL ? '' : filter.deadline;
  return (
    <div className={classes.tools}>
      <ChipButton aria-pressed={!isFiltered(filter)} onClick={() => setFilter(noFilter)}>
        {filterWords.all(rows.tasks.length)}
      </ChipButton>
      <FilterChip label={filterWords.lead} find={filterWords.findLead} choices={view.leads} chosen={filter.lead} onChoose={(lead) => setFilter({ lead })} />
      <FilterChip label={say.deadline} find={say.findDeadline} choices={view.kinds} chosen={kind} onChoose={(deadline) => setFilter({ deadline })} />
      <SavedViews planId={plan.id} route={route} view={view} look={look} />
      {/* Last, so that it moves nothing when it comes and goes. */}
      {(doubtful > 0 || filter.deadline === DOUBTFUL) && (
        <ChipButton aria-pressed={filter.deadline === DOUBTFUL} onClick={() => setFilter({ deadline: filter.deadline === DOUBTFUL ? '' : DOUBTFUL })}>
          {say.doubtful(doubtful)}
        </ChipButton>
      )}
      <FindField
        className={classes.find}
        label={say.find}
        verb={planFindVerbs.filter}
        typed={route.search}
        onType={(search) => navigate({ ...route, search }, { replace: true })}
        toTable={desk.toTable}
      />
      <div className={classes.toolsBeside}>
        <RowMenuButton {...desk.menu} />
        <GroupingMenu grouping={grouping} onGrouping={(wanted) => navigate({ ...route, grouping: wanted })} />
        <RowModeMenu mode={look.rowMode} onMode={look.setRowMode} />
        <ColumnsMenu columns={view.allColumns} look={look} arrange={verbs.columns} />
        <PrintListPopover
          opened={tool.current === 'print'}
          onOpen={tool.onOpened('print')}
          verb={verbs.print}
          planId={plan.id}
          lines={tool.current === 'print' ? groupLines(view.matching, grouping, rows.sections, noneShut) : []}
          columnIds={view.columns.map(({ id }) => id)}
          inWords={viewInWords(filter, view.leads, grouping)}
        />
        <ChipButton
          aria-pressed={look.drawerOpen}
          aria-label={show.drawer}
          title={withKey(show.drawerHint, verbs.drawer)}
          onClick={() => desk.drawer.show(!look.drawerOpen)}
        >
          <IconLayoutSidebarRight size={14} aria-hidden />
        </ChipButton>
      </div>
    </div>
  );
}

function GroupingMenu({ grouping, onGrouping }: { readonly grouping: PlanGrouping; readonly onGrouping: (grouping: PlanGrouping) => void }) {
  const { group: say } = planTableWords;
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ChipButton chosen={grouping !== 'none'}>
          {grouping === 'none' ? say.label : `${say.label}: ${say.by[grouping]}`} <span aria-hidden>▾</span>
        </ChipButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={grouping} onChange={(value) => onGrouping(value as PlanGrouping)}>
          {(['none', 'lead', 'section', 'deadline'] as const).map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {say.label}: {say.by[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function RowModeMenu({ mode, onMode }: { readonly mode: RowMode; readonly onMode: (mode: RowMode) => void }) {
  const { view } = planWords;
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ChipButton aria-label={`${view.rows}: ${view[mode]}`}>
          <span>
            {view.rows}
            <span className={classes.modeName}>: {view[mode]}</span>
          </span>
          <span aria-hidden>▾</span>
        </ChipButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={mode} onChange={(value) => onMode(value as RowMode)}>
          {(['clamped', 'whole'] as const).map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {view.rows}: {view[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

function ColumnsMenu({ columns, look, arrange }: { readonly columns: PlanShown['allColumns']; readonly look: PlanView; readonly arrange: BoundVerb }) {
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <ChipButton>
          {planWords.view.columns} <span aria-hidden>▾</span>
        </ChipButton>
      </Menu.Target>
      <Menu.Dropdown>
        {columns
          .filter(({ id }) => id !== 'number' && id !== 'content')
          .map(({ id, header }) => (
            <Menu.CheckboxItem key={id} checked={!look.hidden.includes(id)} onChange={() => look.toggleColumn(id)}>
              {header}
            </Menu.CheckboxItem>
          ))}
        <Menu.Divider />
        <Menu.Item onClick={arrange.run}>{arrange.label()}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
