import type { LintFinding } from '../../../shared/api/lint.api.ts';
import { lintSentences } from '../../../shared/i18n/lint-sentences.ts';

export interface FindingGroup {
  readonly code: string;
  readonly findings: readonly LintFinding[];
}

const kindOrder = Object.keys(lintSentences);

/** By kind, in an order that stays while findings come and go; each kind's findings in printed order. */
export function groupFindings(findings: readonly LintFinding[]): FindingGroup[] {
  return [...Map.groupBy(findings, ({ code }) => code)]
    .map(([code, each]) => ({ code, findings: each }))
    .sort((a, b) => kindOrder.indexOf(a.code) - kindOrder.indexOf(b.code));
}

export interface Excerpt {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const AROUND = 36;

/** The words in question with a little of what stands around them, cut at spaces. */
export function excerptOf({ start, length, text }: LintFinding, cell: string): Excerpt {
  if (start === null || length === null || cell.slice(start, start + length) !== text) return { before: '', hit: text, after: '' };
  const end = start + length;
  const from = start <= AROUND ? 0 : cell.indexOf(' ', start - AROUND) + 1;
  const to = cell.length - end <= AROUND ? cell.length : cell.lastIndexOf(' ', end + AROUND);
  const first = from > start ? start : from;
  const last = to < end ? end : to;
  return {
    before: `${first > 0 ? '… ' : ''}${cell.slice(first, start)}`,
    hit: text,
    after: `${cell.slice(end, last)}${last < cell.length ? ' …' : ''}`,
  };
}
