import { formatValue } from 'hucre';

/** A number or a day of a spreadsheet as its cell shows it. Days come as a `Date` or as a serial number with a date format. */
export function shownNumber(value: number | Date, format: string): string {
  if (value instanceof Date || isDateFormat(format)) return formatValue(value, dayFirst(format));
  if (format === 'General' || format === '@') return generalNumber(value);
  if (VIETNAMESE.test(format)) return swapped(formatValue(value, format.replace(VIETNAMESE, '')));
  // The library takes the letters of “General” inside a longer format for codes.
  return formatValue(value, format.replace(/general/i, Number.isInteger(value) ? '0' : '0.##########'));
}

/** The format names Vietnamese: dots between thousands, a comma before decimals. */
const VIETNAMESE = /\[\$[^\]]*-(?:0*42A)\]/i;
const swapped = (shown: string): string => shown.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));

/** General format shows at most 11 significant digits: 0.30000000000000004 is 0.3 on the sheet. */
function generalNumber(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(11)));
}

/** Without literal text, escapes, colours and locales. */
const codesOf = (format: string): string =>
  format
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
    .replace(/;.*$/s, '')
    .toLowerCase();

/** Days, months, years and hours with minutes. */
export function isDateFormat(format: string): boolean {
  return /[dmy]/.test(codesOf(format).replace('general', ''));
}

/** Does what is shown name a day, and not only a month, a year or a time of day? */
export const showsDay = (format: string): boolean => codesOf(format).replace('general', '').includes('d');

/**
 * Excel's short and long dates, names of months and of weekdays look as the machine's region has them: in Vietnam day first. A
 * month before its day would be read the other way round, so such formats are shown in figures, day first.
 */
function dayFirst(format: string): string {
  const codes = codesOf(format);
  const day = codes.search(/d/);
  const month = codes.search(/m/);
  const regional = /mmm|ddd/.test(codes) || /\[\$-f800\]/i.test(format) || codes === 'general' || codes === '';
  if (!regional && !(day >= 0 && month >= 0 && month < day && !codes.startsWith('y'))) return format;
  return day >= 0 || month < 0 ? 'dd/mm/yyyy' : 'mm/yyyy';
}
