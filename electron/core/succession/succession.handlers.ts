import type { Succession, successionApi } from '../../../shared/api/succession.api.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Ports } from '../ports.ts';
import type { ReadHandle } from '../store/handles.ts';
import { applySuccession } from './apply-succession.ts';
import { checkedProposal } from './checked-proposal.ts';
import { proposalOfStarter, readStarters } from './starters.ts';
import { successionInWords } from './succession-in-words.ts';
import { groupsCounting, openWorkOf, readSuccessions } from './succession.repo.ts';

export const successionHandlers = ({ ids, resourceNow }: Pick<Ports, 'ids' | 'resourceNow'>) =>
  ({
    'succession.list': ({ db }) => readSuccessions(db),

    'succession.starters': ({ db }) => readStarters(db, resourceNow),

    'succession.preview': ({ db }, proposal) => {
      const { kind, date, from } = checkedProposal(db, proposal);
      const assignments = openWorkOf(db, proposal.from);
      if (kind === 'rename') return { assignments, groups: [], ending: [] };
      return { assignments, groups: groupsCounting(db, proposal.from, date), ending: from.map(({ id, name }) => ({ id, name })) };
    },

    'succession.apply': (context, { legalBasis, takeovers, ...proposal }) => {
      const change = checkedProposal(context.db, proposal);
      const chosen = new Map(takeovers.map(({ assignmentId, to }) => [assignmentId, to]));
      const { id, moved } = applySuccession(context, change, { legalBasis, takeovers: chosen, ids });
      const applied = readSuccession(context.db, id);
      context.describe(successionInWords(applied));
      return { ...applied, entryId: context.entryId, moved };
    },

    'succession.applyStarters': (context, { keys }) => {
      const done = keys.map((key) => {
        // Read anew each time: one reorganisation may add the agency that the next one names.
        const starter = readStarters(context.db, resourceNow).find((each) => each.key === key);
        if (!starter) throw new AppError('system.notFound', { what: 'mục sắp xếp soạn sẵn' });
        const change = checkedProposal(context.db, proposalOfStarter(context.db, starter));
        return applySuccession(context, change, { legalBasis: starter.legalBasis, takeovers: new Map(), ids });
      });
      const applied = done.map(({ id }) => readSuccession(context.db, id));
      const [only] = applied;
      context.describe(applied.length === 1 && only ? successionInWords(only) : `${applied.length} mục soạn sẵn`);
      return { entryId: context.entryId, applied, moved: done.reduce((sum, { moved }) => sum + moved, 0) };
    },
  }) satisfies Handlers<typeof successionApi>;

function readSuccession(db: ReadHandle, id: string): Succession {
  const found = readSuccessions(db).find((each) => each.id === id);
  if (!found) throw new AppError('system.notFound', { what: 'lần sắp xếp tổ chức' });
  return found;
}
