import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { papersApi, PaperContent } from '../../../../shared/api/papers.api.ts';
import { civilDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { kindRules } from '../../../../shared/domain/papers/paper-kinds.ts';
import { withoutMarks } from '../../../../shared/domain/text/fold.ts';
import type { Handlers } from '../../api/handlers.ts';
import type { Clock, FileStage, Ids } from '../../ports.ts';
import { reservedRow } from '../../register/reserved-row.ts';
import { setPaper } from '../../register/set-paper.ts';
import { takeNumber } from '../../register/take-number.ts';
import { sql } from '../../store/handles.ts';
import { requireRevision } from '../../store/require-revision.ts';
import { inOne, type DocumentRenderer } from '../../typesetting/formal-document.ts';
import { fileNameOf } from '../packed-papers.ts';
import { contentOf, draftRow, paperInWords, paperRow, readPapers, sourceOf, storePaper, type PaperRow } from './papers.repo.ts';
import { compareStored, tablesOf } from '../../typesetting/read-back/stored-tables.ts';
import { draftDocument, printedPaper, storedIn } from './printed-paper.ts';
import { factsOf } from '../templates/paper-facts.repo.ts';
import { standingTemplate } from '../templates/paper-templates.repo.ts';
import { newRow, proposedPaper } from './proposed-paper.ts';
import { dataOf, findingsOf, readPaper } from './read-paper.ts';
import { reportSources } from '../report/report-sources.ts';
import { readReportFacts } from '../report/report-data.repo.ts';
import { usualForm } from '../form/form-settings.repo.ts';
import { lookedAt } from './shown-values.ts';

interface Needs {
  readonly renderer: DocumentRenderer;
  readonly files: FileStage;
  readonly clock: Clock;
  readonly ids: Ids;
}

export const papersHandlers = ({ renderer, files, clock, ids }: Needs) => {
  const today = (): CivilDate => civilDate(clock.today());
  return {
    'papers.list': ({ db }, { committeeId }) => readPapers(db, committeeId),

    'papers.read': ({ db }, { paperId }) => readPaper(db, paperId, today()),

    'papers.create': ({ db, describe, entryId }, { committeeId, kind, form, source }) => {
      const row = proposedPaper(db, { id: ids.next(), committeeId, kind, form, source }, today());
      db.insert('papers', [row]);
      describe(paperInWords(row));
      return { id: row.id, revision: row.revision, entryId };
    },

    'papers.edit': ({ db, describe, entryId }, { id, revision, about, dated, form, asOf, content }) => {
      const now = draftRow(db, id);
      requireRevision(now, revision);
      const changed = { ...contentOf(now), ...defined(content ?? {}) };
      const row: PaperRow = {
        ...now,
        about: about ?? now.about,
        dated: dated === undefined ? now.dated : dated,
        form: form ?? now.form,
        source: asOf === undefined ? now.source : JSON.stringify({ ...sourceOf(now), asOf }),
        content: JSON.stringify(changed),
      };
      describe(paperInWords(row));
      return { id, revision: storePaper(db, row), entryId };
    },

    'papers.issue': (context, { id, revision, date, number, outgoingId, despite }) => {
      const { db, describe, entryId, now: moment } = context;
      const now = draftRow(db, id);
      requireRevision(now, revision);
      const dated: PaperRow = { ...now, dated: date };
      const day = today();
      // Checked as it would stand: on its day.
      storePaper(db, dated);
      const holding = readPaper(db, id, day).findings.find(({ weight }) => weight === 'must');
      if (holding) throw new AppError('papers.notReady', { why: holding.text });
      const { letters } = kindRules(now.kind);
      const content = contentOf(now);
      const said = { date, subject: now.about, signer: content.signer, recipients: [...content.addressees, ...content.recipients].join('; ') };
      const numbered =
        letters === null
          ? null
          : outgoingId === null
            ? takeNumber(context, ids, { committeeId: now.committee_id, form: now.form, kind: letters, number, despite, ...said })
            : setPaper(db, reservedRow(db, outgoingId, { committeeId: now.committee_id, form: now.form, kind: letters }), said, despite);
      const symbol = numbered?.symbol ?? null;
      const document = draftDocument(db, dated, day, symbol);
      // What is kept is never made again: it is compared here.
      compareStored('pdf', tablesOf(document), storedIn(db, dated));
      const frozen = JSON.stringify(document);
      const data = dataOf(db, dated, day);
      const row: PaperRow = {
        ...dated,
        revision: now.revision + 1,
        content: JSON.stringify({ ...content, body: lookedAt(content.body, data) }),
        symbol,
        outgoing_id: numbered?.id ?? null,
        issued_at: moment,
        frozen,
        fingerprint: createHash('sha256').update(frozen, 'utf8').digest('hex'),
        template_id: standingTemplate(db, now.committee_id, now.kind)?.id ?? null,
        facts: JSON.stringify(factsOf(db, dated, day, symbol)),
      };
      describe(paperInWords(row));
      return { id, revision: storePaper(db, row), symbol, entryId };
    },

    'papers.copy': ({ db, describe, entryId }, { id }) => {
      const from = paperRow(db, id);
      const row: PaperRow = {
        ...newRow,
        id: ids.next(),
        committee_id: from.committee_id,
        kind: from.kind,
        form: from.form,
        about: from.about,
        source: JSON.stringify({ ...sourceOf(from), asOf: null }),
        content: from.content,
      };
      const content = contentOf(row);
      const fresh: PaperRow = { ...row, content: JSON.stringify({ ...content, body: lookedAt(content.body, dataOf(db, row, today())) }) };
      db.insert('papers', [fresh]);
      describe(paperInWords(fresh));
      return { id: fresh.id, revision: fresh.revision, entryId };
    },

    'papers.remove': ({ db, describe, entryId }, { ids: gone }) => {
      const rows = [...new Set(gone)].map((id) => paperRow(db, id));
      db.run(sql.deleteFrom('papers').where('id', 'in', gone));
      describe(rows.map(paperInWords).join('; '));
      return { entryId };
    },

    'papers.reportSources': ({ db }, { planId, period, asOf }) =>
      reportSources(readReportFacts(db, planId, period, asOf === undefined ? today() : civilDate(asOf))),

    'documents.unkeptPaper': async ({ read, signal, progress }, { format, committeeId, kind, form, source, symbol, about, dated, content }) => {
      const { row, document, stored, findings } = read((db) => {
        const proposed = proposedPaper(db, { id: ids.next(), committeeId, kind, form: form ?? usualForm(db, committeeId), source }, today());
        const typed: PaperRow = {
          ...proposed,
          about: about ?? proposed.about,
          dated: dated ?? null,
          content: JSON.stringify({ ...contentOf(proposed), ...defined(content ?? {}) }),
        };
        return {
          row: typed,
          document: draftDocument(db, typed, today(), symbol),
          stored: storedIn(db, typed),
          findings: findingsOf(db, typed, today()),
        };
      });
      progress('rendering', 0, 0);
      const { bytes, pages, rows } = await renderer.render(document, format, signal, stored);
      const fileName = `${fileNameOf(withoutMarks(paperInWords(row)))}.${format}`;
      return { file: await files.put(fileName, bytes), fileName, format, pages, rows, verified: true, form: row.form, findings } as const;
    },

    'documents.paper': async ({ read, signal, progress }, { paperIds, format }) => {
      const { documents, stored, first } = read((db) => ({
        documents: paperIds.map((id) => printedPaper(db, id, today())),
        stored: paperIds.flatMap((id) => storedIn(db, paperRow(db, id))),
        first: paperRow(db, paperIds[0] ?? ''),
      }));
      progress('rendering', 0, 0);
      const { bytes, pages, rows } = await renderer.render(inOne(documents), format, signal, stored);
      const name = documents.length === 1 ? paperInWords(first) : `${documents.length} van ban`;
      const fileName = `${fileNameOf(withoutMarks(name))}.${format}`;
      return { file: await files.put(fileName, bytes), fileName, format, pages, rows, verified: true } as const;
    },
  } satisfies Handlers<typeof papersApi>;
};

const defined = (changes: { readonly [K in keyof PaperContent]?: PaperContent[K] | undefined }): Partial<PaperContent> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
