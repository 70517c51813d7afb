import { z } from 'zod';
import { command, query } from './operation.ts';
import { day, id, instant, typedLine, typedRequired } from './values.ts';

/** How agencies change: NĐ 45/2025/NĐ-CP and the like. `rename` keeps the body; the others end one or more bodies. */
export const successionKind = z.enum(['rename', 'merge', 'split', 'dissolve']);
export type SuccessionKind = z.infer<typeof successionKind>;

/** A successor: a body that the register holds, or the name of a new one. */
const successor = z.union([z.strictObject({ id }), z.strictObject({ name: typedRequired })]);

export const successionProposal = z.strictObject({
  kind: successionKind,
  /** The day from which the successor answers. */
  date: day,
  /** "Nghị định số 45/2025/NĐ-CP ngày 28/02/2025". */
  legalBasis: typedLine,
  from: z.array(id).min(1).max(50),
  /** Empty for `dissolve`; one for `rename` and `merge`; two or more for `split`. */
  to: z.array(successor).max(50),
  /** For a split: which successor (index in `to`) takes over each touched assignment; others go to the first. */
  takeovers: z
    .array(z.strictObject({ assignmentId: id, to: z.int().nonnegative() }))
    .max(20_000)
    .default([]),
});
export type SuccessionProposal = z.input<typeof successionProposal>;

/** Work that would move: one assignment of an open plan. */
export const touchedAssignment = z.strictObject({
  assignmentId: id,
  taskId: id,
  planId: id,
  planTitle: z.string(),
  year: z.int(),
  number: z.string(),
  content: z.string(),
  role: z.enum(['lead', 'coordinator']),
  /** As printed; stays so. */
  text: z.string(),
});

export const successionPreview = z.strictObject({
  assignments: z.array(touchedAssignment),
  /** Collective phrases that count one of the agencies as a member. */
  groups: z.array(z.strictObject({ id, phrase: z.string() })),
  /** Agencies that end on the day before. */
  ending: z.array(z.strictObject({ id, name: z.string() })),
});
export type SuccessionPreview = z.infer<typeof successionPreview>;

export const succession = z.strictObject({
  id,
  kind: successionKind,
  date: day,
  legalBasis: z.string(),
  from: z.array(z.strictObject({ id, name: z.string() })),
  to: z.array(z.strictObject({ id, name: z.string() })),
  appliedAt: instant,
});
export type Succession = z.infer<typeof succession>;

/** A reorganisation ready to be applied, with what of it the register knows. */
export const starterSuccession = z.strictObject({
  /** Stable: "2025-so-tai-chinh". */
  key: z.string(),
  kind: successionKind,
  date: day,
  legalBasis: z.string(),
  /** False where the date or the basis is general knowledge the clerk should check. */
  confirmed: z.boolean(),
  from: z.array(z.strictObject({ name: z.string(), agencyId: id.nullable() })),
  to: z.array(z.strictObject({ name: z.string(), agencyId: id.nullable() })),
  applied: z.boolean(),
});
export type StarterSuccession = z.infer<typeof starterSuccession>;

export const successionApi = {
  'succession.list': query({ access: 'read', input: z.strictObject({}), output: z.array(succession) }),
  'succession.starters': query({ access: 'read', input: z.strictObject({}), output: z.array(starterSuccession) }),
  'succession.preview': query({ access: 'read', rests: 'typing', input: successionProposal, output: successionPreview }),
  /** Ends, renames or adds agencies, moves the open work and the memberships, and keeps every printed name. One step of undo. */
  'succession.apply': command({ access: 'administer', input: successionProposal, output: succession.extend({ entryId: id, moved: z.int() }) }),
  /** Applies ready-made reorganisations in the order given, one upon the other: all of them or, where one is refused, none. One step of undo. */
  'succession.applyStarters': command({
    access: 'administer',
    input: z.strictObject({ keys: z.array(z.string()).min(1).max(100) }),
    output: z.strictObject({ entryId: id, applied: z.array(succession), moved: z.int() }),
  }),
};
