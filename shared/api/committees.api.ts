import { z } from 'zod';
import { command, query } from './operation.ts';
import { id, revision, typedLine, typedRequired } from './values.ts';

export const committee = z.strictObject({
  id,
  revision,
  name: z.string(),
  /** For the title bar: "BCĐ Thương mại biên giới tỉnh Hà Tĩnh". Empty: `name` is shown. */
  shortName: z.string(),
  /** "Hà Tĩnh"; with the kind because some provinces become cities. */
  placeName: z.string(),
  placeKind: z.string(),
  /** Cơ quan chủ quản, above the committee in a letterhead: "UBND TỈNH HÀ TĨNH". */
  governingBody: z.string(),
  /** Cơ quan ban hành: who signs the committee's papers. */
  issuingBody: z.string(),
  /** Cơ quan thường trực. */
  standingAgencyId: id.nullable(),
  /** In document numbers: "BCĐTMBG" of "12/KH-BCĐTMBG". */
  seriesAbbreviation: z.string(),
});
export type Committee = z.infer<typeof committee>;

const details = z.strictObject({
  name: typedRequired,
  shortName: typedLine,
  placeName: typedLine,
  placeKind: typedLine,
  governingBody: typedLine,
  issuingBody: typedLine,
  standingAgencyId: id.nullable(),
  seriesAbbreviation: typedLine,
});

export const committeesApi = {
  'committees.list': query({ access: 'read', input: z.strictObject({}), output: z.array(committee) }),
  'committees.create': command({ access: 'administer', input: details.partial().required({ name: true }), output: committee }),
  /** Takes its plans, seats, periods and calendar with it, all into the trash. */
  'committees.remove': command({ access: 'administer', input: z.strictObject({ id }), output: z.strictObject({ entryId: id, plans: z.int() }) }),
  'committees.update': command({ access: 'administer', input: details.partial().extend({ id, revision }), output: committee }),
};
