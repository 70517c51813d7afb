import { z } from 'zod';
import { query } from './operation.ts';
import { typedCell } from './values.ts';

/** A stated number that the text's own other numbers do not give. A remark, never a correction. */
export const figureRemark = z.strictObject({
  /**
   * growth: a rate against two amounts · share: a part of a target · sum: parts against a total · change: growth against the
   * previous text · ambiguous-number: two readings, neither fits · decimal-dot: understood, but written the English way.
   */
  kind: z.enum(['growth', 'share', 'sum', 'change', 'ambiguous-number', 'decimal-dot']),
  /** Where the stated number stands in the text, in UTF-16 units. */
  start: z.int(),
  length: z.int(),
  /** As written: "16,5%". */
  stated: z.string(),
  /** What comes out: "16,4 %", without sign; null where two readings are possible. */
  computed: z.string().nullable(),
  /** The computation, to be checked by hand: "(301,923 − 361,21) : 361,21 = −16,41 %". */
  computation: z.string(),
  message: z.string(),
});
export type FigureRemark = z.infer<typeof figureRemark>;

export const figuresCheckApi = {
  /** `previous` is the text of the period before, for rates that compare with it. */
  'reporting.figuresCheck': query({
    access: 'read',
    input: z.strictObject({ text: typedCell, previous: typedCell.default('') }),
    output: z.array(figureRemark),
  }),
};
