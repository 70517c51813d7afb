import type { MemberRole } from '../../../shared/api/people.api.ts';
import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { SIGNING_ROLES } from '../../../shared/domain/papers/authority.ts';
import { committeeRow } from '../committees/committees.repo.ts';
import { readMemberships } from '../people/people.repo.ts';
import type { ReadHandle } from '../store/handles.ts';

export interface Letterhead {
  readonly parent: string;
  /** Over several lines as typed. */
  readonly issuer: string;
  readonly place: string;
}

/** The head that a committee's details propose for its papers. */
export function letterheadOf(db: ReadHandle, committeeId: string): Letterhead {
  const { governing_body, issuing_body, name, place_name } = committeeRow(db, committeeId);
  return { parent: governing_body, issuer: issuing_body || onTwoLines(name), place: place_name };
}

/** As heads set it: the kind of body over what it is for. */
const onTwoLines = (name: string): string => name.replace(/^(Ban Chỉ đạo|Ban Chỉ huy|Tổ giúp việc) (?=\S)/iu, '$1\n');

/** Who could sign for the committee on a day, the head first. */
export const signersOn = (db: ReadHandle, committeeId: string, day: CivilDate): { name: string; role: MemberRole }[] =>
  readMemberships(db, committeeId, day)
    .filter(({ role }) => SIGNING_ROLES.includes(role))
    .map(({ name, role }) => ({ name, role }));
