import { formatNumber, type Reading } from '../figures/vietnamese-number.ts';
import { foldText } from '../text/fold.ts';
import { meantTogether, readTypedFigure } from './typed-figure.ts';

/** A rate to this many decimals where nothing states one: most of what offices print has two. */
const DECIMALS = 2;

/** How a figure stands against the same period of the year before. */
export interface Growth {
  /** A share grows by points, not by per cent of itself. */
  readonly kind: 'percent' | 'points';
  readonly value: number;
}

export const isShare = (unit: string): boolean => /%|phan tram/.test(foldText(unit));

/** Null where either is no exact number (“gần 70”), the base is nothing or below it, or what is meant by one of them has to be asked. */
export function growthOf(value: string, before: string, unit: string): Growth | null {
  const figures = [readTypedFigure(value), readTypedFigure(before)] as const;
  const meant = figures.some(({ vague }) => vague) ? null : meantTogether(...figures);
  return meant === null ? null : growthBetween(meant.a, meant.b, unit);
}

export function growthBetween({ value }: Pick<Reading, 'value'>, before: Pick<Reading, 'value'>, unit: string): Growth | null {
  if (isShare(unit)) return { kind: 'points', value: value - before.value };
  return before.value > 0 ? { kind: 'percent', value: (value / before.value - 1) * 100 } : null;
}

/** Per cent, or points: a hundredfold and more is sooner a slip of the unit or of a digit than a growth. */
const MOST = 10_000;

export const isBeyondBelief = ({ value }: Growth): boolean => Math.abs(value) > MOST;

/** “−16,41 %”, “+62,60 %”, “+1,20 điểm %”. */
export function growthInWords({ kind, value }: Growth, decimals = DECIMALS): string {
  const rounded = formatNumber(value, decimals);
  const shown = /^−0(?:,0+)?$/.test(rounded) ? rounded.slice(1) : rounded;
  return `${value > 0 && /[1-9]/.test(shown) ? '+' : ''}${shown} ${kind === 'percent' ? '%' : 'điểm %'}`;
}
