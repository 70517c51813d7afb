import type { SearchHit } from '../../../shared/api/search.api.ts';
import { isTask, planOrder } from '../plans/plan-order.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

/** Something that can be found, and all the words it is found by. */
export interface SearchEntry {
  readonly hit: SearchHit;
  readonly words: string;
}

const words = (...parts: readonly (string | null)[]): string => parts.filter((part) => part).join(' · ');

/** A task's content can fill a page; a list of hits shows its beginning. */
const shown = (text: string): string => (text.length > 300 ? `${text.slice(0, 299)}…` : text);

/** Everything that can be found, in the order in which equal hits are listed. */
export function readSearchEntries(db: ReadHandle): SearchEntry[] {
  return [...plans(db), ...agencies(db), ...groups(db), ...people(db), ...documents(db), ...tasks(db)];
}

const plansNewestFirst = (db: ReadHandle) =>
  db.all(
    sql
      .selectFrom('plans')
      .innerJoin('committees', 'committees.id', 'plans.committee_id')
      .select(['plans.id', 'plans.title', 'plans.year', 'committees.name as committee'])
      .orderBy('year', 'desc')
      .orderBy('created_at', 'desc'),
  );

const planWords = (year: number): string => `Kế hoạch ${year}`;

function plans(db: ReadHandle): SearchEntry[] {
  return plansNewestFirst(db).map(({ id, title, year, committee }) => ({
    hit: { kind: 'plan', id, whereId: null, title, place: words(planWords(year), committee) },
    words: words(title, planWords(year), committee),
  }));
}

function agencies(db: ReadHandle): SearchEntry[] {
  const aliases = Map.groupBy(db.all(sql.selectFrom('agency_aliases').selectAll()), (row) => row.agency_id);
  return db.all(sql.selectFrom('agencies').selectAll().orderBy('name_fold')).map((agency) => ({
    hit: { kind: 'agency', id: agency.id, whereId: null, title: agency.name, place: 'Danh bạ cơ quan' },
    words: words(agency.name, agency.short_name, agency.abbreviation, ...(aliases.get(agency.id) ?? []).map(({ alias }) => alias), agency.contact),
  }));
}

function groups(db: ReadHandle): SearchEntry[] {
  return db.all(sql.selectFrom('agency_groups').select(['id', 'phrase']).orderBy('phrase_fold')).map(({ id, phrase }) => ({
    hit: { kind: 'group', id, whereId: null, title: phrase, place: 'Nhóm cơ quan' },
    words: phrase,
  }));
}

function people(db: ReadHandle): SearchEntry[] {
  const rows = db.all(
    sql
      .selectFrom('memberships')
      .innerJoin('committees', 'committees.id', 'memberships.committee_id')
      .select(['memberships.id', 'committee_id', 'memberships.name', 'position', 'decision', 'committees.name as committee'])
      .orderBy('memberships.name_fold'),
  );
  return rows.map(({ id, committee_id, name, position, decision, committee }) => ({
    hit: { kind: 'person', id, whereId: committee_id, title: name, place: words(position, committee) },
    words: words(name, position, decision),
  }));
}

/** Papers that adopted or amended a plan, and the files that came with it. */
function documents(db: ReadHandle): SearchEntry[] {
  const versions = db.all(
    sql
      .selectFrom('plan_versions')
      .innerJoin('plans', 'plans.id', 'plan_versions.plan_id')
      .select(['plan_versions.id', 'plan_id', 'ordinal', 'document_number', 'issuer', 'year'])
      .orderBy('document_date', 'desc'),
  );
  const files = db.all(
    sql
      .selectFrom('attachments')
      .leftJoin('plans', 'plans.id', 'attachments.subject_id')
      .select(['attachments.id', 'plans.id as planId', 'attachments.name', 'year'])
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

function tasks(db: ReadHandle): SearchEntry[] {
  return plansNewestFirst(db).flatMap(({ id: planId, year }) => {
    const rows = new Map(db.all(sql.selectFrom('tasks').selectAll().where('plan_id', '=', planId)).map((row) => [row.id, row]));
    return planOrder(db, planId)
      .filter(isTask)
      .flatMap(({ id, number }): SearchEntry[] => {
        const row = rows.get(id);
        if (row === undefined) return [];
        const place = `${planWords(year)}, nhiệm vụ ${number}`;
        return [
          {
            hit: { kind: 'task', id, whereId: planId, title: shown(row.content), place },
            words: words(row.content, row.lead_text, row.coordinator_text, row.deadline_text, row.product, row.note, place),
          },
        ];
      });
  });
}
