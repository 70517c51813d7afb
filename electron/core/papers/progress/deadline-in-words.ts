import type { GridRow } from '../../../../shared/api/reporting-views.api.ts';
import { civilDate, formatDate } from '../../../../shared/domain/civil-date.ts';
import { extendedTo } from '../../../../shared/domain/status/status-words.ts';

/** The deadline as adopted, and below it the day that counts where it is another: granted, or moved off a day of rest. */
export function deadlineInWords({ deadlineText, status: { due, originalDue, grantedDue } }: GridRow): string {
  if (grantedDue !== null) return `${deadlineText}\n(${extendedTo(grantedDue)})`;
  return due !== null && originalDue !== null && due !== originalDue ? `${deadlineText}\n(tính đến ${formatDate(civilDate(due))})` : deadlineText;
}
