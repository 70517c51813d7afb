import { AppError } from '../../../shared/api/app-error.ts';
import type { importsApi, ImportSource } from '../../../shared/api/imports.api.ts';
import { bestTable } from '../../../shared/domain/plan-table/choose-table.ts';
import { wholeTables } from '../../../shared/domain/plan-table/whole-tables.ts';
import type { Handlers, JobContext, WorkContext } from '../api/handlers.ts';
import { SessionDrafts } from '../api/session-drafts.ts';
import type { Ports } from '../ports.ts';
import { changedNumbers, confirmImport, newNames, type ImportDecision, type Imported } from './confirm-import.ts';
import type { ImportDraft } from './import-draft.ts';
import { encodingOf, inUnicode, shownInBoth } from './old-tables.ts';
import { describeTable, previewDraft } from './preview-import.ts';
import { refuseLongCell, refuseNoPlan } from './refuse-table.ts';

/** The sample committee and its plan (public annex of Hà Tĩnh, 2024). */
const sample = {
  file: 'samples/plan-hatinh-2025.docx',
  name: 'Phụ lục kế hoạch 2025.docx',
  committee: 'Ban Chỉ đạo hoạt động thương mại biên giới tỉnh Hà Tĩnh',
  year: 2025,
} as const;

const sourceOf = (draftId: string, { name, format, tables, undecided }: ImportDraft): ImportSource => ({
  draftId,
  fileName: name,
  format,
  tables: tables.map(describeTable),
  best: bestTable(tables),
  oldEncoding: undecided === null ? null : shownInBoth(tables, undecided),
});

/** What no choice of the clerk's could make a plan of is refused before she is asked for one. */
function refuseUnfit({ name, tables }: ImportDraft): void {
  const best = tables[bestTable(tables)]!;
  refuseLongCell(name, best);
  refuseNoPlan(name, best);
}

export const importsHandlers = (ports: Ports) => {
  const drafts = new SessionDrafts<ImportDraft>(ports.ids, { kept: 4, gone: 'imports.draftGone' });
  const thisYear = (): number => Number(ports.clock.today().slice(0, 4));

  const readInto = async (context: WorkContext, name: string, bytes: Uint8Array): Promise<ImportSource> => {
    context.progress('reading', 0, 0);
    const { format, tables } = await ports.sourceReader.read(bytes, name, context.signal, context.progress);
    const undecided = encodingOf(tables);
    const draft: ImportDraft = { name, bytes, format, tables: undecided === null ? wholeTables(tables) : tables, undecided };
    // Words that cannot be read yet are no reason to say that there is no plan.
    if (undecided === null) refuseUnfit(draft);
    return sourceOf(drafts.add(context.session, draft), draft);
  };

  /** The draft has done its work when the plan stands; refused, it waits for another answer. */
  const confirm = async (context: JobContext<Imported>, draftId: string, decision: ImportDecision): Promise<Imported> => {
    const draft = drafts.get(context.session, draftId);
    context.progress('saving', 0, 0);
    const original = await ports.attachments.prepare(draft.bytes);
    try {
      const answer = context.conclude((command) => confirmImport(command, draft, original, decision, ports));
      drafts.discard(context.session, draftId);
      return answer;
    } finally {
      await original.discard();
    }
  };

  return {
    'imports.prepare': async () => {
      ports.sourceReader.prepare();
      return { prepared: true } as const;
    },

    'imports.read': async (context, { file }) => {
      const { name, bytes } = await ports.files.read(file);
      return readInto(context, name, bytes);
    },

    'imports.decode': async ({ session }, { draftId, convert }) => {
      const { undecided, ...draft } = drafts.get(session, draftId);
      const tables = undecided === null ? draft.tables : wholeTables(convert ? inUnicode(draft.tables, undecided) : draft.tables);
      const decided: ImportDraft = { ...draft, tables, undecided: null };
      // Kept as it stands, its words tell nothing; the clerk has seen them.
      if (convert) refuseUnfit(decided);
      drafts.discard(session, draftId);
      return sourceOf(drafts.add(session, decided), decided);
    },

    'imports.preview': async (context, choice) => {
      const draft = drafts.get(context.session, choice.draftId);
      if (draft.undecided !== null) throw new AppError('imports.beforeUnicode', { file: draft.name });
      return (draft.preview = previewDraft(draft, choice, context, thisYear()));
    },

    'imports.changedNumbers': async ({ session, read }, { draftId, ...choice }) => {
      const { preview } = drafts.get(session, draftId);
      if (!preview) throw new AppError('imports.notPreviewed');
      return read((db) => changedNumbers(db, preview, choice));
    },

    'imports.newNames': async ({ session, read }, { draftId, ...choice }) => {
      const { preview } = drafts.get(session, draftId);
      if (!preview) throw new AppError('imports.notPreviewed');
      return read((db) => newNames(db, preview, choice));
    },

    'imports.confirm': (context, { draftId, ...decision }) => confirm(context, draftId, decision),

    'imports.discard': async ({ session }, { draftId }) => ({ discarded: drafts.discard(session, draftId) }),

    'imports.sample': async (context) => {
      const { draftId, best } = await readInto(context, sample.name, await ports.resource(sample.file));
      const draft = drafts.get(context.session, draftId);
      draft.preview = previewDraft(draft, { draftId, table: best }, context, thisYear());
      const { title } = draft.preview;
      const target = { kind: 'new-plan', committee: { name: sample.committee }, title, year: sample.year } as const;
      return confirm(context, draftId, { target, edits: [], leaveOut: [], names: [] });
    },
  } satisfies Handlers<typeof importsApi>;
};
