import { addDays, civilDate, daysBetween, type CivilDate } from './civil-date.ts';

/**
 * Days of the Vietnamese lunar calendar (âm lịch, UTC+7): months begin on the day of the new moon, and month 11 holds the
 * winter solstice. Positions of sun and moon after Jean Meeus, Astronomical Algorithms (1991), good to a few minutes.
 */

/** The n-th day of a lunar month in the lunar year that begins with Tết of `year`; a leap month is passed over. Null for a day 30 that the month has not. */
export function lunarDay(year: number, month: number, day: number): CivilDate | null {
  const winter = month < 11 ? year - 1 : year;
  const [eleventh, nextEleventh] = [lunationOfMonth11(winter), lunationOfMonth11(winter + 1)];
  const after = (month + 1) % 12;
  const isLeapYear = nextEleventh - eleventh > 12;
  const lunation = eleventh + after + (isLeapYear && after >= leapAfter(eleventh) ? 1 : 0);
  const length = newMoonDay(lunation + 1) - newMoonDay(lunation);
  return day < 1 || day > length ? null : dateOf(newMoonDay(lunation) + day - 1);
}

const LUNATION_DAYS = 29.530588853;
/** New moon of 01/01/1900, the first that is counted; a Julian day. */
const FIRST_NEW_MOON = 2415021.076998695;
const EPOCH = civilDate('1900-01-01');
const EPOCH_DAY = 2415021;

const dateOf = (julianDay: number): CivilDate => addDays(EPOCH, julianDay - EPOCH_DAY);

/** The lunation in which the sun passes 270° (đông chí). */
function lunationOfMonth11(year: number): number {
  const lastDay = EPOCH_DAY + daysBetween(EPOCH, civilDate(`${year}-12-31`));
  const lunation = Math.floor((lastDay - FIRST_NEW_MOON) / LUNATION_DAYS) + 1;
  const latest = newMoonDay(lunation) > lastDay ? lunation - 1 : lunation;
  return sunSign(newMoonDay(latest)) >= 9 ? latest - 1 : latest;
}

/** Of 13 months between two solstices the first in which the sun enters no new sign is the leap one; counted from month 11. */
function leapAfter(eleventh: number): number {
  let sign = sunSign(newMoonDay(eleventh + 1));
  for (let after = 2; after < 14; after += 1) {
    const next = sunSign(newMoonDay(eleventh + after));
    if (next === sign) return after - 1;
    sign = next;
  }
  return 13;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const sine = (degrees: number): number => Math.sin(radians(degrees));

/** Twelfth of the sun's way, 0 … 11, at the beginning of a day in Việt Nam. */
function sunSign(julianDay: number): number {
  const t = (julianDay - 0.5 - 7 / 24 - 2451545) / 36525;
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t * t;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t * t;
  const centre = (1.9146 - 0.004817 * t) * sine(anomaly) + (0.019993 - 0.000101 * t) * sine(2 * anomaly) + 0.00029 * sine(3 * anomaly);
  return Math.floor(((((mean + centre) % 360) + 360) % 360) / 30);
}

/** The Julian day in Việt Nam on which a lunation begins. */
function newMoonDay(lunation: number): number {
  const k = lunation;
  const t = k / 1236.85;
  const mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t * t + 0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t * t);
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t * t;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t * t;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t * t;
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moon) +
    0.0161 * sine(2 * moon) -
    0.0004 * sine(3 * moon) +
    0.0104 * sine(2 * node) -
    0.0051 * sine(sun + moon) -
    0.0074 * sine(sun - moon) +
    0.0004 * sine(2 * node + sun) -
    0.0004 * sine(2 * node - sun) -
    0.0006 * sine(2 * node + moon) +
    0.001 * sine(2 * node - moon) +
    0.0005 * sine(2 * moon + sun);
  const clockDrift = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return Math.floor(mean + correction - clockDrift + 0.5 + 7 / 24);
}
