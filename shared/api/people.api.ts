import { z } from 'zod';
import { command, query } from './operation.ts';
import { day, id, revision, typedLine, typedRequired } from './values.ts';

export const memberRole = z.enum(['head', 'standing-deputy', 'deputy', 'member', 'secretary', 'support-head', 'support-member']);
export type MemberRole = z.infer<typeof memberRole>;

/** One person's seat on a committee (or its Tổ giúp việc) from one day to another, by a deciding document. */
export const membership = z.strictObject({
  id,
  revision,
  committeeId: id,
  name: z.string(),
  /** Office held elsewhere: "Phó Giám đốc Sở Công Thương". */
  position: z.string(),
  agencyId: id.nullable(),
  role: memberRole,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  /** "Quyết định số 1234/QĐ-UBND ngày 05/3/2025". */
  decision: z.string(),
});
export type Membership = z.infer<typeof membership>;

const seat = z.strictObject({
  name: typedRequired,
  position: typedLine,
  agencyId: id.nullable(),
  role: memberRole,
  validFrom: day.nullable(),
  validTo: day.nullable(),
  decision: typedLine,
});

export const peopleApi = {
  /** `onDay` keeps those seated on that day; without it, everyone who ever was. */
  'people.list': query({ access: 'read', input: z.strictObject({ committeeId: id, onDay: day.optional() }), output: z.array(membership) }),
  'people.add': command({ access: 'write', input: seat.partial().extend({ committeeId: id, name: typedRequired, role: memberRole }), output: membership }),
  /** A whole list, as one step. */
  'people.addMany': command({
    access: 'write',
    input: z.strictObject({
      committeeId: id,
      seats: z
        .array(seat.partial().extend({ name: typedRequired, role: memberRole }))
        .min(1)
        .max(500),
    }),
    output: z.strictObject({ entryId: id, added: z.int() }),
  }),
  'people.update': command({ access: 'write', input: seat.partial().extend({ id, revision }), output: membership }),
  'people.remove': command({ access: 'write', input: z.strictObject({ id }), output: z.strictObject({ entryId: id }) }),
};
