import { z } from 'zod';
import { command, query } from './operation.ts';
import { id, paperForm } from './values.ts';

/** One measure of a form, with the article it comes from; `min` equal to `max`: it is fixed. */
export const formMeasure = z.strictObject({
  key: z.string(),
  name: z.string(),
  source: z.string(),
  unit: z.enum(['mm', 'pt', 'dòng', 'lần']),
  min: z.number(),
  max: z.number(),
  default: z.number(),
  value: z.number(),
  /** Key of the measure that it moves with; it is not set by itself. */
  follows: z.string().nullable(),
});
export type FormMeasure = z.infer<typeof formMeasure>;

const settings = z.strictObject({
  /** The form proposed for a new paper. */
  usual: paperForm,
  state: z.array(formMeasure),
  party: z.array(formMeasure),
});
export type PaperFormSettings = z.infer<typeof settings>;

export const paperFormsApi = {
  /** How a committee sets its papers. */
  'paperForms.read': query({ access: 'read', input: z.strictObject({ committeeId: id }), output: settings }),
  /** Measures left out keep their value. Errors: `documents.outsideTheThuc`, naming the rule. */
  'paperForms.set': command({
    access: 'write',
    input: z.strictObject({
      committeeId: id,
      usual: paperForm.optional(),
      state: z.record(z.string(), z.number()).optional(),
      party: z.record(z.string(), z.number()).optional(),
    }),
    output: settings,
    undoable: false,
  }),
};
