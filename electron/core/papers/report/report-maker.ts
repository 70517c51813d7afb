import { lowerFirst } from '../../../../shared/domain/text/first-letter.ts';
import type { PaperFigure } from '../../../../shared/api/papers.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { committeeRow } from '../../committees/committees.repo.ts';
import { assignedBy } from '../assigned-by.repo.ts';
import { DOTS, figureOf, heading, paragraph, passage, type PaperData, type PaperMaker } from '../stored/paper-maker.ts';
import { planRow } from '../../plans/plans.repo.ts';
import { indicatorsTable } from './indicators-table.ts';
import { sending } from './sending.ts';
import { standing } from './standing.ts';
import { periodFacts, type ReportFacts } from './report-data.repo.ts';
import { results, RESULTS_WHOLE } from './results.ts';

/** A period's báo cáo tổng hợp (parts as offices write them: sending, results, what is late and why, what comes next, proposals). */
export const reportMaker: PaperMaker = {
  propose: (db, about) => {
    const facts = periodFacts(db, about);
    const committee = committeeRow(db, about.committeeId);
    const period = lowerFirst(facts.period.label);
    const whole = results(facts).wholeLength <= RESULTS_WHOLE;
    return {
      about: `Kết quả thực hiện nhiệm vụ ${period}${facts.next === null ? '' : `; nhiệm vụ trọng tâm ${lowerFirst(facts.next.label)}`}`,
      body: [
        paragraph(
          `Thực hiện ${assignedBy(db, facts.planId, planRow(db, facts.planId).title)}, ${committee.name} báo cáo kết quả thực hiện nhiệm vụ ${period} như sau:`,
        ),
        heading(1, 'I. Công tác chỉ đạo, chế độ báo cáo'),
        paragraph(
          'Có ',
          figureOf('asked'),
          ' cơ quan, địa phương phải báo cáo. Đến ngày ',
          figureOf('as-of'),
          ', số gửi đúng hạn là ',
          figureOf('sent-on-time'),
          '; gửi quá hạn: ',
          figureOf('sent-late-names'),
          '; chưa gửi: ',
          figureOf('missing-names'),
          '.',
        ),
        passage('sending-table'),
        heading(1, 'II. Kết quả thực hiện nhiệm vụ'),
        paragraph(
          'Tổng số ',
          figureOf('tasks'),
          ' nhiệm vụ. Trong kỳ có ',
          figureOf('due'),
          ' nhiệm vụ đến hạn: hoàn thành đúng hạn ',
          figureOf('due-on-time'),
          ', hoàn thành quá hạn ',
          figureOf('due-late'),
          ', chưa hoàn thành ',
          figureOf('due-open'),
          ', chờ xác nhận ',
          figureOf('due-awaiting'),
          '.',
        ),
        passage('class-table'),
        passage(whole ? 'results' : 'results-short'),
        ...(facts.indicators.some(({ name, value }) => name !== '' && value !== '') ? [paragraph('Số liệu chủ yếu trong kỳ:'), passage('indicators')] : []),
        heading(1, 'III. Nhiệm vụ chậm, chưa thực hiện và nguyên nhân'),
        passage('overdue'),
        passage('difficulties'),
        passage('unreported'),
        heading(1, `IV. Nhiệm vụ ${facts.next === null ? 'thời gian tới' : lowerFirst(facts.next.label)}`),
        passage('next'),
        heading(1, 'V. Đề xuất, kiến nghị'),
        passage('proposals'),
        paragraph(`Trên đây là báo cáo kết quả thực hiện nhiệm vụ ${period} của ${committee.name}`),
      ],
      recipients: [DOTS, 'Trưởng Ban, các Phó Trưởng Ban (để b/c)', 'Thành viên Ban Chỉ đạo', 'Lưu: VT'],
    };
  },

  data: (db, about): PaperData => {
    const facts = periodFacts(db, about);
    const parts = [sending(facts), standing(facts), results(facts), indicatorsTable(facts)];
    return {
      figures: [dayFigure(facts), ...parts.flatMap(({ figures }) => figures)],
      passages: parts.flatMap(({ passages }) => passages),
      findings: parts.flatMap(({ findings = [] }) => findings),
    };
  },
};

const dayFigure = ({ asOf, period }: ReportFacts): PaperFigure => ({
  id: 'as-of',
  label: 'Ngày chốt số liệu',
  text: formatDate(asOf),
  origins: [{ text: `Kỳ ${period.label}, hạn gửi ${formatDate(period.dueOn as CivilDate)}`, taskId: null, period: period.code }],
});
