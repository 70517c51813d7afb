import { z } from 'zod';
import { job, query } from './operation.ts';
import { periodCode } from './reporting-periods.api.ts';
import { addressee } from './reports.api.ts';
import { fileToken, id } from './values.ts';

export const formFormat = z.enum(['xlsx', 'docx']);
export type FormFormat = z.infer<typeof formFormat>;

const producedForm = z.strictObject({
  addressee: addressee.extend({ name: z.string() }),
  /** Printed on the form; the returned file is known by it. */
  code: z.string(),
  file: fileToken,
  /** Without marks and unique among the files of one call. */
  fileName: z.string(),
  /** Tasks it leads and tasks it coordinates. */
  tasks: z.int(),
  coordinated: z.int(),
});

/** Whom a form asks: an agency, a phrase without members, or a member in the place of its phrase. */
const formAddressee = addressee.extend({
  name: z.string(),
  /** Tasks it leads, and tasks it coordinates without leading them. */
  leading: z.int(),
  coordinating: z.int(),
  /** The phrases it answers for as a member. */
  memberOf: z.array(z.string()),
});
export type FormAddressee = z.infer<typeof formAddressee>;

export const formsApi = {
  /** Whom the forms of a period ask, in the order in which they first lead a task. */
  'forms.addressees': query({ access: 'read', rests: 'typing', input: z.strictObject({ planId: id, period: periodCode }), output: z.array(formAddressee) }),
  /**
   * One form for each addressee that leads a task of the plan (or for the named ones).
   * @throws `forms.nobodyToAsk` when none does.
   */
  'forms.create': job({
    access: 'read',
    input: z.strictObject({ planId: id, period: periodCode, format: formFormat.default('xlsx'), addresseeIds: z.array(id).min(1).max(5_000).optional() }),
    output: z.strictObject({
      files: z.array(producedForm),
      /** Tasks nobody in the register leads: no form asks about them. */
      unasked: z.array(z.strictObject({ taskId: id, number: z.string(), leadText: z.string() })),
    }),
  }),
};
