import { formatNumber, type Reading } from '../figures/vietnamese-number.ts';
import { foldText } from '../text/fold.ts';
import { growthOf, isShare } from './growth.ts';
import { readTypedFigure } from './typed-figure.ts';

/** A row as it stands in the table: one indicator of one agency, or (without agency) of the whole. */
export interface SummedRow {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly agency: string;
  readonly value: string;
  readonly before: string;
}

/** One indicator over all that gave it. */
export interface IndicatorSummary {
  readonly name: string;
  readonly unit: string;
  /** As typed where one row gives it; the sum where several do; empty: nobody gave it, or it cannot be added up. */
  readonly value: string;
  readonly before: string;
  readonly growth: ReturnType<typeof growthOf>;
  /** Agencies with a figure of this period; null: the figure is of the whole, and no agency gave its part. */
  readonly agencies: number | null;
  /** Shares and doubtful figures are not added up. */
  readonly added: boolean;
  /** Parts that come to another total than the one that stands for the whole. */
  readonly parts: string | null;
  readonly ids: readonly string[];
}

/** Rows of one name and unit as one line, in the order of the first of each. A row without agency is the whole and stands as it was typed. */
export function summarise(rows: readonly SummedRow[]): IndicatorSummary[] {
  return [...Map.groupBy(rows, ({ name, unit }) => `${foldText(name)} ${foldText(unit)}`).values()].map((group) => {
    const [first] = group as [SummedRow, ...SummedRow[]];
    const whole = group.find(({ agency }) => agency === '');
    const parts = group.filter(({ agency }) => agency !== '');
    const given = parts.filter(({ value }) => value.trim() !== '');
    const total = sumOf(
      given.map(({ value }) => value),
      first.unit,
    );
    const value = whole !== undefined && whole.value !== '' ? whole.value : (total?.text ?? '');
    const before = whole !== undefined && whole.value !== '' ? whole.before : sumBefore(given, first.unit);
    return {
      name: first.name,
      unit: first.unit,
      value,
      before,
      growth: growthOf(value, before, first.unit),
      agencies: parts.length === 0 ? null : given.length,
      added: given.length === 0 || total !== null,
      parts: whole !== undefined && total !== null && exceeds(total, whole.value) ? total.text : null,
      ids: group.map(({ id }) => id),
    };
  });
}

interface Total {
  readonly text: string;
  readonly low: number;
}

function sumOf(texts: readonly string[], unit: string): Total | null {
  const [only] = texts;
  if (only === undefined) return null;
  const figures = texts.map(readTypedFigure);
  if (texts.length === 1) return { text: only, low: lowOf(figures[0]?.readings[0]) };
  const readings = figures.flatMap((figure) => (figure.vague ? [] : figure.readings.slice(0, 1)));
  if (isShare(unit) || readings.length < texts.length) return null;
  const decimals = Math.max(...readings.map((reading) => reading.decimals));
  return {
    text: formatNumber(
      readings.reduce((sum, { value }) => sum + value, 0),
      decimals,
    ),
    low: readings.reduce((sum, reading) => sum + lowOf(reading), 0),
  };
}

const lowOf = (reading: Reading | undefined): number => (reading ? reading.value - reading.half : 0);

/** A growth of a sum compares the same agencies: without one of last year's figures there is none. */
function sumBefore(given: readonly SummedRow[], unit: string): string {
  return given.every(({ before }) => before.trim() !== '')
    ? (sumOf(
        given.map(({ before }) => before),
        unit,
      )?.text ?? '')
    : '';
}

/** Some agencies may not have given theirs, so parts may fall short of the whole; they cannot go beyond it. */
function exceeds({ low }: Total, whole: string): boolean {
  const [reading] = readTypedFigure(whole).readings;
  return reading !== undefined && low > reading.value + reading.half + 1e-9;
}
