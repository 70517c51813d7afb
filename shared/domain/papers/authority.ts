import type { MemberRole } from '../../api/people.api.ts';
import type { PaperForm } from '../register/series.ts';

/**
 * How a member of a committee stands above the name when signing for it, a line each. State: the committee is a body, its head signs
 * on its behalf, a deputy for the head (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7). Party: a committee works under its head, who signs with
 * the bare position (HD 05-HD/VPTW, mục I.7); one without a seal of its own writes the other position and *kiêm*, which only the clerk knows.
 */
export function authorityOf(form: PaperForm, role: MemberRole): string[] {
  const over = form === 'state' ? ['TM. BAN CHỈ ĐẠO'] : [];
  const forHead = form === 'state' ? 'KT. TRƯỞNG BAN' : 'K/T TRƯỞNG BAN';
  switch (role) {
    case 'head':
      return [...over, 'TRƯỞNG BAN'];
    case 'standing-deputy':
      return [...over, forHead, 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC'];
    default:
      return [...over, forHead, 'PHÓ TRƯỞNG BAN'];
  }
}

/** Those who may sign a committee's papers. */
export const SIGNING_ROLES: readonly MemberRole[] = ['head', 'standing-deputy', 'deputy'];
