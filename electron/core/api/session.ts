import { randomUUID } from 'node:crypto';
import type { Access } from '../../../shared/api/operation.ts';

/** quản trị · văn thư · chỉ xem */
export type Role = 'administrator' | 'clerk' | 'reader';

/** Who calls, and what they may do; made by the host that knows them, the same for every call of a sign-in. */
export interface Session {
  /** What is unfinished (import and merge drafts) belongs to one session and is found by it alone. */
  readonly id: string;
  /** Recorded as having made the change. */
  readonly user: string;
  /** `all`: every committee of the book, those to come too, with full rights. */
  readonly committees: 'all' | readonly { readonly id: string; readonly role: Role }[];
}

/** The person at the PC that holds the book. */
export const localSession = (user: string): Session => ({ id: randomUUID(), user, committees: 'all' });

/** What each role is allowed. */
export const permits: Readonly<Record<Role, readonly Access[]>> = {
  administrator: ['read', 'write', 'administer'],
  clerk: ['read', 'write'],
  reader: ['read'],
};
