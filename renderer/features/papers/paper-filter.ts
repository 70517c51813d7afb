import type { StoredPaper } from '../../../shared/api/papers.api.ts';
import { searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
import { CELL_BREAK, findAmong } from '../../../shared/domain/text/found.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import type { PapersRoute } from '../../routes/paper-routes.ts';

export type Show = PapersRoute['show'];
export const SHOWS: readonly Show[] = ['all', 'drafts', 'issued', 'reminders'];

export interface PapersFound {
  readonly papers: readonly StoredPaper[];
  /** Those that have the words searched for, but apart. */
  readonly scattered: number;
  /** How many each filter leaves of those that the words leave. */
  readonly counts: Readonly<Record<Show, number>>;
}

const is: Readonly<Record<Show, (paper: StoredPaper) => boolean>> = {
  all: () => true,
  drafts: ({ issuedAt }) => issuedAt === null,
  issued: ({ issuedAt }) => issuedAt !== null,
  reminders: ({ kind }) => kind === 'reminder',
};

export function findPapers(all: readonly StoredPaper[], { search, show }: Pick<PapersRoute, 'search' | 'show'>): PapersFound {
  const { together, scattered } = findAmong(all, searchQuery(search), (paper) => searchFolds(textOf(paper)));
  const kept = new Set(together);
  const found = all.filter((paper) => kept.has(paper));
  const count = (by: Show): number => found.filter(is[by]).length;
  return {
    papers: found.filter(is[show]),
    scattered: scattered.filter(is[show]).length,
    counts: { all: count('all'), drafts: count('drafts'), issued: count('issued'), reminders: count('reminders') },
  };
}

const textOf = ({ kind, about, symbol, dated, planTitle, addressees, signer }: StoredPaper): string =>
  [paperWords.kinds[kind], about, symbol ?? '', dated === null ? '' : formatCivilDate(dated), planTitle ?? '', ...addressees, signer].join(CELL_BREAK);

/** "Báo cáo 05/BC-BCĐ", "Giấy mời Họp …": how messages name it. */
export const nameOf = ({ kind, symbol, about }: Pick<StoredPaper, 'kind' | 'symbol' | 'about'>): string =>
  `${paperWords.kinds[kind]} ${symbol ?? (about === '' ? '' : `“${about}”`)}`.trim();

export type PaperState = keyof typeof paperWords.states;

/** Only a letter that asks for an answer waits for one. */
export function stateOf({ issuedAt, kind, answeredBy, cancelled }: StoredPaper): PaperState {
  if (issuedAt === null) return 'draft';
  if (cancelled !== null) return 'cancelled';
  if (answeredBy.length > 0) return 'answered';
  return kind === 'reminder' ? 'unanswered' : 'issued';
}
