import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { namedPlan } from '../../../shared/domain/papers/named-plan.ts';
import { versionsOf } from '../plan-life/plan-versions.repo.ts';
import type { ReadHandle } from '../store/handles.ts';

/** The paper that issued the plan last, else the plan by its title, which is no name of capitals within a sentence. */
export function assignedBy(db: ReadHandle, planId: string, title: string): string {
  const version = versionsOf(db, planId).at(-1);
  if (!version) return namedPlan(title);
  const named = `${/^\d/u.test(version.document_number) ? 'Văn bản số ' : ''}${version.document_number} ngày ${formatDate(civilDate(version.document_date))}`;
  return version.issuer === '' ? named : `${named} của ${version.issuer}`;
}
