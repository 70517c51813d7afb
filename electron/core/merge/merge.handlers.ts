import type { mergeApi } from '../../../shared/api/merge.api.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Ports } from '../ports.ts';
import { confirmMerge } from './confirm-merge.ts';
import { MergeDrafts } from './merge-drafts.ts';
import { previewMerge } from './preview-merge.ts';
import { reviewMerge } from './review-merge.ts';

export const mergeHandlers = (ports: Ports) => {
  const drafts = new MergeDrafts(ports.ids);
  return {
    'merge.preview': async (context, request) => {
      const { incoming, ...preview } = await previewMerge(context, request, ports);
      const { period, periodLabel, rejected, changes } = preview;
      return { draftId: drafts.add({ period, periodLabel, rejected, incoming, changes }), ...preview };
    },
    'merge.review': ({ db }, input) => reviewMerge(db, drafts.get(input.draftId), input),
    'merge.confirm': (context, input) => confirmMerge(context, drafts.get(input.draftId), input, ports),
  } satisfies Handlers<typeof mergeApi>;
};
