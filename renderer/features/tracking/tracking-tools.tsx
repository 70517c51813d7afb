import { Menu } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { PERIOD_KINDS, type PeriodKind } from '../../../shared/domain/reporting/period-code.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import { statusClassLabels } from '../../../shared/domain/status/status-words.ts';
import { navigate } from '../../routes/route.ts';
import type { TrackingRoute } from '../../routes/reporting-routes.ts';
import { CHIPS, type TrackingChip } from '../../routes/tracking-chips.ts';
import { confirmWords } from '../../i18n/confirm-words.ts';
import { filterWords } from '../../i18n/filter-words.ts';
import { formatNumber } from '../../i18n/format.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import { Chip, ChipButton, ChipGroup, ChipLabel } from '../../ui/chip.tsx';
import { FilterChip } from '../../ui/filter-chip.tsx';
import { FindField } from '../../ui/find-field.tsx';
import { StatusShape } from '../../ui/status/status-mark.tsx';
import type { StatusTone } from '../../ui/status/status-tone.ts';
import { withKey } from '../../ui/verbs/verb.ts';
import { countOf, isFiltered, isStatusClass, noFilter, type TrackingFound } from './tracking-filter.ts';
import { trackingFindVerbs, trackingVerbs } from './tracking.verbs.ts';
import styles from './tracking-tools.module.css';

interface TrackingToolsProps {
  readonly route: TrackingRoute;
  readonly all: number;
  readonly hasSections: boolean;
  readonly found: TrackingFound;
  readonly current: ReportingPeriod | null;
  readonly kinds: readonly PeriodKind[];
  readonly shownKinds: readonly PeriodKind[];
  readonly waiting: number;
  readonly onConfirmAll: () => void;
  readonly toGrid: () => void;
}

/** `linked`: reached only from a figure elsewhere, and shown while it holds. */
const chips: readonly {
  readonly filter: TrackingChip;
  readonly tone?: StatusTone;
  readonly always?: boolean;
  readonly linked?: boolean;
}[] = [
  { filter: 'cham', tone: 'slow', always: true },
  { filter: 'qua-han', tone: 'late', always: true },
  { filter: 'chua-bao-cao', tone: 'absent', always: true },
  { filter: 'gia-han', always: true },
  { filter: 'thuong-xuyen', always: true },
  { filter: 'cho-xac-nhan' },
  { filter: 'bao-cao-khac-nhau' },
  { filter: 'sap-den-han' },
  { filter: 'nguy-co', tone: 'slow' },
  { filter: 'xin-gia-han', linked: true },
  { filter: 'chua-nghe', linked: true },
  { filter: 'chua-ro-chu-tri', linked: true },
  { filter: 'dung-han', linked: true },
];

/** Two lines: what is looked for, and how rows and periods are arranged; below it what the rows are, with counts. */
export function TrackingTools({ route, all, hasSections, found, current, kinds, shownKinds, waiting, onConfirmAll, toGrid }: TrackingToolsProps) {
  const show = (some: Partial<TrackingRoute>): void => navigate({ ...route, ...some });
  return (
    <>
      <div className={styles.line}>
        <ChipButton aria-pressed={!isFiltered(route)} onClick={() => show(noFilter)}>
          {filterWords.all(all)}
        </ChipButton>
        <FilterChip label={filterWords.lead} find={filterWords.findLead} choices={found.leads} chosen={route.lead} onChoose={(lead) => show({ lead })} />
        {hasSections && (
          <FilterChip
            label={filterWords.section}
            find={filterWords.findSection}
            choices={found.sections}
            chosen={route.section}
            onChoose={(section) => show({ section })}
          />
        )}
        <FindField
          label={say.find}
          verb={trackingFindVerbs.find}
          typed={route.search}
          onType={(search) => navigate({ ...route, search }, { replace: true })}
          toTable={toGrid}
        />
        <div className={styles.end}>
          {route.period !== '' && current && <Dropped label={current.label} onDrop={() => show({ period: '' })} />}
          <ChipGroup label={say.grouping}>
            <Chip pressed={!route.byAgency} onPress={() => show({ byAgency: false })}>
              {say.byPeriod}
            </Chip>
            <Chip pressed={route.byAgency} onPress={() => show({ byAgency: true })}>
              {say.byAgency}
            </Chip>
          </ChipGroup>
          {kinds.length > 1 && <KindsMenu kinds={kinds} shown={shownKinds} onShow={(wanted) => show({ kinds: wanted.join(',') })} />}
        </div>
      </div>
      <div className={styles.chips} role="group" aria-label={say.filters}>
        {chips.map(({ filter, tone, always, linked }) => {
          const label = say.chips[CHIPS[filter]];
          const count = countOf(found.chips, filter);
          if (((count === 0 && !always) || linked) && route.show !== filter) return null;
          return (
            <ChipButton
              key={filter}
              aria-pressed={route.show === filter}
              title={`${label} ${formatNumber(count)}`}
              onClick={() => show({ show: route.show === filter ? '' : filter })}
            >
              {tone && <StatusShape tone={tone} />}
              <ChipLabel>{label}</ChipLabel> {formatNumber(count)}
            </ChipButton>
          );
        })}
        {isStatusClass(route.show) && <Dropped label={statusClassLabels[route.show]} onDrop={() => show({ show: '' })} />}
        {waiting > 0 && (
          <ChipButton className={styles.last} title={withKey(confirmWords.openAll(waiting), trackingVerbs.confirmAll)} onClick={onConfirmAll}>
            <ChipLabel>{confirmWords.openAll(waiting)}</ChipLabel>
          </ChipButton>
        )}
      </div>
    </>
  );
}

interface KindsMenuProps {
  readonly kinds: readonly PeriodKind[];
  readonly shown: readonly PeriodKind[];
  readonly onShow: (kinds: readonly PeriodKind[]) => void;
}

/** Which periods stand beside the tasks. */
function KindsMenu({ kinds, shown, onShow }: KindsMenuProps) {
  return (
    <Menu position="bottom-end" withinPortal={false} closeOnItemClick={false}>
      <Menu.Target>
        <ChipButton>
          <ChipLabel>
            {say.columnsOf}
            {shown.length < kinds.length && `: ${shown.map((kind) => say.kinds[kind].toLowerCase()).join(', ')}`}
          </ChipLabel>
          <span aria-hidden>▾</span>
        </ChipButton>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.CheckboxItem key={kind} checked={shown.includes(kind)} onChange={() => onShow(toggled(shown, kind))}>
            {say.kinds[kind]}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** At least one kind stays, else there would be no columns. */
function toggled(shown: readonly PeriodKind[], kind: PeriodKind): PeriodKind[] {
  const next = PERIOD_KINDS.filter((each) => (each === kind ? !shown.includes(kind) : shown.includes(each)));
  return next.length > 0 ? next : [kind];
}

/** What came with a link and has no chip of its own. */
function Dropped({ label, onDrop }: { readonly label: string; readonly onDrop: () => void }) {
  return (
    <ChipButton aria-pressed title={say.dropFilter(label)} onClick={onDrop}>
      <ChipLabel>{label}</ChipLabel>
      <IconX size={12} aria-hidden="true" />
    </ChipButton>
  );
}
