import type { IncomingLine, OutgoingLine } from '../../../shared/api/register.api.ts';
import { kindName } from '../../../shared/domain/register/paper-kinds.ts';
import { searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
import { CELL_BREAK, findAmong } from '../../../shared/domain/text/found.ts';
import type { RegisterRoute } from '../../routes/paper-register-routes.ts';

export type Line = OutgoingLine | IncomingLine;
export type Show = RegisterRoute['show'];

export interface BookFound<L> {
  readonly lines: readonly L[];
  /** Rows that have the words searched for, but apart. */
  readonly scattered: number;
  /** How many lines each filter leaves of those that the words leave. */
  readonly counts: Readonly<Record<Show, number>>;
}

const is: Readonly<Record<Show, (line: Line) => boolean>> = {
  all: () => true,
  reserved: (line) => line.kind === 'paper' && 'state' in line.paper && line.paper.state === 'reserved',
  cancelled: (line) => line.kind === 'paper' && 'state' in line.paper && line.paper.state === 'cancelled',
  twice: (line) => line.kind === 'paper' && line.twice,
  gap: (line) => line.kind === 'gap',
};

/** The lines in the order of the book; a search leaves out the gaps, which have no words. */
export function findInBook<L extends Line>(all: readonly L[], { search, show }: Pick<RegisterRoute, 'search' | 'show'>): BookFound<L> {
  const query = searchQuery(search);
  const words = query.plainWords.length > 0 ? all.filter((line) => line.kind === 'paper') : all;
  const { together, scattered } = findAmong(words, query, (line) => searchFolds(textOf(line)));
  const kept = new Set(together);
  const found = all.filter((line) => kept.has(line));
  const count = (by: Show): number => found.filter(is[by]).length;
  return {
    lines: found.filter(is[show]),
    scattered: scattered.filter(is[show]).length,
    counts: { all: count('all'), reserved: count('reserved'), cancelled: count('cancelled'), twice: count('twice'), gap: count('gap') },
  };
}

function textOf(line: Line): string {
  if (line.kind === 'gap') return '';
  const { paper } = line;
  const texts =
    'symbol' in paper
      ? [paper.symbol, kindName(paper.kind), paper.subject, paper.signer, paper.recipients, paper.note, paper.cancelReason]
      : [paper.sender, paper.documentNumber, paper.subject, paper.answers?.symbol ?? '', paper.note, ...paper.tasks.map(({ content }) => content)];
  return texts.join(CELL_BREAK);
}

/** How many numbers the gaps are. */
export const gapNumbers = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + (line.kind === 'gap' ? line.to - line.from + 1 : 0), 0);

export const papersIn = (lines: readonly Line[]): number => lines.filter(({ kind }) => kind === 'paper').length;

export const lineId = (line: Line): string => (line.kind === 'gap' ? gapId(line) : line.paper.id);

/** As `chosen` in the address: a new paper with the first number of the gap. */
export const gapId = ({ of, from }: { readonly of: string; readonly from: number }): string => `moi ${of} ${from}`;
