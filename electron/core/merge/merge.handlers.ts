import type { mergeApi } from '../../../shared/api/merge.api.ts';
import type { Handlers } from '../api/handlers.ts';
import { SessionDrafts } from '../api/session-drafts.ts';
import type { Ports } from '../ports.ts';
import { confirmMerge } from './confirm-merge.ts';
import type { MergeDraft } from './merge-draft.ts';
import { previewMerge } from './preview-merge.ts';
import { reviewMerge } from './review-merge.ts';

export const mergeHandlers = (ports: Ports) => {
  const drafts = new SessionDrafts<MergeDraft>(ports.ids, { kept: 2, gone: 'merge.draftGone' });
  return {
    'merge.preview': async (context, request) => {
      const { incoming, ...preview } = await previewMerge(context, request, ports);
      const { period, periodLabel, rejected, changes } = preview;
      return { draftId: drafts.add(context.session, { period, periodLabel, rejected, incoming, changes }), ...preview };
    },
    'merge.review': ({ db, session }, input) => reviewMerge(db, drafts.get(session, input.draftId), input),
    'merge.confirm': (context, input) => confirmMerge(context, drafts.get(context.session, input.draftId), input, ports),
  } satisfies Handlers<typeof mergeApi>;
};
