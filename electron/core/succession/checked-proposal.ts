import { AppError } from '../../../shared/api/app-error.ts';
import type { SuccessionKind } from '../../../shared/api/succession.api.ts';
import { successionFault, type Party } from '../../../shared/domain/agencies/succession-rules.ts';
import { civilDate, formatDate, type CivilDate } from '../../../shared/domain/civil-date.ts';
import { requireFreeName } from '../agencies/agencies.repo.ts';
import { Answering } from '../agencies/answering.repo.ts';
import type { ReadHandle } from '../store/handles.ts';
import { readParty } from './succession.repo.ts';

export interface Proposal {
  readonly kind: SuccessionKind;
  readonly date: string;
  readonly from: readonly string[];
  readonly to: readonly ({ readonly id: string } | { readonly name: string })[];
}

export interface CheckedProposal {
  readonly kind: SuccessionKind;
  readonly date: CivilDate;
  readonly from: readonly Party[];
  readonly to: readonly (Party | { readonly name: string })[];
}

/** The proposal with its bodies as the register has them; refuses what cannot be, and names of new bodies that are taken. */
export function checkedProposal(db: ReadHandle, { kind, date, from, to }: Proposal): CheckedProposal {
  const succeeded = new Answering(db).ended();
  const checked: CheckedProposal = {
    kind,
    date: civilDate(date),
    from: from.map((id) => readParty(db, id, succeeded)),
    to: to.map((successor) => ('id' in successor ? readParty(db, successor.id, succeeded) : successor)),
  };
  const fault = successionFault(checked);
  if (fault) throw new AppError(fault.code, { name: fault.name ?? '', day: fault.day ? formatDate(fault.day) : '' });
  const renamed = kind === 'rename' ? (from[0] ?? null) : null;
  for (const successor of checked.to) {
    if (!('id' in successor)) requireFreeName(db, { id: renamed, name: successor.name, valid_from: date, valid_to: null });
  }
  return checked;
}
