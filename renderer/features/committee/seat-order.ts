import type { MemberRole, Membership } from '../../../shared/api/people.api.ts';
import { today } from '../../platform/today.ts';

export const committeeRoles: readonly MemberRole[] = ['head', 'standing-deputy', 'deputy', 'member', 'secretary'];
export const supportRoles: readonly MemberRole[] = ['support-head', 'support-member'];

export const isSupport = ({ role }: Pick<Membership, 'role'>): boolean => supportRoles.includes(role);
export const hasEnded = ({ validTo }: Membership): boolean => validTo !== null && validTo < today();

/** As papers list them: by role; those who have left come last. */
export function inOrder(seats: readonly Membership[]): readonly Membership[] {
  const rank = ({ role }: Membership): number => [...committeeRoles, ...supportRoles].indexOf(role);
  return seats.toSorted((a, b) => Number(hasEnded(a)) - Number(hasEnded(b)) || rank(a) - rank(b));
}
