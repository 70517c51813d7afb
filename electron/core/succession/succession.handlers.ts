import type { Succession, successionApi } from '../../../shared/api/succession.api.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import type { Handlers } from '../api/handlers.ts';
import type { Ports } from '../ports.ts';
import type { ReadHandle } from '../store/handles.ts';
import { applySuccession } from './apply-succession.ts';
import { checkedProposal } from './checked-proposal.ts';
import { readStarters } from './starters.ts';
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
      context.describe(inWords(applied));
      return { ...applied, entryId: context.entryId, moved };
    },
  }) satisfies Handlers<typeof successionApi>;

function readSuccession(db: ReadHandle, id: string): Succession {
  const found = readSuccessions(db).find((each) => each.id === id);
  if (!found) throw new AppError('system.notFound', { what: 'lần sắp xếp tổ chức' });
  return found;
}

/** "Sở A, Sở B → Sở C", as the history shows it beside each task it moved. */
function inWords({ from, to }: Succession): string {
  const names = (bodies: Succession['from']): string => bodies.map(({ name }) => name).join(', ');
  return to.length === 0 ? names(from) : `${names(from)} → ${names(to)}`;
}
