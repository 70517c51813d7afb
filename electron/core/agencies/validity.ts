import { AppError } from '../../../shared/api/app-error.ts';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';

/** Refuses an end before its beginning. */
export function requireDaysInOrder({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }): void {
  if (validFrom === null || validTo === null || validFrom <= validTo) return;
  throw new AppError('system.daysReversed', { from: formatDate(civilDate(validFrom)), to: formatDate(civilDate(validTo)) });
}
