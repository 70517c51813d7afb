import type { CallOutput, HandlerInput } from '../../../shared/api/contract.ts';
import type { ReadHandle } from '../store/handles.ts';
import { noDecisions } from './compare-file.ts';
import { compareForms } from './compare-forms.ts';
import type { MergeDraft } from './merge-draft.ts';
import { moveAnswers } from './move-answers.ts';
import { readStandings } from './standing.repo.ts';

/** What would be written under the clerk's choices, from the forms as they were read. */
export function reviewMerge(db: ReadHandle, draft: MergeDraft, { draftId, leaveOutFiles, choices }: HandlerInput<'merge.review'>): CallOutput<'merge.review'> {
  const { period, periodLabel, rejected, incoming } = draft;
  const standings = readStandings(
    db,
    incoming.map(({ form }) => form.plan),
    period,
  );
  const { accepted, changes, conflicts, warnings } = compareForms(moveAnswers(incoming, choices), standings, {
    ...noDecisions,
    newest: new Set(choices.newest),
    accept: new Set(choices.accept),
    leaveOutFiles: new Set(leaveOutFiles),
  });
  return { draftId, period, periodLabel, accepted, rejected, changes, conflicts, warnings };
}
