import { generateNKeysBetween } from 'fractional-indexing';
import { AppError } from '../../../shared/api/app-error.ts';
import type { ImportEdit, ImportPreview, ImportRow, ImportTarget, ChangedNumber, imported } from '../../../shared/api/imports.api.ts';
import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { joinedNumbers, type JoinedNumber } from '../../../shared/domain/joined-numbers.ts';
import { isOwnColumn, planFields, wordFields, type OwnColumnId, type WordColumn } from '../../../shared/domain/plan-table/plan-fields.ts';
import type { z } from 'zod';
import { addAliases, newAgencyRow } from '../agencies/agencies.repo.ts';
import { AgencyRegister, unregisteredNames } from '../agencies/agency-register.ts';
import type { CommandContext } from '../api/handlers.ts';
import { newCommitteeRow } from '../committees/committees.repo.ts';
import { annexOptionsOf, rememberAnnexOptions } from '../papers/annex/annex-options.repo.ts';
import { planOrder } from '../plans/plan-order.repo.ts';
import { columnsOf } from '../plans/plan-columns.ts';
import { editablePlan, planRow, setColumns } from '../plans/plans.repo.ts';
import { storedOwn } from '../plans/task-texts.ts';
import { writeUnderstood } from '../plans/understand-task.ts';
import type { Clock, Ids, PreparedAttachment } from '../ports.ts';
import { sql, type ReadHandle, type WriteHandle } from '../store/handles.ts';
import type { Schema } from '../store/schema.ts';
import type { ImportDraft } from './import-draft.ts';
import { issuesInYear } from './said-issues.ts';
import { addedColumns, newColumns, type SettledColumns } from './settle-columns.ts';

interface RowDecision {
  readonly edits: readonly ImportEdit[];
  /** Keys of rows left out. */
  readonly leaveOut: readonly number[];
}

interface NamedDecision extends RowDecision {
  /** What doubtful names are: another name of an agency, or (null) an agency of their own. */
  readonly names: readonly { readonly name: string; readonly sameAs: string | null }[];
}

export interface ImportDecision extends NamedDecision {
  readonly target: ImportTarget;
}

export type Imported = z.output<typeof imported>;

/** Writes the previewed rows, with the clerk's corrections, as one batch that one undo takes back. */
export function confirmImport(
  context: CommandContext,
  draft: ImportDraft,
  original: PreparedAttachment,
  decision: ImportDecision,
  { ids, clock }: { ids: Ids; clock: Clock },
): Imported {
  if (!draft.preview) throw new AppError('imports.notPreviewed');
  const rows = decidedRows(draft.preview, decision);
  const taskCount = rows.filter((row) => row.kind === 'task').length;
  if (taskCount === 0) throw new AppError('imports.nothingToImport');

  const { db } = context;
  const { plan, ownIds } = planFor(db, decision.target, rows, draft.preview.columns, { draft, ids, clock });
  registerAgencies(db, rows, decision.names, ids);
  const { sections, tasks } = planRows(db, plan, rows, ownIds, ids);
  db.insert('sections', sections);
  const reading = { year: plan.year, guessed: decision.target.kind === 'new-plan' && decision.target.yearGuessed === true };
  writeUnderstood(db, plan.year, tasks, ids, reading.guessed);
  db.insert('attachments', [{ id: ids.next(), subject_id: plan.id, sha256: original.sha256, name: draft.name, size: original.size, added_at: clock.now() }]);
  original.keep();
  context.describe(`${draft.name} (${taskCount} nhiệm vụ)`);
  return {
    entryId: context.entryId,
    planId: plan.id,
    tasks: tasks.length,
    sections: sections.length,
    issues: issuesInYear(draft.preview, reading),
  };
}

function decidedRows(preview: ImportPreview, { edits, leaveOut }: RowDecision): ImportRow[] {
  const left = new Set(leaveOut);
  const typed = Map.groupBy(edits, ({ key }) => key);
  return preview.rows.filter((row) => !left.has(row.key)).map((row) => (typed.get(row.key) ?? []).reduce(withEdit, row));
}

