import { Menu } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { PERIOD_KINDS, type PeriodKind } from '../../../shared/domain/reporting/period-code.ts';
import { statusClassLabels } from '../../../shared/domain/status/status-words.ts';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { GridRow } from '../../../shared/api/reporting-views.api.ts';
import { navigate } from '../../routes/route.ts';
import type { TrackingRoute } from '../../routes/reporting-routes.ts';
import { confirmWords } from '../../i18n/confirm-words.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import { Chip, ChipButton, ChipGroup } from '../../ui/chip.tsx';
import { StatusShape } from '../../ui/status/status-mark.tsx';
import type { StatusTone } from '../../ui/status/status-tone.ts';
import { withKey } from '../../ui/verbs/verb.ts';
import styles from './tracking.module.css';
import { countOf, isStatusClass, type TrackingFilter } from './tracking-lines.ts';
import { trackingVerbs } from './tracking.verbs.ts';

interface TrackingToolsProps {
  readonly route: TrackingRoute;
  readonly rows: readonly GridRow[];
  readonly current: ReportingPeriod | null;
  readonly leadName: string;
  readonly kinds: readonly PeriodKind[];
  readonly shownKinds: readonly PeriodKind[];
  readonly onConfirmAll: () => void;
}

/** `linked`: reached only from a figure elsewhere, and shown while it holds. */
const chips: readonly {
  readonly filter: TrackingFilter;
  readonly label: (count: number) => string;
  readonly tone?: StatusTone;
  readonly always?: boolean;
  readonly linked?: boolean;
}[] = [
  { filter: 'cham', label: say.chips.slow, tone: 'slow', always: true },
  { filter: 'qua-han', label: say.chips.overdue, tone: 'late', always: true },
  { filter: 'chua-bao-cao', label: say.chips.unreported, tone: 'absent', always: true },
  { filter: 'gia-han', label: say.chips.extension, always: true },
  { filter: 'thuong-xuyen', label: say.chips.routine, always: true },
  { filter: 'cho-xac-nhan', label: say.chips.claimed },
  { filter: 'bao-cao-khac-nhau', label: say.chips.differing },
  { filter: 'sap-den-han', label: say.chips.soon },
  { filter: 'nguy-co', label: say.chips.atRisk, tone: 'slow' },
  { filter: 'xin-gia-han', label: say.chips.extensionAsked, linked: true },
  { filter: 'chua-nghe', label: say.chips.unheard, linked: true },
  { filter: 'chua-ro-chu-tri', label: say.chips.leadUnknown, linked: true },
  { filter: 'dung-han', label: say.chips.onTime, linked: true },
];

/** How the rows are arranged, what they are filtered by, and which periods stand beside them. */
export function TrackingTools({ route, rows, current, leadName, kinds, shownKinds, onConfirmAll }: TrackingToolsProps) {
  const waiting = countOf(rows, 'cho-xac-nhan');
  const show = (some: Partial<TrackingRoute>): void => navigate({ ...route, ...some });
  return (
    <>
      <ChipGroup label={say.grouping}>
        <Chip pressed={!route.byAgency} onPress={() => show({ byAgency: false })}>
          {say.byPeriod}
        </Chip>
        <Chip pressed={route.byAgency} onPress={() => show({ byAgency: true })}>
          {say.byAgency}
        </Chip>
      </ChipGroup>
      <ChipGroup label={say.filters}>
        {chips.map(({ filter, label, tone, always, linked }) => {
          const count = countOf(rows, filter);
          if (((count === 0 && !always) || linked) && route.show !== filter) return null;
          return (
            <Chip key={filter} pressed={route.show === filter} onPress={() => show({ show: route.show === filter ? '' : filter })}>
              {tone && <StatusShape tone={tone} />}
              {label(count)}
            </Chip>
          );
        })}
        {isStatusClass(route.show) && <Dropped label={statusClassLabels[route.show]} onDrop={() => show({ show: '' })} />}
        {route.period !== '' && current && <Dropped label={current.label} onDrop={() => show({ period: '' })} />}
        {route.lead !== '' && <Dropped label={say.lead(leadName)} onDrop={() => show({ lead: '' })} />}
        {waiting > 0 && (
          <ChipButton title={withKey(confirmWords.openAll(waiting), trackingVerbs.confirmAll)} onClick={onConfirmAll}>
            {confirmWords.openAll(waiting)}
          </ChipButton>
        )}
      </ChipGroup>
      {kinds.length > 1 && (
        <div className={styles.end}>
          <Menu position="bottom-end" withinPortal={false} closeOnItemClick={false}>
            <Menu.Target>
              <ChipButton>
                {say.columnsOf}
                {shownKinds.length < kinds.length && `: ${shownKinds.map((kind) => say.kinds[kind].toLowerCase()).join(', ')}`} <span aria-hidden>▾</span>
              </ChipButton>
            </Menu.Target>
            <Menu.Dropdown>
              {kinds.map((kind) => (
                <Menu.CheckboxItem key={kind} checked={shownKinds.includes(kind)} onChange={() => show({ kinds: toggled(shownKinds, kind).join(',') })}>
                  {say.kinds[kind]}
                </Menu.CheckboxItem>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </>
  );
}

/** At least one kind stays, else there would be no columns. */
function toggled(shown: readonly PeriodKind[], kind: PeriodKind): PeriodKind[] {
  const next = PERIOD_KINDS.filter((each) => (each === kind ? !shown.includes(kind) : shown.includes(each)));
  return next.length > 0 ? next : [kind];
}

/** A filter that came with a link and has no chip of its own. */
function Dropped({ label, onDrop }: { readonly label: string; readonly onDrop: () => void }) {
  return (
    <ChipButton aria-pressed title={say.dropFilter(label)} onClick={onDrop}>
      {label}
      <IconX size={12} aria-hidden="true" />
    </ChipButton>
  );
}
