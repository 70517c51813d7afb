import type { mergeApi } from '../../../shared/api/merge.api.ts';
import type { Handlers } from '../api/handlers.ts';
import { SessionDrafts } from '../api/session-drafts.ts';
import type { Ports } from '../ports.ts';
import { confirmMerge } from './confirm-merge.ts';
import type { MergeDraft } from './merge-draft.ts';
import { Originals } from './originals.ts';
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
    // The draft has done its work when the messages stand; refused, it waits for another answer.
    'merge.confirm': async (context, input) => {
      const draft = drafts.get(context.session, input.draftId);
      const leftOut = new Set(input.leaveOut.files);
      const originals = new Originals();
      try {
        const wanted = draft.incoming.filter(({ key }) => !leftOut.has(key));
        await originals.prepare(wanted, ports, context.progress);
        const answer = context.conclude((command) => confirmMerge(command, draft, input, { ...ports, originals }));
        drafts.discard(context.session, input.draftId);
        return answer;
      } finally {
        await originals.discard();
      }
    },
    'merge.discard': async ({ session }, { draftId }) => ({ discarded: drafts.discard(session, draftId) }),
  } satisfies Handlers<typeof mergeApi>;
};
