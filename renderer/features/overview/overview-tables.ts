import { formatCivilDate, formatNumber } from '../../i18n/format.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import { agencyLines, agencyName, classLines, GROUPS, groupCounts, mainFigures, type OverviewData } from './overview-numbers.ts';

/** One table of the overview; numbers stand in every column from `numbersFrom` on. */
export interface NumberTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numbersFrom: number;
}

const percentOf = (count: number, of: number): string => (of === 0 ? '' : formatNumber(Math.round((count / of) * 1000) / 10));

/** Every number of the charts, to be read, copied and printed. */
export function overviewTables(data: OverviewData): NumberTable[] {
  const { columns, groups, sendingParts } = say;
  const { dated, routine } = classLines(data.counts);
  return [
    {
      title: say.figures,
      head: [columns.name, columns.denominator, columns.count, columns.of, columns.percent],
      rows: mainFigures(data).map(({ label, denominatorLabel, count, of, percent }) => [
        label,
        denominatorLabel,
        formatNumber(count),
        formatNumber(of),
        percent === null ? '' : formatNumber(percent),
      ]),
      numbersFrom: 2,
    },
    {
      title: say.byClass,
      head: [columns.class, columns.count, columns.of, columns.percent],
      rows: [...dated, ...routine].map(({ label, count, of }) => [label, formatNumber(count), formatNumber(of), percentOf(count, of)]),
      numbersFrom: 1,
    },
    {
      title: say.byAgency,
      head: [columns.agency, ...GROUPS.map((group) => capital(groups[group])), columns.all],
      rows: agencyLines(data).map((agency) => {
        const counts = groupCounts(agency);
        return [agencyName(agency.lead.name), ...GROUPS.map((group) => formatNumber(counts[group])), formatNumber(agency.counted)];
      }),
      numbersFrom: 1,
    },
    {
      title: say.overYear,
      head: [columns.month, ...GROUPS.map((group) => capital(groups[group])), columns.all],
      rows: data.overTheYear.map(({ day, counts: all }) => {
        const counts = groupCounts(all);
        return [formatCivilDate(day), ...GROUPS.map((group) => formatNumber(counts[group])), formatNumber(all.counted)];
      }),
      numbersFrom: 1,
    },
    {
      title: say.sending,
      head: [columns.period, ...Object.values(sendingParts).map(capital), columns.addressees],
      rows: data.sending.map(({ label, onTime, late, missing, waiting, addressees }) => [
        label,
        ...[onTime, late, missing, waiting, addressees].map(formatNumber),
      ]),
      numbersFrom: 1,
    },
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