const withEdit = (row: ImportRow, { field, text }: ImportEdit): ImportRow =>
  isOwnColumn(field) ? { ...row, own: { ...row.own, [field]: text } } : { ...row, [field]: text };

interface PlanSource {
  readonly draft: ImportDraft;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** The plan that the rows go into, with a column for every word of theirs. */
function planFor(
  db: WriteHandle,
  target: ImportTarget,
  rows: readonly ImportRow[],
  drafted: readonly PlanColumn[],
  { draft, ids, clock }: PlanSource,
): { plan: Schema['plans']; ownIds: SettledColumns['ownIds'] } {
  if (target.kind === 'append') {
    const plan = inNumberingOf(db, editablePlan(db, target.planId), rows);
    const present = columnsOf(plan);
    const { columns, ownIds } = addedColumns(present, drafted, rows, ids);
    if (columns.length > present.length) setColumns(db, plan, columns);
    return { plan, ownIds };
  }
  const { columns, ownIds } = newColumns(drafted, ids);
  const plan: Schema['plans'] = {
    id: ids.next(),
    revision: 0,
    committee_id: committeeFor(db, target.committee, ids),
    title: target.title,
    year: target.year,
    status: 'draft',
    numbering: numberingOf(draft.preview?.rows ?? []),
    columns: JSON.stringify(columns),
    source_name: draft.name,
    created_at: clock.now(),
  };
  db.insert('plans', [plan]);
  if (target.attachedTo) rememberAnnexOptions(db, plan.id, { ...annexOptionsOf(db, plan.id), attachedTo: target.attachedTo });
  return { plan, ownIds };
}

function committeeFor(db: WriteHandle, committee: { id: string } | { name: string }, ids: Ids): string {
  if ('id' in committee) {
    const known = db.get(sql.selectFrom('committees').select('id').where('id', '=', committee.id));
    if (!known) throw new AppError('system.notFound', { what: 'ban chỉ đạo' });
    return known.id;
  }
  const known = db.get(sql.selectFrom('committees').select('id').where('name', '=', committee.name));
  if (known) return known.id;
  const id = ids.next();
  db.insert('committees', [newCommitteeRow(id, committee.name)]);
  return id;
}

/** Names met for the first time enter the register exactly as they were written first; doubtful ones as the clerk decided, or not yet. */
function registerAgencies(db: WriteHandle, rows: readonly ImportRow[], decided: ImportDecision['names'], ids: Ids): void {
  const { agencies, aliases } = namesGained(db, rows, decided);
  db.insert(
    'agencies',
    agencies.map((name) => newAgencyRow(ids.next(), name)),
  );
  for (const { name, sameAs } of aliases) {
    const known = new AgencyRegister(db).readName(sameAs).namedAgencyId;
    if (known) addAliases(db, known, [name], ids);
  }
}

/** What the register gains by the rows; `open`: doubtful names that nobody has decided on. */
function namesGained(db: ReadHandle, rows: readonly ImportRow[], decided: ImportDecision['names']) {
  const { agencies: certain, groups, doubtful } = unregisteredNames(db, agencyCells(rows));
  const meaning = new Map(decided.map(({ name, sameAs }) => [name, sameAs]));
  const asked = doubtful.map(({ name }) => ({ name, sameAs: meaning.get(name) }));
  return {
    agencies: [...certain, ...asked.flatMap(({ name, sameAs }) => (sameAs === null ? [name] : []))],
    groups,
    aliases: asked.flatMap(({ name, sameAs }) => (sameAs ? [{ name, sameAs }] : [])),
    open: asked.filter(({ sameAs }) => sameAs === undefined).length,
  };
}

/** How much the register would gain by the rows as decided on so far. */
export function newNames(db: ReadHandle, preview: ImportPreview, decision: NamedDecision): { agencies: number; groups: number; doubtful: number } {
  const { agencies, groups, open } = namesGained(db, decidedRows(preview, decision), decision.names);
  return { agencies: agencies.length, groups: groups.length, doubtful: open };
}

const isTask = (row: ImportRow): boolean => row.kind === 'task';

/** Leads first: the spelling an agency leads under is the one the register takes. Section headings name nobody. */
export const agencyCells = (rows: readonly ImportRow[]): string[] => [
  ...rows.filter(isTask).map((row) => row.lead),
  ...rows.filter(isTask).map((row) => row.coordinator),
];

function planRows(
  db: WriteHandle,
  plan: Schema['plans'],
  rows: readonly ImportRow[],
  ownIds: SettledColumns['ownIds'],
  ids: Ids,
): { sections: Schema['sections'][]; tasks: Schema['tasks'][] } {
  const present = planOrder(db, plan.id);
  const lastRow = present.at(-1);
  const sectionCount = rows.filter((row) => row.kind === 'section').length;
  const lastSection = db.get(sql.selectFrom('sections').select(['id', 'rank']).where('plan_id', '=', plan.id).orderBy('rank', 'desc').limit(1));
  const sectionRanks = generateNKeysBetween(lastSection?.rank ?? null, null, sectionCount);
  const taskRanks = generateNKeysBetween(lastRow?.kind === 'task' ? lastRow.rank : null, null, rows.length);
  const numbers = joinedNumbers(present, asNumbered(rows), plan.numbering);
  const sections: Schema['sections'][] = [];
  const tasks: Schema['tasks'][] = [];
  rows.forEach((row, index) => {
    const shared = { id: ids.next(), revision: 0, plan_id: plan.id, number_text: numbers[index]?.numberText ?? null };
    if (row.kind === 'section') {
      sections.push({ ...shared, rank: sectionRanks[sections.length] ?? '', title: row.content });
      return;
    }
    tasks.push({
      ...shared,
      section_id: sections.at(-1)?.id ?? lastSection?.id ?? null,
      rank: taskRanks[index] ?? '',
      level: numbers[index]?.level ?? 0,
      ...(Object.fromEntries(wordFields.map((field) => [planFields[field].column, row[field]])) as Record<WordColumn, string>),
      own: storedOwn(Object.fromEntries(Object.entries(row.own).flatMap(([draftId, text]) => [[ownIds.get(draftId as OwnColumnId) ?? '', text]]))),
      deadline: '{}',
      deadline_confirmed: null,
    });
  });
  return { sections, tasks };
}

/** Does the source count its tasks from 1 again under each heading? */
function numberingOf(rows: readonly ImportRow[]): 'continuous' | 'per-section' {
  const restarts = rows.filter((row, index) => row.kind === 'task' && row.number === '1' && rows[index - 1]?.kind === 'section');
  return restarts.length > 1 ? 'per-section' : 'continuous';
}

const asNumbered = (rows: readonly ImportRow[]) => rows.map(({ kind, number }) => ({ kind, numberText: number || null }));

/** A plan without rows is numbered as the source that fills it. */
function inNumberingOf(db: WriteHandle, plan: Schema['plans'], rows: readonly ImportRow[]): Schema['plans'] {
  const numbering = numberingOf(rows);
  if (plan.numbering === numbering || planOrder(db, plan.id).length > 0) return plan;
  const revision = plan.revision + 1;
  db.run(sql.updateTable('plans').set({ numbering, revision }).where('id', '=', plan.id));
  return { ...plan, numbering, revision };
}

/** The numbers of the source that are others once its rows stand behind those of a plan, in printed order. */
export function changedNumbers(db: ReadHandle, preview: ImportPreview, { planId, ...decision }: { planId: string } & RowDecision): ChangedNumber[] {
  const rows = decidedRows(preview, decision);
  const present = planOrder(db, planId);
  const numbers: JoinedNumber[] = joinedNumbers(present, asNumbered(rows), planRow(db, planId).numbering);
  return rows.flatMap(({ kind, number }, index) => {
    const to = numbers[index]?.number ?? '';
    return present.length === 0 || number === '' || number === to ? [] : [{ kind, from: number, to }];
  });
}
