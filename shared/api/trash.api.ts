import { z } from 'zod';
import { command, query } from './operation.ts';
import { id, instant, page } from './values.ts';

/** A deleted committee, plan, heading, task, indicator, proposal, paper or row of a register that can be put back. */
export const trashed = z.strictObject({
  kind: z.enum(['task', 'plan', 'section', 'committee', 'indicator', 'proposal', 'paper', 'outgoing', 'incoming']),
  id,
  /** Of a committee its own id, of what is the committee's (indicator, proposal, paper) the committee's. */
  planId: id,
  title: z.string(),
  deletedAt: instant,
  actor: z.string(),
  /** The step that deleted it. */
  entryId: id,
  /** How many tasks come back: all that went with a committee or plan, 1 for a task, 0 for a heading (its tasks never went) and for what has no tasks. */
  tasks: z.int(),
});
export type Trashed = z.infer<typeof trashed>;

export const trashApi = {
  /** Newest first; one page. */
  'trash.list': query({ access: 'read', rests: 'typing', input: z.strictObject(page), output: z.array(trashed) }),
  /** Puts back rows deleted long ago, where undo in order would take newer work with it. */
  'trash.restore': command({
    access: 'write',
    input: z.strictObject({ ids: z.array(id).min(1).max(20_000) }),
    output: z.strictObject({ entryId: id, restored: z.int() }),
  }),
};
