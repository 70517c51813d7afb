import { namesNobody } from '../agencies/agency-names.ts';
import { faultAt, faultOf, type Fault, type LintPlan } from './lint-plan.ts';

/** A row without content, lead (a ditto mark is none) or deadline; a lead that the register does not hold; a deadline that was not understood. */
export function missingParts(plan: LintPlan): Fault[] {
  return plan.rows.flatMap((row) => {
    const faults: Fault[] = [];
    if (row.content === '') faults.push(faultOf('content-missing', row, 'content', ''));
    if (namesNobody(row.leadText)) faults.push(faultOf('lead-missing', row, 'leadText', row.leadText));
    for (const { role, kind, text } of row.assignments) {
      if (role === 'lead' && kind === 'unknown') {
        faults.push(faultAt('lead-unknown', row, 'leadText', Math.max(0, row.leadText.indexOf(text)), text, null));
      }
    }
    if (row.deadlineText === '') faults.push(faultOf('deadline-missing', row, 'deadlineText', ''));
    else if (!row.deadlineUnderstood) faults.push(faultOf('deadline-unclear', row, 'deadlineText', row.deadlineText));
    return faults;
  });
}
