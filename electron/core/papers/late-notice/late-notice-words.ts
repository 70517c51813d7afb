import { lowerFirst } from '../../../../shared/domain/text/first-letter.ts';
import type { PaperFigure } from '../../../../shared/api/papers.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { taskInWords } from '../../../../shared/domain/papers/report-text.ts';
import { lateAgencies, reachedAs } from '../../../../shared/domain/reporting/late-agencies.ts';
import { committeeRow } from '../../committees/committees.repo.ts';
import { tablePassage } from '../stored/passages.ts';
import { periodFacts } from '../report/report-data.repo.ts';
import { isOverdue } from '../report/standing.ts';
import { standingAgencyOf } from '../standing-agency.repo.ts';
import { DOTS, figureOf, heading, paragraph, passage, type PaperMaker } from '../stored/paper-maker.ts';

/** The public list of late agencies and tasks, between the reminder and the letter of reprimand. */
export const lateNoticeMaker: PaperMaker = {
  propose: (db, about) => {
    const { period } = periodFacts(db, about);
    const committee = committeeRow(db, about.committeeId).name;
    return {
      about: `Cơ quan chậm gửi báo cáo và nhiệm vụ quá hạn ${lowerFirst(period.label)}`,
      body: [
        paragraph(
          `${committee} thông báo tình hình gửi báo cáo và nhiệm vụ quá hạn ${lowerFirst(period.label)}, tính đến hết ngày `,
          figureOf('as-of'),
          ', như sau:',
        ),
        heading(2, '1. Cơ quan chậm gửi báo cáo'),
        paragraph('Có ', figureOf('late-agencies'), ' cơ quan chưa gửi hoặc gửi báo cáo quá hạn (hạn gửi ', figureOf('due-on'), ').'),
        passage('late-agencies-table'),
        heading(2, '2. Nhiệm vụ quá hạn'),
        paragraph('Có ', figureOf('overdue'), ' nhiệm vụ quá hạn chưa hoàn thành.'),
        passage('overdue-table'),
        paragraph(
          `Đề nghị các cơ quan có tên khẩn trương gửi báo cáo, thực hiện nhiệm vụ và báo cáo nguyên nhân về ${standingAgencyOf(db, about.committeeId)} trước ngày ${DOTS}`,
        ),
      ],
      recipients: ['Thành viên Ban Chỉ đạo', 'Các cơ quan có tên tại Thông báo', 'Lưu: VT'],
    };
  },

  data: (db, about) => {
    const { senders, rows, period, asOf } = periodFacts(db, about);
    const late = (['missing', 'late'] as const).flatMap((part) => lateAgencies(senders, part, period.dueOn, asOf));
    const overdue = rows.filter(isOverdue).toSorted((a, b) => (b.status.daysLate ?? 0) - (a.status.daysLate ?? 0));
    const lateOrigins: PaperFigure['origins'] = late.map((row) => ({ text: row.addressee.name, taskId: null, period: period.code }));
    const overdueOrigins: PaperFigure['origins'] = overdue.map((row) => ({ text: taskInWords(row), taskId: row.taskId, period: null }));
    const ofPeriod: PaperFigure['origins'] = [{ text: period.label, taskId: null, period: period.code }];
    return {
      figures: [
        { id: 'as-of', label: 'Ngày chốt số liệu', text: formatDate(asOf), origins: ofPeriod },
        { id: 'due-on', label: 'Hạn gửi báo cáo', text: formatDate(period.dueOn as CivilDate), origins: ofPeriod },
        { id: 'late-agencies', label: 'Số cơ quan chậm', text: String(late.length), origins: lateOrigins },
        { id: 'overdue', label: 'Số nhiệm vụ quá hạn', text: String(overdue.length), origins: overdueOrigins },
      ],
      passages: [
        tablePassage(
          'late-agencies-table',
          'Bảng cơ quan chậm báo cáo',
          [
            { header: 'TT', share: 8, align: 'center' },
            { header: 'Cơ quan', share: 46, align: 'left' },
            { header: 'Tình trạng', share: 28, align: 'center' },
            { header: 'Số ngày chậm', share: 18, align: 'center' },
          ],
          late.map((row, at) => [
            String(at + 1),
            reachedAs(row),
            row.first === null ? 'Chưa gửi' : `Gửi ngày ${formatDate(row.first.receivedOn as CivilDate)}`,
            row.daysLate === null ? '' : String(row.daysLate),
          ]),
          lateOrigins,
        ),
        tablePassage(
          'overdue-table',
          'Bảng nhiệm vụ quá hạn',
          [
            { header: 'TT', share: 8, align: 'center' },
            { header: 'Nhiệm vụ', share: 44, align: 'justify' },
            { header: 'Chủ trì', share: 20, align: 'center' },
            { header: 'Thời hạn', share: 15, align: 'center' },
            { header: 'Số ngày quá hạn', share: 13, align: 'center' },
          ],
          overdue.map((row) => [
            row.number,
            row.content,
            row.leadText,
            row.status.due === null ? row.deadlineText : formatDate(row.status.due as CivilDate),
            String(row.status.daysLate ?? ''),
          ]),
          overdueOrigins,
        ),
      ],
    };
  },
};
