const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const times = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const days = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** 1.234,5 */
export const formatNumber = (value: number): string => numbers.format(value);
/** 14:32 */
export const formatTime = (at: Date): string => times.format(at);
/** 05/02/2025, from an instant, in the local time zone. */
export const formatDay = (at: Date): string => days.format(at);
/** 05/02/2025 14:32 */
export const formatMoment = (instant: string): string => `${formatDay(new Date(instant))} ${formatTime(new Date(instant))}`;
/** 05/02/2025, from `YYYY-MM-DD`. */
export const formatCivilDate = (date: string): string => date.split('-').reverse().join('/');
