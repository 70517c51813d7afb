import { z } from 'zod';
import { query } from './operation.ts';
import { id, typedLine } from './values.ts';

export const searchHit = z.strictObject({
  kind: z.enum(['task', 'agency', 'group', 'plan', 'person', 'document', 'paper', 'outgoing', 'incoming', 'indicator', 'proposal']),
  id,
  /** The plan (task, document; of an indicator or proposal one of its committee's), committee (person, paper, row of a register) or null where the hit is found. */
  whereId: id.nullable(),
  title: z.string(),
  /** Where it is, in words: "Kế hoạch 2025, nhiệm vụ 14". */
  place: z.string(),
});
export type SearchHit = z.infer<typeof searchHit>;

/** `scattered`: it has all the words, but not together; such hits come last. */
const foundHit = searchHit.extend({ scattered: z.boolean() });
export type FoundHit = z.infer<typeof foundHit>;

export const searchApi = {
  /** By the rule of `shared/domain/text/found.ts`, the best first; an empty text finds nothing. */
  'search.everywhere': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ text: typedLine, limit: z.int().min(1).max(200).default(50) }),
    output: z.array(foundHit),
  }),
};
