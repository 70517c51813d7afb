import { z } from 'zod';
import { command, query } from './operation.ts';
import { id, requiredText, revision, shortText } from './values.ts';

export const committee = z.strictObject({
  id,
  revision,
  name: requiredText,
  /** For the title bar: "BCĐ Thương mại biên giới tỉnh Hà Tĩnh". Empty: `name` is shown. */
  shortName: shortText,
  /** "Hà Tĩnh"; with the kind because some provinces become cities. */
  placeName: shortText,
  placeKind: shortText,
});
export type Committee = z.infer<typeof committee>;

const details = z.strictObject({
  name: requiredText,
  shortName: shortText.default(''),
  placeName: shortText.default(''),
  placeKind: shortText.default('tỉnh'),
});

export const committeesApi = {
  'committees.list': query({ input: z.strictObject({}), output: z.array(committee) }),
  'committees.create': command({ input: details, output: committee }),
  'committees.update': command({ input: details.partial().extend({ id, revision }), output: committee }),
};
