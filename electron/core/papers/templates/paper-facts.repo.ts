import { civilDate, formatDate, formatLongDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { memberRoleNames } from '../../../../shared/domain/people/member-role-names.ts';
import { kindRules } from '../../../../shared/domain/papers/paper-kinds.ts';
import { circulationWords, NO_MARKS, secrecyWords, urgencyWords } from '../../../../shared/domain/papers/paper-marks.ts';
import { progressColumnIds } from '../../../../shared/domain/papers/progress-columns.ts';
import { planFieldNames, progressFieldNames } from '../../../../shared/domain/papers/template-fields.ts';
import { planFieldIds } from '../../../../shared/domain/plan-table/plan-fields.ts';
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts';
import { committeeRow } from '../../committees/committees.repo.ts';
import { readPlanRows } from '../../plans/plan-rows.repo.ts';
import { readPeriods } from '../../reporting/periods.repo.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import type { Schema } from '../../store/schema.ts';
import type { Block, FormalDocument } from '../../typesetting/formal-document.ts';
import type { PaperRole } from '../../typesetting/paper-roles.ts';
import { progressColumnId } from '../annex/annex-progress.ts';
import type { AnnexRow, AnnexTaskRow } from '../annex/annex.template.ts';
import { readAnnexData } from '../annex/annex-data.repo.ts';
import { besideProgress } from '../annex/read-progress.repo.ts';
import { formFor } from '../form/form-settings.repo.ts';
import { listed, symbolOrRoom } from '../form/paper-form.ts';
import { membersOf } from '../meeting/meeting-words.ts';
import { readReminderFacts } from '../reminders/reminder-data.repo.ts';
import { withNotesBelow } from '../stored/note-runs.ts';
import { bodyOf } from '../stored/paper.template.ts';
import { contentOf, sourceOf, wordsOf, type PaperRow } from '../stored/papers.repo.ts';
import { aboutOf, dataOf, symbolRoomOf } from '../stored/read-paper.ts';
import { blockTexts } from './block-xml.ts';
import type { FactRow, PaperFacts } from './paper-facts.ts';

/**
 * @param symbol As it will be printed; null: none. Absent: of a draft, the room for it.
 * @param read What of its plan is known already; several letters about one plan read it once.
 */
export function factsOf(
  db: ReadHandle,
  row: PaperRow,
  today: CivilDate,
  symbol: string | null = row.symbol ?? symbolRoomOf(db, row),
  read: { readonly plan: PlanFacts | null; readonly owed: ReadonlySet<string> | null } = { plan: planFactsOf(db, row, today), owed: owedIn(db, row, today) },
): PaperFacts {
  const { plan, owed } = read;
  const content = contentOf(row);
  const marks = content.marks ?? NO_MARKS;
  const committee = committeeRow(db, row.committee_id);
  const day = row.dated === null ? null : civilDate(row.dated);
  const form = formFor(db, row.committee_id, row.form);
  const body = withNotesBelow(bodyOf({ ...wordsOf(row), ...dataOf(db, row, today) }, form), form.body);
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  return {
    texts: {
      so: /^\s*\d/u.test(symbol ?? '') ? (symbol?.split(/[/-]/u)[0]?.trim() ?? '') : '',
      ky_hieu: symbol === null ? '' : symbolOrRoom(symbol),
      ngay: date,
      thang: month,
      nam: year,
      ngay_thang_nam: day === null ? '' : formatLongDate(day),
      dia_danh: content.head.place,
      co_quan_chu_quan: content.head.parent,
      co_quan_ban_hanh: content.head.issuer,
      ban_chi_dao: committee.name,
      co_quan_thuong_truc: nameOfAgency(db, committee.standing_agency_id),
      loai_van_ban: kindRules(row.kind).name,
      muc_do_khan: marks.urgency === null ? '' : urgencyWords(row.form)[marks.urgency],
      do_mat: marks.secrecy === null ? '' : secrecyWords[marks.secrecy],
      pham_vi_luu_hanh: marks.circulation === null ? '' : circulationWords[marks.circulation],
      trich_yeu: row.about,
      kinh_gui: content.addressees.join('\n'),
      quyen_han_ky: content.authority.join('\n'),
      thay_mat: content.authority.slice(0, -1).join('\n'),
      chuc_vu_ky: content.authority.at(-1) ?? '',
      nguoi_ky: content.signer,
      thu_ky: content.secretary,
      noi_nhan: listed(content.recipients)
        .map((line) => `- ${line}`)
        .join('\n'),
      ke_hoach: plan?.title ?? '',
      nam_ke_hoach: plan === null ? '' : String(plan.year),
      ky_bao_cao: plan?.period ?? '',
      so_lieu_den_ngay: plan === null ? '' : formatDate(aboutOf(row, today).day),
    },
    rows: {
      kinh_gui_tung_noi: content.addressees.map((noi_gui) => ({ noi_gui })),
      noi_nhan_tung_noi: content.recipients.map((noi) => ({ noi })),
      doan_van: linesOf(body),
      nhiem_vu: (plan?.tasks ?? []).filter(({ id }) => owed === null || owed.has(id)).map(({ row: task }) => task),
      co_quan: plan?.agencies ?? [],
      thanh_vien: membersOf(db, { committeeId: row.committee_id, day: day ?? today }).map(({ name, position, agencyId, role }, at) => ({
        tt: String(at + 1),
        ho_ten: name,
        chuc_vu: position,
        noi_cong_tac: nameOfAgency(db, agencyId),
        vai_tro: memberRoleNames[role],
      })),
    },
    body,
    annexes: content.annexes.length,
  };
}

/**
 * What an issued paper was issued with. One from before that was kept has its head, words and signature still, on its pages; of the lists
 * of a plan or of people nothing is known any more, and they are empty.
 */
export function keptFacts(db: ReadHandle, row: PaperRow, today: CivilDate): PaperFacts {
  if (row.facts !== null) return JSON.parse(row.facts) as PaperFacts;
  const facts = factsOf(db, row, today);
  if (row.frozen === null) return facts;
  const body = bodyOnPages(JSON.parse(row.frozen) as FormalDocument);
  return { ...facts, body, rows: { ...facts.rows, doan_van: linesOf(body), nhiem_vu: [], co_quan: [], thanh_vien: [] } };
}

const BESIDE_BODY: ReadonlySet<PaperRole> = new Set<PaperRole>(['documentKind', 'about', 'attachedTo', 'addressee']);

const bodyOnPages = ({ parts: [letter] }: FormalDocument): Block[] =>
  (letter?.blocks ?? []).filter((block) => block.kind === 'table' || (block.kind === 'paragraph' && !(block.role && BESIDE_BODY.has(block.role))));

const linesOf = (body: readonly Block[]): FactRow[] => blockTexts(body.filter(({ kind }) => kind === 'paragraph')).map((loi) => ({ loi }));

function nameOfAgency(db: ReadHandle, id: string | null): string {
  return id === null ? '' : (db.get(sql.selectFrom('agencies').select('name').where('id', '=', id))?.name ?? '');
}

export interface PlanFacts {
  readonly title: string;
  readonly year: number;
  readonly period: string;
  readonly tasks: readonly { readonly id: string; readonly row: FactRow }[];
  readonly agencies: readonly FactRow[];
}

/** Of the plan that a paper is about; null: it is about none, or its plan is gone. */
export function planFactsOf(db: ReadHandle, row: PaperRow, today: CivilDate): PlanFacts | null {
  const { planId, period } = sourceOf(row);
  if (planId === null || kindRules(row.kind).about === 'committee') return null;
  const plan = db.get(sql.selectFrom('plans').selectAll().where('id', '=', planId));
  if (!plan) return null;
  return {
    title: plan.title,
    year: plan.year,
    period: period === null ? '' : (readPeriods(db, plan.committee_id, plan.year).find(({ code }) => code === period)?.label ?? ''),
    tasks: tasksOf(db, row, plan, period, aboutOf(row, today).day),
    agencies: agenciesOf(db, planId),
  };
}

/** The tasks that a reminder names; null: the paper is none, and is about all. */
function owedIn(db: ReadHandle, row: PaperRow, today: CivilDate): ReadonlySet<string> | null {
  const { planId, period, reminder } = sourceOf(row);
  if (planId === null || period === null || reminder === null) return null;
  if (!db.get(sql.selectFrom('plans').select('id').where('id', '=', planId))) return null;
  const { agencies } = readReminderFacts(db, planId, period, aboutOf(row, today).day);
  return new Set(agencies.find(({ addressee }) => addressee.id === reminder.addresseeId)?.owes.map(({ taskId }) => taskId));
}

/** The rows of the version that the paper annexes, else of the plan as it stands; with what was reported in its period. */
function tasksOf(db: ReadHandle, row: PaperRow, plan: Schema['plans'], period: string | null, day: CivilDate): { id: string; row: FactRow }[] {
  const versionId = contentOf(row).annexes.flatMap((annex) => (annex.kind === 'plan' && annex.planId === plan.id ? [annex.versionId] : []))[0] ?? null;
  const plain = readAnnexData(db, { planId: plan.id, versionId, leadId: null });
  const [data = plain] = period === null ? [plain] : besideProgress(db, plan.id, [plain], { columns: [...progressColumnIds], period }, day);
  let under = '';
  return data.rows.flatMap((each) => {
    if (!isTask(each)) {
      under = [each.number, each.title].filter((part) => part !== '').join('. ');
      return [];
    }
    return [{ id: each.id ?? '', row: taskRow(each, under) }];
  });
}

const taskRow = (task: AnnexTaskRow, under: string): FactRow => ({
  ...Object.fromEntries(planFieldIds.map((field) => [planFieldNames[field], task[field]])),
  muc: under,
  ...Object.fromEntries(progressColumnIds.map((column) => [progressFieldNames[column], task.own[progressColumnId(column)] ?? ''])),
});

const isTask = (row: AnnexRow): row is AnnexTaskRow => row.kind === 'task';

function agenciesOf(db: ReadHandle, planId: string): FactRow[] {
  const counts = new Map<string, { lead: number; coordinator: number }>();
  for (const { role, name } of readPlanRows(db, planId).tasks.flatMap(({ assignments }) => assignments)) {
    const count = counts.get(name) ?? { lead: 0, coordinator: 0 };
    count[role] += 1;
    counts.set(name, count);
  }
  return [...counts]
    .toSorted(([a], [b]) => compareVietnamese(a, b))
    .map(([ten_co_quan, { lead, coordinator }], at) => ({ tt: String(at + 1), ten_co_quan, so_chu_tri: String(lead), so_phoi_hop: String(coordinator) }));
}
