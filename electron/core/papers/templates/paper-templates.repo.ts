import { AppError } from '../../../../shared/api/app-error.ts';
import type { PaperTemplate, TemplateOfPaper } from '../../../../shared/api/paper-templates.api.ts';
import { PAPER_KIND_IDS, type PaperKind } from '../../../../shared/domain/papers/paper-kinds.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import type { Schema } from '../../store/schema.ts';

export type TemplateRow = Schema['paper_templates'];

export function templateRow(db: ReadHandle, id: string): TemplateRow {
  const row = db.get(sql.selectFrom('paper_templates').selectAll().where('id', '=', id));
  if (!row) throw new AppError('system.notFound', { what: 'mẫu Word' });
  return row;
}

const standing = (committeeId: string) => sql.selectFrom('paper_templates').selectAll().where('committee_id', '=', committeeId).where('ended_at', 'is', null);

/** The one that new papers of a kind are filled into. */
export const standingTemplate = (db: ReadHandle, committeeId: string, kind: PaperKind): TemplateRow | undefined =>
  db.get(standing(committeeId).where('kind', '=', kind));

export const readTemplates = (db: ReadHandle, committeeId: string): PaperTemplate[] =>
  db
    .all(standing(committeeId))
    .map(toTemplate)
    .toSorted((a, b) => PAPER_KIND_IDS.indexOf(a.kind) - PAPER_KIND_IDS.indexOf(b.kind));

export const toTemplate = ({ id, revision, kind, name, size, sha256, given_at }: TemplateRow): PaperTemplate => ({
  id,
  revision,
  kind,
  name,
  size,
  sha256,
  givenAt: given_at,
});

export interface UsedTemplate {
  readonly row: TemplateRow;
  readonly since: TemplateOfPaper['since'];
}

/**
 * An issued paper keeps the template that stood when it was issued, whatever has taken its place; a draft, and a paper that was issued when
 * its kind had none, takes the one that stands.
 */
export function usedTemplate(db: ReadHandle, paper: Pick<Schema['papers'], 'committee_id' | 'kind' | 'template_id'>): UsedTemplate | null {
  const then = paper.template_id === null ? undefined : db.get(sql.selectFrom('paper_templates').selectAll().where('id', '=', paper.template_id));
  const row = then ?? standingTemplate(db, paper.committee_id, paper.kind);
  return row ? { row, since: then ? 'then' : 'now' } : null;
}

export function templateOf(db: ReadHandle, paper: Schema['papers']): TemplateOfPaper | null {
  const used = usedTemplate(db, paper);
  return used && toTemplateOfPaper(used);
}

export const toTemplateOfPaper = ({ row, since }: UsedTemplate): TemplateOfPaper => ({ id: row.id, name: row.name, givenAt: row.given_at, since });
