import type { PaperPassage } from '../../../../shared/api/papers.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { sourceInWords } from '../../../../shared/domain/papers/report-text.ts';
import { PROPOSAL_LEVELS } from '../../../../shared/domain/proposals/proposal-level.ts';
import { isOpen } from '../../../../shared/domain/proposals/proposal-state.ts';
import { foldText } from '../../../../shared/domain/text/fold.ts';
import { levelNames } from '../../../../shared/i18n/proposal-levels.ts';
import type { Proposal } from '../../../../shared/api/proposals.api.ts';
import { headingLine, line } from '../stored/passages.ts';
import type { ReportFacts } from './report-data.repo.ts';

type Lines = Extract<PaperPassage['content'], { kind: 'lines' }>['lines'];

/**
 * What is asked of whom: proposals of the period and older ones without an answer, by level and addressee; then what agencies ask for in
 * their reports and nobody follows yet.
 */
export function proposalLines({ period, asOf, proposals, sections }: Pick<ReportFacts, 'period' | 'asOf' | 'proposals' | 'sections'>): Lines {
  const followed = proposals
    .filter(({ period: own, state, sentOn }) => (own === period.code ? state !== 'withdrawn' : isOpen(state) && sentOn !== null && sentOn <= asOf))
    // The period's own first; ids sort by time.
    .toSorted((a, b) => Number(a.period !== period.code) - Number(b.period !== period.code) || (a.id < b.id ? -1 : 1));
  const known = new Set(proposals.map(({ content }) => foldText(content)));
  const others = sections
    .flatMap(({ tasks }) => tasks)
    .flatMap(({ said }) => said.filter(({ report }) => report.proposal !== '' && !known.has(foldText(report.proposal))));
  const groups = PROPOSAL_LEVELS.flatMap((level) => [
    ...Map.groupBy(
      followed.filter((proposal) => proposal.level === level),
      ({ addressee }) => (addressee === '' ? levelNames[level] : addressee),
    ),
  ]);
  const lines = [
    ...groups.flatMap(([addressee, ofOne]) => [
      headingLine(addressee === levelNames.other ? 'Kiến nghị khác' : `Đối với ${addressee}`),
      ...ofOne.map((proposal) => line(`- ${inWords(proposal, period.code)}.`)),
    ]),
    ...(followed.length > 0 && others.length > 0 ? [headingLine('Đề xuất, kiến nghị khác của các cơ quan')] : []),
    ...others.map(({ lead, report }) => line(`- ${lead}: ${inOneLine(report.proposal)} (${sourceInWords(report)}).`)),
  ];
  return lines.length === 0 ? [line('Không có.')] : lines;
}

/** What became of it stands behind it; nothing where it is asked for the first time. */
function inWords({ content, proposer, sentOn, sentWith, answer, answeredOn, answeredBy, state, period }: Proposal, code: string): string {
  const day = (text: string): string => formatDate(text as CivilDate);
  const told: string[] = [];
  if (proposer !== '') told.push(`đề xuất của ${proposer}`);
  if (state === 'answered') {
    const by = [answeredBy?.document ?? '', answeredOn === null ? '' : `ngày ${day(answeredOn)}`].filter((part) => part !== '').join(' ');
    told.push(
      ['đã được trả lời', by, answer === '' ? '' : `: ${inOneLine(answer)}`]
        .filter((part) => part !== '')
        .join(' ')
        .replace(' :', ':'),
    );
  } else if (period !== code && sentOn !== null) told.push(`đã kiến nghị ${sentWith === '' ? '' : `tại ${sentWith} `}ngày ${day(sentOn)}, chưa được trả lời`);
  return `${inOneLine(content)}${told.length === 0 ? '' : ` (${told.join('; ')})`}`;
}

export const inOneLine = (text: string): string =>
  text
    .split('\n')
    .join('; ')
    .replace(/[.;\s]+$/u, '');
