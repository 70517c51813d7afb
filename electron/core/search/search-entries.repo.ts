import type { SearchHit } from '../../../shared/api/search.api.ts';
import { planFields, wordFields } from '../../../shared/domain/plan-table/plan-fields.ts';
import { bodyTexts } from '../../../shared/domain/papers/body-texts.ts';
import { kindRules } from '../../../shared/domain/papers/paper-kinds.ts';
import { kindName } from '../../../shared/domain/register/paper-kinds.ts';
import { numberText } from '../../../shared/domain/register/symbol.ts';
import { contentOf } from '../papers/stored/papers.repo.ts';
import { isTask, type OrderedRow } from '../plans/plan-order.repo.ts';
import { ownTexts } from '../plans/task-texts.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { idsIn } from '../store/ids-in.ts';
import type { Schema } from '../store/schema.ts';

/** Something that can be found, and all the words it is found by. */
export interface SearchEntry {
  /** A task's place lacks its number until it is shown (`numbered`). */
  readonly hit: SearchHit;
  readonly words: string;
}

type Read = (db: ReadHandle, ids: readonly string[]) => SearchEntry[];

/** By kind: the named entries that are there, in the order in which equal hits are listed; tasks by plan. */
export const readEntries: Readonly<Record<SearchHit['kind'], Read>> = {
  plan: plans,
  agency: agencies,
  group: groups,
  person: people,
  document: documents,
  paper: papers,
  outgoing,
  incoming,
  proposal: proposals,
  indicator: indicators,
  task: tasks,
};

const words = (...parts: readonly (string | null)[]): string => parts.filter((part) => part).join(' · ');

/** A task's content can fill a page; a list of hits shows its beginning. */
const shown = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);

const planWords = (year: number): string => `Kế hoạch ${year}`;
const taskPlace = (year: number): string => `${planWords(year)}, nhiệm vụ`;

/** What a task is found by beside its place: every text of its row. */
const taskTexts = (row: Schema['tasks']): string[] => [
  ...wordFields.filter((field) => planFields[field].searchable).map((field) => row[planFields[field].column]),
  ...Object.values(ownTexts(row)),
];

function plans(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  const rows = db.all(
    sql
      .selectFrom('plans')
      .innerJoin('committees', 'committees.id', 'plans.committee_id')
      .select(['plans.id', 'plans.title', 'plans.year', 'committees.name as committee'])
      .where('plans.id', 'in', idsIn(ids))
      .orderBy('year', 'desc')
      .orderBy('created_at', 'desc'),
  );
  return rows.map(({ id, title, year, committee }) => ({
    hit: { kind: 'plan', id, whereId: null, title, place: words(planWords(year), committee) },
    words: words(title, planWords(year), committee),
  }));
}

function agencies(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  const aliases = Map.groupBy(db.all(sql.selectFrom('agency_aliases').selectAll().where('agency_id', 'in', idsIn(ids)).orderBy('id')), (row) => row.agency_id);
  return db.all(sql.selectFrom('agencies').selectAll().where('id', 'in', idsIn(ids)).orderBy('name_fold')).map((agency) => ({
    hit: { kind: 'agency', id: agency.id, whereId: null, title: agency.name, place: 'Danh bạ cơ quan' },
    words: words(agency.name, agency.short_name, agency.abbreviation, ...(aliases.get(agency.id) ?? []).map(({ alias }) => alias), agency.contact),
  }));
}

function groups(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  return db.all(sql.selectFrom('agency_groups').select(['id', 'phrase']).where('id', 'in', idsIn(ids)).orderBy('phrase_fold')).map(({ id, phrase }) => ({
    hit: { kind: 'group', id, whereId: null, title: phrase, place: 'Nhóm cơ quan' },
    words: phrase,
  }));
}

function people(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  const rows = db.all(
    sql
      .selectFrom('memberships')
      .innerJoin('committees', 'committees.id', 'memberships.committee_id')
      .select(['memberships.id', 'committee_id', 'memberships.name', 'position', 'decision', 'committees.name as committee'])
      .where('memberships.id', 'in', idsIn(ids))
      .orderBy('memberships.name_fold'),
  );
  return rows.map(({ id, committee_id, name, position, decision, committee }) => ({
    hit: { kind: 'person', id, whereId: committee_id, title: name, place: words(position, committee) },
    words: words(name, position, decision),
  }));
}

/** Papers that adopted or amended a plan, and the files that came with it. */
function documents(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  const versions = db.all(
    sql
      .selectFrom('plan_versions')
      .innerJoin('plans', 'plans.id', 'plan_versions.plan_id')
      .select(['plan_versions.id', 'plan_id', 'ordinal', 'document_number', 'issuer', 'year'])
      .where('plan_versions.id', 'in', idsIn(ids))
      .orderBy('document_date', 'desc'),
  );
  const files = db.all(
    sql
      .selectFrom('attachments')
      .leftJoin('plans', 'plans.id', 'attachments.subject_id')
      .select(['attachments.id', 'plans.id as planId', 'attachments.name', 'year'])
      .where('attachments.id', 'in', idsIn(ids))
      .orderBy('added_at', 'desc'),
  );
  return [
    ...versions.map(({ id, plan_id, ordinal, document_number, issuer, year }): SearchEntry => {
      const role = ordinal === 1 ? 'văn bản ban hành' : `văn bản sửa đổi lần ${ordinal - 1}`;
      return {
        hit: { kind: 'document', id, whereId: plan_id, title: document_number, place: `${planWords(year)}, ${role}` },
        words: words(document_number, issuer, planWords(year), role),
      };
    }),
    ...files.map(
      ({ id, planId, name, year }): SearchEntry => ({
        hit: { kind: 'document', id, whereId: planId, title: name, place: year === null ? 'Tệp đính kèm' : `${planWords(year)}, tệp đính kèm` },
        words: name,
      }),
    ),
  ];
}

