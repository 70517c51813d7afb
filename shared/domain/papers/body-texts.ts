import type { PaperBlock, PaperRun } from '../../api/papers.api.ts';

/** The words of a stretch as they are read on: a figure as it was last looked at, without what its footnotes say. */
export const runsText = (runs: readonly PaperRun[]): string => runs.map((run) => ('figure' in run ? run.shown : 'note' in run ? '' : run.text)).join('');

/** All stretches of a body, one for each paragraph; what the data says as a whole has none. */
export const bodyRuns = (body: readonly PaperBlock[]): (readonly PaperRun[])[] =>
  body.flatMap((block) => (block.kind === 'data' ? [] : block.kind === 'list' ? block.items : [block.runs]));

/** What the footnotes of a body say, in their order. */
export const noteTexts = (body: readonly PaperBlock[]): string[] => bodyRuns(body).flatMap(notesIn);

/** What is written in a body, a text for each paragraph and, behind it, for each of its footnotes; what the data says as a whole is not. */
export const bodyTexts = (body: readonly PaperBlock[]): string[] => bodyRuns(body).flatMap((runs) => [runsText(runs), ...notesIn(runs)]);

const notesIn = (runs: readonly PaperRun[]): string[] => runs.flatMap((run) => ('note' in run ? [run.note] : []));
