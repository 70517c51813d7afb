import { z } from 'zod';
import { PAPER_KIND_IDS } from '../domain/papers/paper-kinds.ts';
import { command, job, query } from './operation.ts';
import { fileToken, id, instant, revision } from './values.ts';

const entry = { entryId: id };

/** An office's own Word file for one kind of paper. */
export const paperTemplate = z.strictObject({
  id,
  revision,
  kind: z.enum(PAPER_KIND_IDS),
  /** Of the file, as it was given. */
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
  givenAt: instant,
});
export type PaperTemplate = z.infer<typeof paperTemplate>;

/** Which template a paper is filled into: `then`, the one that stood when it was issued; `now`, the one that stands. */
export const templateOfPaper = paperTemplate.pick({ id: true, name: true, givenAt: true }).extend({ since: z.enum(['then', 'now']) });
export type TemplateOfPaper = z.infer<typeof templateOfPaper>;

export const paperTemplatesApi = {
  /** Those that stand, in the order of the kinds. */
  'paperTemplates.list': query({ access: 'read', input: z.strictObject({ committeeId: id }), output: z.array(paperTemplate) }),
  /**
   * Checks a file and takes it for a kind, in the place of the one that stood.
   * Errors: `templates.faults`, `templates.noFields` unless `plain`, `templates.*` for what is no Word file that can be filled.
   */
  'paperTemplates.give': job({
    access: 'write',
    input: z.strictObject({ committeeId: id, kind: z.enum(PAPER_KIND_IDS), file: fileToken, plain: z.boolean().default(false) }),
    output: z.strictObject({ template: paperTemplate /** Of a list's row with the list: *nhiem_vu.noi_dung*. */, fields: z.array(z.string()), ...entry }),
  }),
  /** Papers that were issued with it keep it. */
  'paperTemplates.remove': command({ access: 'write', input: z.strictObject({ id, revision }), output: z.strictObject(entry) }),
  /** The file as it was given. Errors: `templates.changed`, `files.unreadable`. */
  'paperTemplates.open': job({ access: 'read', input: z.strictObject({ id }), output: z.strictObject({ file: fileToken, name: z.string() }) }),
  /**
   * A paper's data in its committee's template, read back. Errors: `templates.none`, `templates.gaps` unless `despite`, `templates.readBackDiffers`.
   */
  'paperTemplates.fill': job({
    access: 'read',
    input: z.strictObject({ paperId: id, despite: z.boolean().default(false) }),
    output: z.strictObject({ file: fileToken, fileName: z.string(), template: templateOfPaper, verified: z.literal(true) }),
  }),
};