/** Papers that a committee makes, by their words as far as the clerk wrote them. */
function papers(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  const rows = db.all(
    sql
      .selectFrom('papers')
      .innerJoin('committees', 'committees.id', 'papers.committee_id')
      .select(['papers.id', 'committee_id', 'kind', 'about', 'symbol', 'content', 'issued_at', 'committees.name as committee'])
      .where('papers.id', 'in', idsIn(ids))
      .orderBy('dated', 'desc')
      .orderBy('papers.id', 'desc'),
  );
  return rows.map(({ id, committee_id, kind, about, symbol, content, issued_at, committee }) => {
    const { addressees, signer, body } = contentOf({ content });
    const { name } = kindRules(kind);
    return {
      hit: {
        kind: 'paper',
        id,
        whereId: committee_id,
        title: shown(words(symbol, about) || name),
        place: words(issued_at === null ? `Dự thảo ${name}` : name, committee),
      },
      words: words(name, symbol, about, ...addressees, signer, ...bodyTexts(body)),
    };
  });
}

function outgoing(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  const rows = db.all(sql.selectFrom('outgoing_papers').selectAll().where('id', 'in', idsIn(ids)).orderBy('dated', 'desc').orderBy('id', 'desc'));
  return rows.map((row) => ({
    hit: {
      kind: 'outgoing',
      id: row.id,
      whereId: row.committee_id,
      title: shown(words(row.symbol, row.subject)),
      place: words(`Sổ văn bản đi ${row.span}`, row.recipients),
    },
    words: words(row.symbol, kindName(row.kind), row.subject, row.signer, row.recipients, row.note),
  }));
}

function incoming(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  const rows = db.all(sql.selectFrom('incoming_papers').selectAll().where('id', 'in', idsIn(ids)).orderBy('received_on', 'desc').orderBy('id', 'desc'));
  return rows.map((row) => ({
    hit: {
      kind: 'incoming',
      id: row.id,
      whereId: row.committee_id,
      title: shown(words(row.document_number, row.subject) || row.sender),
      place: words(`Sổ văn bản đến ${row.year}, số ${numberText(row.number)}`, row.sender),
    },
    words: words(row.document_number, row.sender, row.subject, row.note),
  }));
}

/** The plan on whose screens what is a committee's is seen: its newest. */
function newestPlans(db: ReadHandle, committees: readonly string[]): ReadonlyMap<string, string> {
  const plans = sql.selectFrom('plans').select(['id', 'committee_id']).where('committee_id', 'in', idsIn(committees)).orderBy('year').orderBy('created_at');
  return new Map(db.all(plans).map(({ id, committee_id }) => [committee_id, id]));
}

function proposals(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  const rows = db.all(sql.selectFrom('proposals').selectAll().where('id', 'in', idsIn(ids)).orderBy('id', 'desc'));
  const plans = newestPlans(
    db,
    rows.map((row) => row.committee_id),
  );
  return rows.map((row) => ({
    hit: {
      kind: 'proposal',
      id: row.id,
      whereId: plans.get(row.committee_id) ?? null,
      title: shown(row.content),
      place: words('Kiến nghị', row.addressee),
    },
    words: words(row.content, row.proposer, row.addressee, row.sent_with, row.answer, row.withdrawn),
  }));
}

/** By name, agency and where its figures come from; a figure itself says nothing to search for. */
function indicators(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  const rows = db.all(sql.selectFrom('indicators').selectAll().where('id', 'in', idsIn(ids)).orderBy('position').orderBy('id'));
  const values = db.all(sql.selectFrom('indicator_values').select(['indicator_id', 'source']).where('indicator_id', 'in', idsIn(ids)).orderBy('period'));
  const sources = Map.groupBy(values, (value) => value.indicator_id);
  const plans = newestPlans(
    db,
    rows.map((row) => row.committee_id),
  );
  return rows.map((row) => ({
    hit: {
      kind: 'indicator',
      id: row.id,
      whereId: plans.get(row.committee_id) ?? null,
      title: shown(row.name),
      place: words('Số liệu', row.unit, row.agency),
    },
    words: words(row.name, row.unit, row.agency, ...new Set((sources.get(row.id) ?? []).map(({ source }) => source))),
  }));
}

function tasks(db: ReadHandle, ids: readonly string[]): SearchEntry[] {
  const rows = db.all(
    sql
      .selectFrom('tasks')
      .innerJoin('plans', 'plans.id', 'tasks.plan_id')
      .selectAll('tasks')
      .select('year')
      .where('tasks.id', 'in', idsIn(ids))
      .orderBy('year', 'desc')
      .orderBy('created_at', 'desc')
      .orderBy('plan_id'),
  );
  return rows.map((row) => ({
    hit: { kind: 'task', id: row.id, whereId: row.plan_id, title: shown(row.content), place: taskPlace(row.year) },
    words: words(...taskTexts(row), taskPlace(row.year)),
  }));
}

/** Hits of one plan's tasks in printed order, each with the number it has there. The number is no part of the index: one new row changes those of all after it. */
export function numbered(order: readonly OrderedRow[], entries: readonly SearchEntry[]): SearchHit[] {
  const byId = new Map(entries.map(({ hit }) => [hit.id, hit]));
  return order.filter(isTask).flatMap(({ id, number }) => {
    const hit = byId.get(id);
    return hit ? [{ ...hit, place: `${hit.place} ${number}` }] : [];
  });
}
