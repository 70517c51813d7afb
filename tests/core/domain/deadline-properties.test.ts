import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCivilDate, yearOf } from '../../../shared/domain/civil-date.ts';
import { describeDeadline } from '../../../shared/domain/deadline/describe.ts';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';

const YEAR = 2025;

/** Words of the language, near misses and noise, to be shuffled. */
const WORDS = [
  'ngày',
  'tháng',
  'quý',
  'Quí',
  'năm',
  'tuần',
  'T6',
  'Q.III',
  'QIV',
  'đầu',
  'giữa',
  'cuối',
  'trước',
  'chậm nhất',
  'đến',
  'đến hết',
  'hết',
  'từ',
  'trở đi',
  'sau',
  'sau khi',
  'khi có',
  'theo',
  'kể từ',
  'trong',
  'trong vòng',
  'hằng',
  'hàng',
  'mỗi',
  'định kỳ',
  'lần',
  'một',
  'sáu',
  'mười hai',
  'thường xuyên',
  'đột xuất',
  'dự kiến',
  'giai đoạn',
  'tầm nhìn',
  'và những năm tiếp theo',
  'thời gian tới',
  'kỳ báo cáo',
  'tháng sau',
  'năm sau',
  'kết quả',
  'Thứ Hai',
  '24/7',
  '1/2025',
  'và',
  'hoặc',
  ',',
  ';',
  '.',
  '-',
  '–',
  '/',
  '(',
  ')',
  'I',
  'II',
  'iii',
  'IV',
  '1',
  '05',
  '6',
  '12',
  '15',
  '29/2',
  '31',
  '30/6',
  '15-12',
  '6/12',
  '2024',
  '2025',
  '2026',
  '6/2025',
  '13/2025',
  '31/12/2025',
  '30/06/25',
  '31/02/2025',
  '04/2024/TT-NHNN',
  'gói thầu',
  'Bộ Công Thương',
  'nửa',
  '6 tháng',
  'lẻ',
  '\n',
];

const phrase = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '')), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.flat().join(''));

test('never throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(phrase, fc.string({ unit: 'binary', maxLength: 60 })), fc.integer({ min: 1990, max: 2099 }), (text, year) => {
      describeDeadline(parseDeadline(text, { year }));
    }),
    { numRuns: 5000 },
  );
});

test('never invents a date: real days, in order, in a year that the text or the plan names', () => {
  fc.assert(
    fc.property(phrase, (text) => {
      const { start, due, dates, kind, certain, flags } = parseDeadline(text, { year: YEAR });
      const inFull = [...text.matchAll(/\d{4}/g)].map(([year]) => Number(year));
      // 31/12/26 names its year in two figures, behind a sign without spaces.
      const inShort = [...text.matchAll(/(?<=\d)[/.-](\d\d)(?!\d)/g)].map(([, year]) => 2000 + Number(year));
      const given = new Set([...inFull, ...inShort, YEAR]);
      const days = [start, due, ...dates].filter((day) => day !== null);
      for (const day of days) {
        expect(isCivilDate(day)).toBe(true);
        // “trước năm 2025” ends, and “sau năm 2025” begins, in the year beside it; “năm sau” is the year after the plan.
        const neighbours = [yearOf(day), ...(day.endsWith('-12-31') ? [yearOf(day) + 1] : [])];
        if (day.endsWith('-01-01') || /năm\s+sau/i.test(text)) neighbours.push(yearOf(day) - 1);
        expect(neighbours.some((year) => given.has(year))).toBe(true);
      }
      if (start !== null && due !== null) expect(start <= due).toBe(true);
      expect(dates).toEqual([...new Set(dates)].toSorted());
      if (flags.includes('unclear')) expect(certain).toBe(false);
      if (kind === 'undated' || kind === 'event' || kind === 'relative') expect(due).toBeNull();
    }),
    { numRuns: 5000 },
  );
});

const SAME_READING: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.replaceAll(' ', '  '),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll(/[-–]/g, '—'),
  (text) => ` ${text}. `,
];

test('spelling of the same words does not change the reading', () => {
  fc.assert(
    fc.property(phrase, fc.constantFrom(...SAME_READING), (text, respell) => {
      const { text: _a, ...original } = parseDeadline(text, { year: YEAR });
      const { text: _b, ...respelled } = parseDeadline(respell(text), { year: YEAR });
      expect(respelled).toEqual(original);
    }),
    { numRuns: 5000 },
  );
});

test('a word that is not understood leaves no date behind', () => {
  fc.assert(
    fc.property(fc.constantFrom('Quý IV/2025', '31/12/2025', 'Hằng năm', 'trước 30/6', 'tháng 6-8/2025'), (text) => {
      expect(parseDeadline(`${text} gói thầu`, { year: YEAR })).toMatchObject({ kind: 'undated', due: null, certain: false });
    }),
  );
});
