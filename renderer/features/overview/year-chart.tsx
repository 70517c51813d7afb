import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import { navigate, type Route } from '../../routes/route.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import { evenSteps, GROUPS, groupCounts, type Group, type OverviewData } from './overview-numbers.ts';
import styles from './overview.module.css';

const colours: Readonly<Record<Group, string>> = {
  done: 'var(--app-bar-done)',
  claimed: 'var(--app-bar-claimed)',
  going: 'var(--app-bar-going)',
  slow: 'var(--app-bar-slow)',
  late: 'var(--app-bar-late)',
  absent: 'var(--app-bar-absent)',
};

interface YearChartProps {
  readonly data: OverviewData;
  /** Where the state of a month's last day is shown. */
  readonly to: (day: string) => Route;
}

/** The plan at the end of each month; the tables carry the same numbers for those who cannot see the chart. */
export function YearChart({ data, to }: YearChartProps) {
  if (data.overTheYear.length === 0) return <p className={styles.quiet}>{say.overYearShort}</p>;
  const months = data.overTheYear.map(({ day, counts }) => ({ month: say.month(day), day, ...groupCounts(counts) }));
  return (
    <div role="img" aria-label={`${say.overYear}. ${months.length}`}>
      <BarChart
        // What a tall window has to spare.
        h="clamp(150px, 100vh - 620px, 420px)"
        data={months}
        dataKey="month"
        type="stacked"
        series={GROUPS.map((group) => ({ name: group, label: say.groups[group], color: colours[group] }))}
        maxBarWidth={36}
        tickLine="none"
        gridAxis="x"
        yAxisProps={{ ticks: evenSteps(Math.max(...months.map((month) => GROUPS.reduce((sum, group) => sum + month[group], 0)))), interval: 0, width: 32 }}
        valueFormatter={(value) => String(value)}
        barProps={{ isAnimationActive: false, cursor: 'pointer', onClick: (_, index) => open(index) }}
        barChartProps={{ margin: { top: 8 } }}
        tooltipAnimationDuration={0}
      />
    </div>
  );

  function open(index: number): void {
    const month = months[index];
    if (month) navigate(to(month.day));
  }
}
