import { z } from 'zod';
import { documentFormat, printed } from './documents.api.ts';
import { job } from './operation.ts';
import { typedCell, typedLine, typedRequired } from './values.ts';

const listColumn = z.strictObject({
  header: typedLine,
  /** Of the width on screen, against the other columns. */
  share: z.number().positive(),
  /** Figures stand at the right on screen, in the middle on paper. */
  figures: z.boolean(),
});

/** A list as it stands on a screen, in its words. */
export const screenList = z
  .strictObject({
    label: typedRequired,
    columns: z.array(listColumn).min(1).max(30),
    rows: z.array(z.array(typedCell)).max(20_000),
  })
  .refine(({ columns, rows }) => rows.every(({ length }) => length === columns.length));
export type ScreenList = z.infer<typeof screenList>;

export const screenListsApi = {
  /** Any list of a screen on paper or as a sheet; several one below the other. Errors: `documents.nothingListed`. */
  'documents.list': job({
    access: 'read',
    input: z.strictObject({
      /** Of the screen: "Cơ quan". */
      title: typedRequired,
      /** What is left out and why: "Tìm: y tế"; empty: nothing is. */
      note: typedLine,
      lists: z.array(screenList).min(1).max(20),
      format: documentFormat,
    }),
    output: printed,
  }),
};
