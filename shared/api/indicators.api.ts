import { z } from 'zod';
import { INDICATOR_FIELDS } from '../domain/indicators/indicator-fields.ts';
import { command, query } from './operation.ts';
import { periodCode, periodKind } from './reporting-periods.api.ts';
import { id, revision, typedCell, typedLine } from './values.ts';

const field = z.enum(INDICATOR_FIELDS);

/** What is asked about a figure: see `shared/domain/indicators/check-indicator.ts`. A remark, never a correction. */
export const indicatorFinding = z.strictObject({
  kind: z.enum(['no-number', 'decimal-dot', 'two-readings', 'unit', 'growth', 'share', 'ambiguous', 'size']),
  field,
  text: z.string(),
});

/** One indicator of one agency (empty: of the whole), in one period; every text as typed. */
export const indicatorRow = z.strictObject({
  id,
  revision,
  name: z.string(),
  unit: z.string(),
  agency: z.string(),
  value: z.string(),
  /** The value of the same period of the year before. */
  before: z.string(),
  target: z.string(),
  /** Growth and share as the source words them. */
  stated: z.string(),
  source: z.string(),
  /** What `value` means, where it is one number. */
  number: z.number().nullable(),
  /** Computed: "−16,41 %"; empty: it cannot be. */
  growth: z.string(),
  findings: z.array(indicatorFinding),
});
export type IndicatorRow = z.infer<typeof indicatorRow>;

const named = z.strictObject({ code: periodCode, label: z.string() });

const texts = {
  name: typedLine,
  unit: typedLine,
  agency: typedLine,
  value: typedLine,
  before: typedLine,
  target: typedLine,
  stated: typedCell,
  source: typedCell,
};
const someTexts = z.strictObject(texts).partial();
const entry = { entryId: id };
const ids = z.array(id).min(1).max(2_000);

/** Figures of a committee's reports (số liệu). */
export const indicatorsApi = {
  'indicators.list': query({
    access: 'read',
    input: z.strictObject({ committeeId: id, period: periodCode }),
    output: z.strictObject({
      period: named,
      before: named,
      rows: z.array(indicatorRow),
      /** Growth that the source states and nothing here can be compared with. */
      unchecked: z.int(),
    }),
  }),
  /** One indicator over the periods that have a value, in the order in which they close. */
  'indicators.series': query({
    access: 'read',
    input: z.strictObject({ id }),
    output: z.array(z.strictObject({ period: periodCode, kind: periodKind, label: z.string(), text: z.string(), number: z.number().nullable() })),
  }),
  /**
   * Cells typed or pasted, and rows added behind the last one, as one step. `was`: what each cell said when it was typed over, so that
   * nothing written elsewhere meanwhile is lost (`system.staleRevision`). Errors: `indicators.twice`.
   */
  'indicators.set': command({
    access: 'write',
    input: z.strictObject({
      committeeId: id,
      period: periodCode,
      edits: z
        .array(z.strictObject({ id, texts: someTexts, was: someTexts }))
        .max(2_000)
        .default([]),
      added: z.array(someTexts).max(2_000).default([]),
    }),
    output: z.strictObject({ ...entry, edited: z.int(), added: z.array(id) }),
  }),
  /** Before another one; null: behind the last. */
  'indicators.move': command({ access: 'write', input: z.strictObject({ ids, beforeId: id.nullable() }), output: z.strictObject(entry) }),
  /** Into the trash, with their values of every period. */
  'indicators.remove': command({ access: 'write', input: z.strictObject({ ids }), output: z.strictObject(entry) }),
};
