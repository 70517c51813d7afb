import { foldAgencyName, isSameName } from '../agencies/agency-match.ts';
import { civilDate, formatDate } from '../civil-date.ts';
import { cellNaming, faultAt, type Fault, type LintAgency, type LintPlan } from './lint-plan.ts';

/** Names of bodies that were merged, split, renamed or dissolved before the plan's day; the register tells who follows. */
export function endedAgencies(plan: LintPlan): Fault[] {
  const ended = endedNames(plan);
  if (ended.size === 0) return [];
  const byId = new Map(plan.agencies.map((agency) => [agency.id, agency]));
  return plan.rows.flatMap((row) =>
    row.assignments.flatMap(({ role, refId, text }) => {
      const gone = ended.get(foldAgencyName(text));
      if (gone === undefined || ![gone.name, ...gone.aliases].some((name) => isSameName(name, text))) return [];
      const follower = refId !== null && refId !== gone.id ? byId.get(refId) : undefined;
      const field = cellNaming(row, role, text);
      const params = { day: formatDate(civilDate(gone.validTo ?? plan.day)) };
      return [faultAt('agency-ended', row, field, Math.max(0, row[field].indexOf(text)), text, follower?.name ?? null, params)];
    }),
  );
}

/** Folded names that only ended bodies go by: a body that still stands keeps its name out of doubt. */
function endedNames(plan: LintPlan): Map<string, LintAgency> {
  const isEnded = ({ validTo }: LintAgency): boolean => validTo !== null && validTo < plan.day;
  const folds = ({ name, aliases }: LintAgency): string[] => [name, ...aliases].map(foldAgencyName);
  const ended = new Map(plan.agencies.filter(isEnded).flatMap((agency) => folds(agency).map((fold) => [fold, agency] as const)));
  for (const agency of plan.agencies) {
    if (!isEnded(agency)) ended.delete(foldAgencyName(agency.name));
  }
  return ended;
}
