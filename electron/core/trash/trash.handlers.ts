import type { trashApi } from '../../../shared/api/trash.api.ts';
import { followSuccessors } from '../agencies/follow-successors.ts';
import type { Handlers } from '../api/handlers.ts';
import { restoreRows } from './restore-rows.ts';
import { readTrash } from './trash.repo.ts';

export const trashHandlers = {
  'trash.list': ({ db }, { limit, offset }) => readTrash(db, limit, offset),

  'trash.restore': ({ db, entryId, describe }, { ids }) => {
    const wanted = [...new Set(ids)];
    restoreRows(db, wanted);
    followSuccessors(db);
    describe(`${wanted.length} mục`);
    return { entryId, restored: wanted.length };
  },
} satisfies Handlers<typeof trashApi>;
