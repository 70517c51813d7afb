import type { PaperBlock, PaperRun } from '../../api/papers.api.ts';

/** The words of a stretch, a figure as it was last looked at. */
export const runsText = (runs: readonly PaperRun[]): string => runs.map((run) => ('figure' in run ? run.shown : run.text)).join('');

/** What is written in a body, a text for each paragraph; what the data says as a whole is not. */
export const bodyTexts = (body: readonly PaperBlock[]): string[] =>
  body.flatMap((block) => (block.kind === 'data' ? [] : block.kind === 'list' ? block.items.map(runsText) : [runsText(block.runs)]));
