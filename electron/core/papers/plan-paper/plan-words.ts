import { AppError } from '../../../../shared/api/app-error.ts';
import type { PaperFigure } from '../../../../shared/api/papers.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { namedPlan, titleWithoutKind } from '../../../../shared/domain/papers/named-plan.ts';
import { compareVietnamese } from '../../../../shared/domain/text/collate.ts';
import { committeeRow } from '../../committees/committees.repo.ts';
import { planRow } from '../../plans/plans.repo.ts';
import { readPeriods } from '../../reporting/periods.repo.ts';
import { readTrackedPlan } from '../../reporting/tracked-plan.repo.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import { line, linesPassage } from '../stored/passages.ts';
import { standingAgencyOf } from '../standing-agency.repo.ts';
import { boldly, centred, DOTS, figureOf, ground, heading, noData, paragraph, passage, type PaperAbout, type PaperMaker } from '../stored/paper-maker.ts';

/** A plan as a full paper: its parts I to IV, and its table behind it as the annex. */
export const planMaker: PaperMaker = {
  propose: (db, about) => {
    const plan = planOf(db, about);
    const committee = committeeRow(db, about.committeeId);
    const standing = standingAgencyOf(db, about.committeeId);
    return {
      about: titleWithoutKind(plan.title),
      body: [
        paragraph(`Thực hiện ${DOTS}, ${committee.name} ban hành ${namedPlan(plan.title)} như sau:`),
        heading(1, 'I. Mục đích, yêu cầu'),
        heading(2, '1. Mục đích'),
        paragraph(`${DOTS}.`),
        heading(2, '2. Yêu cầu'),
        paragraph(`${DOTS}.`),
        heading(1, 'II. Nhiệm vụ'),
        paragraph('Gồm ', figureOf('tasks'), ' nhiệm vụ do ', figureOf('leads'), ' cơ quan, địa phương chủ trì, nêu tại Phụ lục kèm theo Kế hoạch này.'),
        heading(1, 'III. Kinh phí'),
        paragraph(`${DOTS}.`),
        heading(1, 'IV. Tổ chức thực hiện'),
        paragraph('1. Các cơ quan, địa phương được giao chủ trì căn cứ nhiệm vụ tại Phụ lục để tổ chức thực hiện; báo cáo kết quả như sau:'),
        passage('periods'),
        paragraph(`2. ${standing} là cơ quan đầu mối theo dõi, đôn đốc, tổng hợp kết quả thực hiện, báo cáo ${committee.name}.`),
        paragraph(
          `Trên đây là ${namedPlan(plan.title)}. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, địa phương phản ánh về ${standing} để tổng hợp, báo cáo ${committee.name} xem xét`,
        ),
      ],
      recipients: [DOTS, 'Trưởng Ban, các Phó Trưởng Ban (để b/c)', 'Thành viên Ban Chỉ đạo', 'Các cơ quan, địa phương có tên tại Phụ lục', 'Lưu: VT'],
      annexes: [{ kind: 'plan', planId: plan.id, versionId: null }],
    };
  },

  data: (db, about) => {
    const plan = readTrackedPlan(db, planOf(db, about).id);
    const leads = [...new Set(plan.tasks.flatMap((task) => task.leads.map(({ name }) => name)).filter((name) => name !== ''))].toSorted(compareVietnamese);
    const periods = readPeriods(db, plan.committeeId, plan.year);
    const count = (id: string, label: string, texts: readonly string[]): PaperFigure => ({
      id,
      label,
      text: String(texts.length),
      origins: texts.map((text) => ({ text, taskId: null, period: null })),
    });
    return {
      figures: [
        {
          id: 'tasks',
          label: 'Số nhiệm vụ của kế hoạch',
          text: String(plan.tasks.length),
          origins: plan.tasks.map(({ id, number, content }) => ({ text: `${number} ${content}`.trim(), taskId: id, period: null })),
        },
        count('leads', 'Số cơ quan chủ trì', leads),
      ],
      passages: [
        linesPassage(
          'periods',
          'Các kỳ báo cáo và hạn gửi',
          periods.map(({ label, dueOn }, at) =>
            line(`- ${label}: gửi trước hoặc trong ngày ${formatDate(dueOn as CivilDate)}${at === periods.length - 1 ? '.' : ';'}`),
          ),
          periods.map(({ label, code }) => ({ text: label, taskId: null, period: code })),
        ),
      ],
    };
  },
};

/** A decision that issues the plan: the plan's paper follows it with its own head. */
export const decisionMaker: PaperMaker = {
  propose: (db, about) => {
    const plan = planOf(db, about);
    const committee = committeeRow(db, about.committeeId);
    const standing = standingAgencyOf(db, about.committeeId);
    const title = namedPlan(plan.title);
    const paper = db.get(
      sql
        .selectFrom('papers')
        .select('id')
        .where('committee_id', '=', about.committeeId)
        .where('kind', '=', 'plan')
        .where((eb) => eb(eb.fn<string>('json_extract', ['source', eb.val('$.planId')]), '=', plan.id))
        .orderBy('id', 'desc'),
    );
    return {
      about: `Về việc ban hành ${title}`,
      body: [
        centred(`TRƯỞNG ${committee.name.toLocaleUpperCase('vi')}`),
        ground(`Căn cứ Quyết định số ${DOTS} về việc thành lập ${committee.name}`),
        ground(`Căn cứ ${DOTS}`),
        ground(`Theo đề nghị của ${standing}`),
        centred('QUYẾT ĐỊNH:'),
        paragraph(boldly('Điều 1.'), ` Ban hành kèm theo Quyết định này ${title}.`),
        paragraph(boldly('Điều 2.'), ' Quyết định này có hiệu lực kể từ ngày ký.'),
        paragraph(
          boldly('Điều 3.'),
          ` Thành viên ${committee.name}, Thủ trưởng ${standing} và các cơ quan, đơn vị, địa phương có liên quan chịu trách nhiệm thi hành Quyết định này`,
        ),
      ],
      // The head decides in its own name, not on behalf of the committee.
      authority: ['TRƯỞNG BAN'],
      recipients: ['Như Điều 3', DOTS, 'Lưu: VT'],
      annexes: paper ? [{ kind: 'paper', paperId: paper.id }] : [{ kind: 'plan', planId: plan.id, versionId: null }],
    };
  },
  data: noData,
};

function planOf(db: ReadHandle, { planId }: PaperAbout): { id: string; title: string } {
  if (planId === null) throw new AppError('papers.needsPlan');
  return planRow(db, planId);
}
