import type { ChangedNumber } from '../../../shared/api/imports.api.ts';

/** Numbers that change alike, told together: 1–12 become 7–18. */
export interface ChangedRun {
  readonly kind: ChangedNumber['kind'];
  readonly from: string;
  readonly to: string;
}

/** Sections one by one; tasks whose numbers run on on both sides together. */
export function changedRuns(changes: readonly ChangedNumber[]): ChangedRun[] {
  const runs: { kind: ChangedNumber['kind']; first: ChangedNumber; last: ChangedNumber }[] = [];
  for (const change of changes) {
    const open = runs.findLast(({ kind }) => kind === change.kind);
    if (open && change.kind === 'task' && follows(open.last.from, change.from) && follows(open.last.to, change.to)) open.last = change;
    else runs.push({ kind: change.kind, first: change, last: change });
  }
  const span = (first: string, last: string): string => (first === last ? first : `${first}–${last}`);
  return runs.map(({ kind, first, last }) => ({ kind, from: span(first.from, last.from), to: span(first.to, last.to) }));
}

/** 7 behind 6, and 2.4 behind 2.3. */
function follows(before: string, after: string): boolean {
  const [, above, last] = /^((?:\d+\.)*)(\d+)[.)]?$/.exec(before) ?? [];
  const [, aboveNext, next] = /^((?:\d+\.)*)(\d+)[.)]?$/.exec(after) ?? [];
  return last !== undefined && next !== undefined && above === aboveNext && Number(next) === Number(last) + 1;
}
