import { expect, it } from 'vitest';
import type { Generation } from '../../../electron/core/backup/generation.ts';
import { isNearlyEmpty } from '../../../electron/core/backup/nearly-empty.ts';
import { copiesToRemove } from '../../../electron/core/backup/retention.ts';

const none = { committees: 0, plans: 0, tasks: 0, agencies: 0, reports: 0, papers: 0, outgoing: 0, incoming: 0, attachments: 0 };
const copy = (at: string, nearlyEmpty = false): Generation => ({
  name: at,
  file: at,
  bytes: 1,
  at: `${at}:00.000Z`,
  manifest: {
    reason: 'regular',
    at: `${at}:00.000Z`,
    sha256: '0'.repeat(64),
    bytes: 1,
    version: 1,
    counts: none,
    entryId: null,
    changedAt: null,
    nearlyEmpty,
    lostFiles: 0,
  },
});
const removed = (copies: readonly Generation[]): string[] => copiesToRemove(copies, '2026-12-01', (at) => at.slice(0, 10)).map(({ name }) => name);

it('keeps all of today, the last of each day for a month, the last of each month before', () => {
  const copies = ['2026-12-01T08:00', '2026-12-01T07:00', '2026-11-30T17:00', '2026-11-30T08:00', '2026-10-20T10:00', '2026-10-02T10:00', '2026-09-02T10:00'];
  expect(removed(copies.map((at) => copy(at)))).toEqual(['2026-11-30T08:00', '2026-10-02T10:00']);
});

it('a nearly empty copy pushes no good one out, and what this program has not made stays', () => {
  const copies = [copy('2026-11-30T17:00', true), copy('2026-11-30T16:00', true), copy('2026-11-30T08:00'), { ...copy('2026-11-30T07:00'), manifest: null }];
  expect(removed(copies)).toEqual(['2026-11-30T16:00']);
});

it('tells a book that was lost from one that grew smaller', () => {
  const full = { ...none, tasks: 32, agencies: 18 };
  expect(isNearlyEmpty({ ...full, tasks: 0 }, full)).toBe(true);
  expect(isNearlyEmpty(none, full)).toBe(true);
  expect(isNearlyEmpty({ ...full, tasks: 20 }, full)).toBe(false);
  expect(isNearlyEmpty(none, { ...none, tasks: 3 })).toBe(false);
  expect(isNearlyEmpty(none, undefined)).toBe(false);
});
