import type { importsApi, ImportSource } from '../../../shared/api/imports.api.ts';
import { bestTable } from '../../../shared/domain/plan-table/choose-table.ts';
import type { Handlers, JobContext, WorkContext } from '../api/handlers.ts';
import { SessionDrafts } from '../api/session-drafts.ts';
import type { Ports } from '../ports.ts';
import { confirmImport, type ImportDecision, type Imported } from './confirm-import.ts';
import type { ImportDraft } from './import-draft.ts';
import { describeTable, previewDraft } from './preview-import.ts';
import { refuseNoPlan } from './refuse-no-plan.ts';

/** The sample committee and its plan (public annex of Hà Tĩnh, 2024). */
const sample = {
  file: 'samples/plan-hatinh-2025.docx',
  name: 'Phụ lục kế hoạch 2025.docx',
  committee: 'Ban Chỉ đạo hoạt động thương mại biên giới tỉnh Hà Tĩnh',
  year: 2025,
} as const;

export const importsHandlers = (ports: Ports) => {
  const drafts = new SessionDrafts<ImportDraft>(ports.ids, { kept: 4, gone: 'imports.draftGone' });
  const thisYear = (): number => Number(ports.clock.today().slice(0, 4));

  const readInto = async (context: WorkContext, name: string, bytes: Uint8Array): Promise<ImportSource> => {
    context.progress('reading', 0, 0);
    const { format, tables } = await ports.sourceReader.read(bytes, name, context.signal, context.progress);
    const best = bestTable(tables);
    refuseNoPlan(name, tables[best]!);
    const draftId = drafts.add(context.session, { name, bytes, format, tables });
    return { draftId, fileName: name, format, tables: tables.map(describeTable), best };
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
    'imports.read': async (context, { file }) => {
      const { name, bytes } = await ports.files.read(file);
      return readInto(context, name, bytes);
    },

    'imports.preview': async (context, choice) => {
      const draft = drafts.get(context.session, choice.draftId);
      return (draft.preview = previewDraft(draft, choice, context, thisYear()));
    },

    'imports.confirm': (context, { draftId, ...decision }) => confirm(context, draftId, decision),

    'imports.discard': async ({ session }, { draftId }) => ({ discarded: drafts.discard(session, draftId) }),

    'imports.sample': async (context) => {
      const { draftId, best } = await readInto(context, sample.name, await ports.resource(sample.file));
      const draft = drafts.get(context.session, draftId);
      draft.preview = previewDraft(draft, { draftId, table: best }, context, thisYear());
      const { title } = draft.preview;
      const target = { kind: 'new-plan', committee: { name: sample.committee }, title, year: sample.year } as const;
      return confirm(context, draftId, { target, edits: [], leaveOut: [] });
    },
  } satisfies Handlers<typeof importsApi>;
};
