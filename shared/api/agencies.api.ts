import { z } from 'zod';
import { command, query } from './operation.ts';
import { day, id, page, revision, typedLine, typedRequired } from './values.ts';

export const agencyKind = z.enum([
  'department',
  'vertical',
  'judicial',
  'armed-forces',
  'people-committee',
  'party',
  'organisation',
  'association',
  'enterprise',
  'central',
  'foreign',
  'other',
]);
export type AgencyKind = z.infer<typeof agencyKind>;

export const agency = z.strictObject({
  id,
  revision,
  name: z.string(),
  shortName: z.string(),
  abbreviation: z.string(),
  aliases: z.array(z.string()),
  kind: agencyKind,
  parentId: id.nullable(),
  /** Đầu mối, điện thoại, e-mail. */
  contact: z.string(),
  phone: z.string(),
  email: z.string(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  /** Tasks of plans that are not closed: those it leads, itself or as a member of a phrase, and those it helps with and does not lead. */
  leading: z.int(),
  coordinating: z.int(),
});
export type Agency = z.infer<typeof agency>;

/** A body belongs to a collective phrase from one day to another; null is open. */
export const groupMember = z.strictObject({ agencyId: id, validFrom: day.nullable(), validTo: day.nullable() });

/** A collective phrase ("Các sở, ban, ngành, địa phương liên quan"), printed verbatim and tracked as one addressee. */
export const agencyGroup = z.strictObject({ id, revision, phrase: z.string(), members: z.array(groupMember), tasks: z.int() });
export type AgencyGroup = z.infer<typeof agencyGroup>;

const details = z.strictObject({
  shortName: typedLine,
  abbreviation: typedLine,
  aliases: z.array(typedRequired).max(200),
  kind: agencyKind,
  parentId: id.nullable(),
  contact: typedLine,
  phone: typedLine,
  email: typedLine,
  validFrom: day.nullable(),
  validTo: day.nullable(),
});

/** A name met in plans that are not closed; spellings that differ in case, or in where a tone stands, are one, spelled as first met. */
export const unlistedName = z.strictObject({ id: z.string(), text: z.string(), tasks: z.int() });
export type UnlistedName = z.infer<typeof unlistedName>;

/** Details proposed for a name, to be accepted or changed by the clerk. */
export const agencyDetails = z.strictObject({ abbreviation: z.string(), kind: agencyKind, aliases: z.array(z.string()) });
export type AgencyDetails = z.infer<typeof agencyDetails>;

/** What points to a duplicate of the register and would point to the kept entry; its names become further names of that one. */
export const unifyEffects = z.strictObject({
  tasks: z.int(),
  reports: z.int(),
  seats: z.int(),
  groups: z.int(),
  subordinates: z.int(),
  committees: z.int(),
  names: z.array(z.string()),
});
export type UnifyEffects = z.infer<typeof unifyEffects>;

export const agenciesApi = {
  /**
   * In the order of the alphabet, those that ended before `asOf` last; of a search those with the right marks first.
   * `ids`: only these. One page; `agencies.counts` tells how many there are.
   */
  'agencies.list': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ search: typedLine.default(''), kind: agencyKind.optional(), ids: z.array(id).max(500).optional(), asOf: day.optional(), ...page }),
    output: z.array(agency),
  }),
  'agencies.counts': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ asOf: day }),
    output: z.strictObject({ active: z.int(), ended: z.int(), kinds: z.array(z.strictObject({ kind: agencyKind, count: z.int() })) }),
  }),
  /** Names in open plans that stand for nobody in the register, commonest first. */
  'agencies.unlisted': query({ access: 'read', rests: 'typing', input: z.strictObject({}), output: z.array(unlistedName).max(500) }),
  /** Registers a name, often one met in a plan; every task that names it is linked to it in the same step. */
  'agencies.create': command({ access: 'write', input: details.partial().extend({ name: typedRequired }), output: agency.extend({ entryId: id }) }),
  'agencies.update': command({ access: 'write', input: details.partial().extend({ id, revision, name: typedRequired.optional() }), output: agency }),
  /** Refuses while a task, group or succession names it. */
  'agencies.remove': command({ access: 'write', input: z.strictObject({ id }), output: z.strictObject({ entryId: id }) }),
  'agencies.unifyEffects': query({ access: 'read', rests: 'typing', input: z.strictObject({ id, duplicateId: id }), output: unifyEffects }),
  /** Two entries of one agency become one: what pointed to the duplicate points to `id`. Refuses for what a reorganisation ended. */
  'agencies.unify': command({
    access: 'write',
    input: z.strictObject({ id, duplicateId: id }),
    output: z.strictObject({ entryId: id, agency }),
  }),
  /** Register entries that a free text may mean, likeliest first; proposes, never links. */
  'agencies.suggest': query({
    access: 'read',
    rests: 'typing',
    input: z.strictObject({ text: typedRequired }),
    output: z.array(z.strictObject({ id, name: z.string(), confidence: z.enum(['exact', 'alias', 'similar']) })),
  }),
  /** What usually goes with a name; proposes, never writes. */
  'agencies.suggestDetails': query({ access: 'read', input: z.strictObject({ name: typedRequired }), output: agencyDetails }),
  /** The clerk says once what a text means: it becomes an alias and every unlinked mention of it is linked. */
  'agencies.learnAlias': command({
    access: 'write',
    input: z.strictObject({ id, alias: typedRequired }),
    output: z.strictObject({ entryId: id, linked: z.int() }),
  }),
  'agencies.groups': query({ access: 'read', rests: 'typing', input: z.strictObject({}), output: z.array(agencyGroup) }),
  'agencies.setGroupMembers': command({
    access: 'write',
    input: z.strictObject({ id, revision, members: z.array(groupMember).max(1000) }),
    output: agencyGroup,
  }),
};
