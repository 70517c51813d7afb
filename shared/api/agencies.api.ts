import { z } from 'zod';
import { command, query } from './operation.ts';
import { day, id, revision, typedRequired } from './values.ts';

export const agency = z.strictObject({
  id,
  revision,
  name: z.string(),
  shortName: z.string(),
  abbreviation: z.string(),
  aliases: z.array(z.string()),
  validFrom: day.nullable(),
  validTo: day.nullable(),
});
export type Agency = z.infer<typeof agency>;

/** A collective phrase ("Các sở, ban, ngành, địa phương liên quan"), printed verbatim and tracked as one addressee. */
export const agencyGroup = z.strictObject({ id, phrase: z.string() });
export type AgencyGroup = z.infer<typeof agencyGroup>;

export const agenciesApi = {
  'agencies.list': query({ input: z.strictObject({}), output: z.array(agency) }),
  'agencies.groups': query({ input: z.strictObject({}), output: z.array(agencyGroup) }),
  /** Registers a name met in a plan; every task that names it is linked to it in the same step. */
  'agencies.create': command({ input: z.strictObject({ name: typedRequired }), output: agency }),
};
