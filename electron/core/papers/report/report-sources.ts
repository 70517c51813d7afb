import type { CallOutput } from '../../../../shared/api/contract.ts';
import { firstSentence } from '../../../../shared/domain/papers/report-text.ts';
import type { ReportedTask, ReportFacts, SaidOfTask } from './report-data.repo.ts';
import { results, RESULTS_WHOLE, saysResult } from './results.ts';

type ReportSources = CallOutput<'papers.reportSources'>;
type LeftOut = ReportSources['leftOut'][number];

/** Which papers the report's words come from, in the order in which it tells them, and what of the period it does not tell. */
export function reportSources(facts: ReportFacts): ReportSources {
  const tasks = facts.sections.flatMap((section) => section.tasks);
  const short = results(facts).wholeLength > RESULTS_WHOLE;
  const told = tasks.flatMap((task) => task.said.filter(saysSomething).map((said) => ({ task, said })));
  const papers = Map.groupBy(told, ({ said: { lead, report } }) => JSON.stringify([lead, report.paper.number, report.paper.date, report.receivedOn]));
  return {
    sources: [...papers.values()].map((lines) => sourceOf(lines[0]!.said, lines)),
    leftOut: tasks.flatMap((task) => leftOutOf(task, short)),
  };
}

function sourceOf({ lead, report }: SaidOfTask, lines: readonly { readonly task: ReportedTask }[]): ReportSources['sources'][number] {
  const { paper, receivedOn } = report;
  return { agency: lead, document: paper.number, dated: paper.date, receivedOn, tasks: lines.map(({ task }) => task.number) };
}

function leftOutOf({ id, number, content, said, silent, unlisted }: ReportedTask, short: boolean): LeftOut[] {
  const of = (agency: string, why: LeftOut['why']): LeftOut => ({ taskId: id, number, content, agency, why });
  return [
    ...silent.map((agency) => of(agency, 'unreported')),
    ...unlisted.map((agency) => of(agency, 'unlisted')),
    ...said.filter((each) => !saysSomething(each)).map(({ lead }) => of(lead, 'wordless')),
    ...(short ? said.filter(isShortened).map(({ lead }) => of(lead, 'shortened')) : []),
  ];
}

const saysSomething = (said: SaidOfTask): boolean =>
  saysResult(said) || [said.report.cause, said.report.difficulty, said.report.proposal].some((text) => text !== '');

const isShortened = ({ report: { result, cumulative } }: SaidOfTask): boolean => {
  const words = result === '' ? cumulative : result;
  return firstSentence(words) !== words;
};
