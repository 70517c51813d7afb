import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { paperTemplatesApi } from '../../../../shared/api/paper-templates.api.ts';
import { civilDate } from '../../../../shared/domain/civil-date.ts';
import { kindRules } from '../../../../shared/domain/papers/paper-kinds.ts';
import { withoutMarks } from '../../../../shared/domain/text/fold.ts';
import type { ErrorCode } from '../../../../shared/i18n/error-sentences.ts';
import type { Handlers } from '../../api/handlers.ts';
import { committeeRow } from '../../committees/committees.repo.ts';
import type { Attachments, Clock, FileStage, Ids, TemplateReader } from '../../ports.ts';
import { sql } from '../../store/handles.ts';
import { requireRevision } from '../../store/require-revision.ts';
import { fileNameOf } from '../packed-papers.ts';
import { paperInWords, paperRow } from '../stored/papers.repo.ts';
import { keptFacts } from './paper-facts.repo.ts';
import { readTemplates, standingTemplate, templateRow, toTemplate, toTemplateOfPaper, usedTemplate, type TemplateRow } from './paper-templates.repo.ts';
import { templateGaps, type TemplateGaps } from './template-gaps.ts';

interface Needs {
  readonly ids: Ids;
  readonly clock: Clock;
  readonly files: FileStage;
  readonly attachments: Attachments;
  readonly templates: TemplateReader;
}

export const paperTemplatesHandlers = ({ ids, clock, files, attachments, templates }: Needs) => {
  /** The file as it was given. @throws AppError `files.unreadable`, `templates.changed` */
  const contentOf = async ({ name, sha256 }: TemplateRow): Promise<Uint8Array> => {
    const bytes = await attachments.read(sha256).catch((cause: unknown) => {
      throw new AppError('files.unreadable', { file: name }, { cause });
    });
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new AppError('templates.changed', { file: name });
    return bytes;
  };

  return {
    'paperTemplates.list': ({ db }, { committeeId }) => {
      committeeRow(db, committeeId);
      return readTemplates(db, committeeId);
    },

    'paperTemplates.give': async ({ read, conclude, progress, signal }, { committeeId, kind, file, plain }) => {
      read((db) => committeeRow(db, committeeId));
      progress('reading', 0, 0);
      const { name, bytes } = await files.read(file);
      const { fields, faults } = await templates.check(bytes, name, kind, signal).catch(asTemplateRefusal);
      if (faults.length > 0) throw new AppError('templates.faults', { file: name, count: faults.length, faults: faultLines(faults) });
      if (fields.length === 0 && !plain) throw new AppError('templates.noFields', { file: name });
      progress('saving', 0, 0);
      const content = await attachments.prepare(bytes);
      try {
        return conclude(({ db, entryId, now, describe }) => {
          committeeRow(db, committeeId);
          const before = standingTemplate(db, committeeId, kind);
          if (before) db.run(endOf(before, now));
          const row: TemplateRow = {
            id: ids.next(),
            revision: 0,
            committee_id: committeeId,
            kind,
            name,
            size: content.size,
            sha256: content.sha256,
            fields: JSON.stringify(fields),
            given_at: now,
            ended_at: null,
          };
          db.insert('paper_templates', [row]);
          content.keep();
          describe(inWords(row));
          return { template: toTemplate(row), fields: [...fields], entryId };
        });
      } finally {
        await content.discard();
      }
    },

    'paperTemplates.remove': ({ db, describe, entryId, now }, { id, revision }) => {
      const row = templateRow(db, id);
      requireRevision(row, revision);
      db.run(endOf(row, now));
      describe(inWords(row));
      return { entryId };
    },

    'paperTemplates.open': async ({ read, progress }, { id }) => {
      const row = read((db) => templateRow(db, id));
      progress('reading', 0, 0);
      return { file: await files.put(row.name, await contentOf(row)), name: row.name };
    },

    'paperTemplates.fill': async ({ read, progress, signal }, { paperId, despite }) => {
      const { paper, used, facts } = read((db) => {
        const row = paperRow(db, paperId);
        return { paper: row, used: usedTemplate(db, row), facts: keptFacts(db, row, civilDate(clock.today())) };
      });
      if (!used) throw new AppError('templates.none');
      const { row: template } = used;
      const gaps = gapsInWords(templateGaps(paper.kind, JSON.parse(template.fields) as string[], facts));
      if (gaps !== '' && !despite) throw new AppError('templates.gaps', { file: template.name, gaps });
      progress('rendering', 0, 0);
      const bytes = await templates.fill(await contentOf(template), template.name, facts, signal).catch(asTemplateRefusal);
      const fileName = `${fileNameOf(withoutMarks(`${paperInWords(paper)} theo mau`))}.docx`;
      return { file: await files.put(fileName, bytes), fileName, template: toTemplateOfPaper(used), verified: true } as const;
    },
  } satisfies Handlers<typeof paperTemplatesApi>;
};

/** One that was replaced or removed stays for the papers that were issued with it. */
const endOf = ({ id, revision }: TemplateRow, now: string) =>
  sql
    .updateTable('paper_templates')
    .set({ ended_at: now, revision: revision + 1 })
    .where('id', '=', id);

const inWords = ({ kind, name }: TemplateRow): string => `${kindRules(kind).name}: ${name}`;

/** More than a screen holds is counted. */
const FAULTS_TOLD = 20;

function faultLines(faults: readonly string[]): string {
  const told = faults.slice(0, FAULTS_TOLD).map((fault, at) => `${at + 1}. ${fault.charAt(0).toLocaleUpperCase('vi')}${fault.slice(1)}.`);
  return [...told, ...(faults.length > told.length ? [`… và ${faults.length - told.length} chỗ khác.`] : [])].join('\n');
}

const gapsInWords = ({ empty, leftOut }: TemplateGaps): string =>
  [
    ...(empty.length === 0 ? [] : [`Văn bản chưa có dữ liệu, chỗ đó trong tệp sẽ để trống: ${empty.join('; ')}.`]),
    ...(leftOut.length === 0 ? [] : [`Mẫu không có chỗ cho, nên không có trong tệp: ${leftOut.join('; ')}.`]),
  ].join('\n');

/** The refusals of files from outside are those of an import; a template is told what to do about it in its own words. */
const REFUSALS: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
  'imports.emptyFile': 'templates.damaged',
  'imports.damaged': 'templates.damaged',
  'imports.encrypted': 'templates.encrypted',
  'imports.hasMacros': 'templates.hasMacros',
  'imports.tooLarge': 'templates.tooLarge',
  'imports.unsafeArchive': 'templates.unsafe',
  'imports.unsafeContent': 'templates.unsafe',
  'imports.notADocument': 'templates.notWord',
  'imports.isPdf': 'templates.notWord',
  'imports.isImage': 'templates.notWord',
  'imports.isRtf': 'templates.notWord',
  'imports.tooSlow': 'templates.tooSlow',
  'imports.tooHeavy': 'templates.tooHeavy',
};

function asTemplateRefusal(error: unknown): never {
  if (!(error instanceof AppError)) throw error;
  throw new AppError(REFUSALS[error.code] ?? error.code, error.params, { cause: error });
}
