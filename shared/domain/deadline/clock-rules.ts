import type { Reader } from './reader.ts';

/** `17h`, `16h30`, `17:00`, `17 giờ 00 phút` before a day: kept in the text; a deadline is a day. */
export function hourOfDay(r: Reader): true | null {
  if (r.attempt(clockTime) !== null) {
    r.takeAll('comma', 'filler');
    return r.sees('day', 'number') ? true : null;
  }
  if (r.take('number') === null || r.take('hour') === null) return null;
  r.attempt(() => (r.take('number') !== null && (r.take('minute') !== null || r.sees('day', 'filler')) ? true : null));
  r.takeAll('minute', 'comma', 'filler');
  return true;
}

/** `19h00–19h30`, `từ 8 giờ đến 11 giờ 30`, `08:00 - 11:00` before a day. */
export function hoursOfDay(r: Reader): true | null {
  r.take('from');
  if (r.firstOf(clockTime, hourInWords) === null || r.take('-', 'until') === null || r.firstOf(clockTime, hourInWords) === null) return null;
  r.takeAll('minute', 'comma', 'filler');
  return r.sees('day', 'number', 'weekday', 'sunday') ? true : null;
}

/** `8h00 thứ Hai`, `14:00, Chủ nhật` */
export function hourOfWeekday(r: Reader): true | null {
  if (r.firstOf(clockTime, hourInWords) === null) return null;
  r.takeAll('comma');
  return r.sees('weekday', 'sunday') ? true : null;
}

/** `19h`, `19h30`, `19 giờ 30 phút` */
function hourInWords(r: Reader): true | null {
  const hour = r.take('number');
  if (hour === null || hour.value > 24 || r.take('hour') === null) return null;
  r.attempt(() => (isSixtieth(r) ? true : null));
  r.take('minute');
  return true;
}

/** `17:00`, `00:00:00`, as spreadsheets show days. */
export function clockTime(r: Reader): true | null {
  const hour = r.take('number');
  if (hour === null || hour.value > 24 || r.take('colon') === null || !isSixtieth(r)) return null;
  r.attempt(() => (r.take('colon') !== null && isSixtieth(r) ? true : null));
  return true;
}

function isSixtieth(r: Reader): boolean {
  const number = r.take('number');
  return number !== null && /^[0-5]\d$/.test(number.text);
}

/** `Thứ Hai` (Monday, 1) to `Thứ Bảy` (Saturday, 6), `Chủ nhật`; the “năm” of Thứ Năm reads as the word for a year. */
export function weekdayName(r: Reader): number | null {
  if (r.take('sunday') !== null) return 7;
  if (r.take('weekday') === null) return null;
  const number = r.take('number')?.value ?? (r.take('year') === null ? 0 : 5);
  return number >= 2 && number <= 7 ? number - 1 : null;
}
