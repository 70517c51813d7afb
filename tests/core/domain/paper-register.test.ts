import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../shared/domain/civil-date.ts';
import { bookLines } from '../../../shared/domain/register/book-lines.ts';
import { isSpan, seriesKey, spanFor, spanHolds } from '../../../shared/domain/register/series.ts';
import { bodyIn, numberText, renumbered, symbolText } from '../../../shared/domain/register/symbol.ts';

describe('symbols', () => {
  it.each([
    ['state', 'KH', 5, 'BCĐ', '05/KH-BCĐ'],
    ['state', 'CV', 5, 'BCĐ-SCT', '05/BCĐ-SCT'],
    ['state', 'cv', 112, 'BCĐ', '112/BCĐ'],
    ['state', 'TTr', 10, 'BCĐ389', '10/TTr-BCĐ389'],
    ['party', 'KH', 5, 'BCĐ', '05-KH/BCĐ'],
    ['party', 'CV', 9, 'BCĐ', '09-CV/BCĐ'],
    ['party', 'QĐ', 1204, 'TU', '1204-QĐ/TU'],
    ['state', 'KH', 7, '', '07/KH'],
  ] as const)('%s %s %i of %s is %s, and its body is found again', (form, kind, number, body, symbol) => {
    expect(symbolText({ form, kind }, number, body)).toBe(symbol);
    expect(bodyIn(symbol, { form, kind }, number)).toBe(body === '' ? null : body);
  });

  it('numbers below 10 have a zero, and no number is too long', () => {
    expect([1, 9, 10, 99, 100, 12_345].map(numberText)).toEqual(['01', '09', '10', '99', '100', '12345']);
  });
});

it('a symbol goes along with its number, and stays where it is built otherwise', () => {
  const plan = { form: 'state', kind: 'KH' } as const;
  expect(renumbered('05/KH-BCĐ389', plan, 12)).toBe('12/KH-BCĐ389');
  expect(renumbered('05a/KH-BCĐ389', plan, 12)).toBe('05a/KH-BCĐ389');
  expect(renumbered('12-KH/BCĐ', { form: 'party', kind: 'KH' }, 7)).toBe('07-KH/BCĐ');
});

describe('series', () => {
  it('a kind is one however it is spelt, and another by any letter', () => {
    const key = (kind: string) => seriesKey({ form: 'state', kind, span: '2026' });
    expect(new Set(['TTr', 'TTR', 'ttr', 'TT r'].map(key)).size).toBe(1);
    expect(new Set(['TT', 'TTr', 'QĐ', 'QD', 'CT', 'CTr'].map(key)).size).toBe(6);
  });

  it('years are of the State, terms of the Party', () => {
    expect(['2026', '2025-2030', '26', '2030-2025', '2025-2045', ''].map((span) => [isSpan('state', span), isSpan('party', span)])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
      [false, false],
      [false, false],
    ]);
    expect(spanHolds('party', '2025-2030', civilDate('2030-05-01'))).toBe(true);
    expect(spanHolds('party', '2025-2030', civilDate('2031-01-01'))).toBe(false);
  });

  it('the term in use is proposed, and in a year of congresses the one that ends until the clerk has begun the next', () => {
    expect(spanFor('state', civilDate('2026-03-01'), ['2025'])).toBe('2026');
    expect(spanFor('party', civilDate('2026-03-01'), [])).toBe('2025-2030');
    expect(spanFor('party', civilDate('2030-12-01'), [])).toBe('2025-2030');
    expect(spanFor('party', civilDate('2025-12-01'), [])).toBe('2020-2025');
    expect(spanFor('party', civilDate('2025-12-01'), ['2020-2025', '2025-2030'])).toBe('2025-2030');
  });
});

it('every number up to the highest is told once: by its rows or by one gap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 })), fc.array(fc.integer({ min: 1, max: 60 })), (numbers, given) => {
      const papers = numbers.map((number) => ({ number }));
      const gone = new Map(given.filter((number) => !numbers.includes(number)).map((number) => [number, null]));
      const told = bookLines(papers, gone).flatMap((line) =>
        line.kind === 'paper' ? [line.paper.number] : Array.from({ length: line.to - line.from + 1 }, (_, at) => line.from + at),
      );
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(new Set(told).size).toBe(Math.max(0, ...numbers, ...gone.keys()));
      for (const line of bookLines(papers, gone)) {
        if (line.kind === 'paper') expect(line.twice).toBe(numbers.filter((number) => number === line.paper.number).length > 1);
        else for (let number = line.from; number <= line.to; number += 1) expect(numbers).not.toContain(number);
      }
    }),
  );
});
