import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import type { IndicatorRow } from '../../../../shared/api/indicators.api.ts';
import { useQueryOf } from '../../../data/use-query-of.ts';
import { figureWords as say } from '../../../i18n/figure-words.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import text from '../../../ui/text.module.css';
import styles from './figures.module.css';

interface FigurePanelProps {
  readonly row: IndicatorRow | undefined;
  /** The period shown: only periods of its kind compare. */
  readonly period: string;
}

/** What is asked about the row the cell cursor stands in, and its figure over the periods. */
export function FigurePanel({ row, period }: FigurePanelProps) {
  if (!row) {
    return (
      <SidePanel title={say.label}>
        <p className={text.quiet}>{say.choose}</p>
      </SidePanel>
    );
  }
  return (
    <SidePanel title={row.name === '' ? say.untitled : row.name}>
      <p className={styles.facts}>
        {[[row.value, row.unit].filter((part) => part !== '').join(' '), row.growth === '' ? '' : say.computed(row.growth)]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      <h3 className={styles.heading}>{say.findings}</h3>
      {row.findings.length === 0 ? (
        <p className={text.quiet}>{say.noFindings}</p>
      ) : (
        <ul className={styles.findings}>
          {row.findings.map((finding) => (
            <li key={`${finding.field} ${finding.kind}`}>{finding.text}</li>
          ))}
        </ul>
      )}
      <h3 className={styles.heading}>{say.chart}</h3>
      <Chart row={row} period={period} />
    </SidePanel>
  );
}

function Chart({ row, period }: { readonly row: IndicatorRow; readonly period: string }) {
  const series = useQueryOf('indicators.series', { id: row.id }).data ?? [];
  const ofKind = series.filter(({ period: each }) => each.slice(4).replace(/\d+$/, '') === period.slice(4).replace(/\d+$/, ''));
  const points = ofKind.flatMap(({ label, text: typed, number }) => (number === null ? [] : [{ label, typed, number }]));
  if (points.length < 2) return <p className={text.quiet}>{say.chartShort}</p>;
  return (
    <div role="img" aria-label={`${say.chartOf(row.name)}. ${points.map(({ label, typed }) => say.point(label, typed)).join('; ')}`}>
      <BarChart
        h={180}
        data={points}
        dataKey="label"
        series={[{ name: 'number', label: row.unit === '' ? say.fields.value : row.unit, color: 'var(--mantine-primary-color-filled)' }]}
        maxBarWidth={40}
        tickLine="none"
        gridAxis="x"
        yAxisProps={{ width: 56 }}
        valueFormatter={formatNumber}
        barProps={{ isAnimationActive: false }}
        barChartProps={{ margin: { top: 8 } }}
        tooltipAnimationDuration={0}
      />
    </div>
  );
}
