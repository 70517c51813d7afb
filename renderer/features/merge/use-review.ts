import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { MergePreview } from '../../../shared/api/merge.api.ts';
import { queryClient } from '../../data/query-client.ts';
import { queryOf } from '../../data/use-query-of.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { asChoices, keysOf, type Decisions, type Tokens } from './decisions.ts';

/** What to ask of the core; null while the preview as it came still holds. */
function reviewInput(preview: MergePreview, decisions: Decisions, tokens: Tokens): CallInput<'merge.review'> | null {
  const choices = asChoices(decisions, tokens);
  // Only a rival that is left out changes what the other files say.
  const rivals = new Set(preview.conflicts.flatMap(({ files }) => files));
  const leaveOutFiles = keysOf(decisions.leftOutFiles, tokens).filter((key) => rivals.has(key));
  const asItCame = choices.newest.length === 0 && choices.moves.length === 0 && choices.placings.length === 0 && leaveOutFiles.length === 0;
  return asItCame ? null : { draftId: preview.draftId, leaveOutFiles, choices };
}

/** The preview as it stands under the decisions; the files and the conflicts stay as they were first seen. */
export function useReview(
  preview: MergePreview,
  decisions: Decisions,
  tokens: Tokens,
): { readonly preview: MergePreview; readonly failure: CallFailure | null } {
  const input = reviewInput(preview, decisions, tokens);
  const { data: review, error } = useQuery({ ...queryOf('merge.review', input), placeholderData: keepPreviousData });
  if (input === null || !review) return { preview, failure: input === null || !error ? null : asFailure(error) };
  const now = new Map(review.accepted.map((file) => [file.key, file]));
  const accepted = preview.accepted.map((file) => now.get(file.key) ?? file);
  return { preview: { ...preview, accepted, changes: review.changes, warnings: review.warnings }, failure: null };
}

/** Refuses with a `CallFailure` decisions that the core would refuse. */
export async function tryReview(preview: MergePreview, decisions: Decisions, tokens: Tokens): Promise<void> {
  const input = reviewInput(preview, decisions, tokens);
  if (input) await queryClient.fetchQuery(queryOf('merge.review', input));
}
