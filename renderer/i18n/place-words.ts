import type { EntryPlace } from '../../shared/api/history.api.ts';

/** What the reader has before her anyway and need not be told. */
export interface KnownPlace {
  readonly committeeId?: string | undefined;
  readonly planId?: string | undefined;
  /** One committee is the whole book. */
  readonly severalCommittees: boolean;
}

const ofAll = 'chung cho các Ban Chỉ đạo';

/** Where something was done, as far as that is not clear: the plan, its committee; empty where nothing needs saying. */
export function placeInWords({ committee, plan }: EntryPlace, { committeeId, planId, severalCommittees }: KnownPlace): string {
  if (plan && plan.id === planId) return '';
  const elsewhere = severalCommittees && committee !== null && committee.id !== committeeId ? committee.name : '';
  if (plan) return elsewhere === '' ? `“${plan.title}”` : `“${plan.title}”, ${elsewhere}`;
  return committee === null && severalCommittees ? ofAll : elsewhere;
}
