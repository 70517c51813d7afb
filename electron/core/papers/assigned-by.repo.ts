import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { versionsOf } from '../plan-life/plan-versions.repo.ts';
import type { ReadHandle } from '../store/handles.ts';

/** The paper that issued the plan last, else the plan by its title. */
export function assignedBy(db: ReadHandle, planId: string, title: string): string {
  const version = versionsOf(db, planId).at(-1);
  if (!version) return title;
  const named = `${/^\d/u.test(version.document_number) ? 'Văn bản số ' : ''}${version.document_number} ngày ${formatDate(civilDate(version.document_date))}`;
  return version.issuer === '' ? named : `${named} của ${version.issuer}`;
}
