import { matchAgency } from '../../../shared/domain/agencies/agency-match.ts';
import type { ReadHandle } from '../store/handles.ts';
import { Answering } from './answering.repo.ts';

/** Under which of its names, present or former, a text speaks of an agency; in doubt the present one. */
export function readFormerNaming(db: ReadHandle): (agencyId: string, nameNow: string, text: string) => string {
  const answering = new Answering(db);
  return (agencyId, nameNow, text) => {
    const names = answering.formerNamesOf(agencyId);
    if (names.length === 0) return nameNow;
    return (
      matchAgency(
        text,
        [...new Set([nameNow, ...names])].map((name) => ({ id: name, names: [name] })),
      )?.id ?? nameNow
    );
  };
}
