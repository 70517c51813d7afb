import { matchAgency } from '../../../shared/domain/agencies/agency-match.ts';
import type { ReadHandle } from '../store/handles.ts';
import { readFormerNames } from './answering.repo.ts';

/** Under which of its names, present or former, a text speaks of an agency; in doubt the present one. */
export function readFormerNaming(db: ReadHandle): (agencyId: string, nameNow: string, text: string) => string {
  const former = readFormerNames(db);
  return (agencyId, nameNow, text) => {
    const names = former.get(agencyId);
    if (!names) return nameNow;
    return (
      matchAgency(
        text,
        [...new Set([nameNow, ...names])].map((name) => ({ id: name, names: [name] })),
      )?.id ?? nameNow
    );
  };
}
