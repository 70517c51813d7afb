import type { PaperFigure } from '../../../../shared/api/papers.api.ts';
import type { BoardRow } from '../../../../shared/api/reporting-views.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { reachedAs } from '../../../../shared/domain/reporting/late-agencies.ts';
import { tablePassage } from '../stored/passages.ts';
import type { ReportFacts } from './report-data.repo.ts';
import type { PaperData } from '../stored/paper-maker.ts';

/** How many were asked, who sent in time, late, or not at all; the board's own states. */
export function sending({ senders, period }: ReportFacts): PaperData {
  const inState = (...states: readonly BoardRow['state'][]): BoardRow[] => senders.filter(({ state }) => states.includes(state));
  const origins = (rows: readonly BoardRow[]): PaperFigure['origins'] =>
    rows.map((row) => ({ text: `${row.addressee.name}: ${judged(row)}`, taskId: null, period: period.code }));
  const count = (id: string, label: string, rows: readonly BoardRow[]): PaperFigure => ({ id, label, text: String(rows.length), origins: origins(rows) });
  const names = (id: string, label: string, rows: readonly BoardRow[]): PaperFigure => ({
    id,
    label,
    text: rows.length === 0 ? 'không có' : `${rows.length} (${rows.map(reachedAs).join('; ')})`,
    origins: origins(rows),
  });
  const notYet = inState('missing', 'waiting');
  return {
    figures: [
      count('asked', 'Số cơ quan phải báo cáo', senders),
      count('sent-on-time', 'Số gửi đúng hạn', inState('on-time')),
      count('sent-late', 'Số gửi quá hạn', inState('late')),
      count('missing', 'Số chưa gửi', notYet),
      names('sent-late-names', 'Gửi quá hạn, kể tên', inState('late')),
      names('missing-names', 'Chưa gửi, kể tên', notYet),
    ],
    passages: [
      tablePassage(
        'sending-table',
        'Bảng gửi báo cáo',
        [
          { header: 'TT', share: 7, align: 'center' },
          { header: 'Đơn vị', share: 34, align: 'left' },
          { header: 'Văn bản (số, ngày)', share: 27, align: 'center' },
          { header: 'Ngày gửi', share: 15, align: 'center' },
          { header: 'Đánh giá', share: 17, align: 'center' },
        ],
        senders.map((row, at) => [String(at + 1), reachedAs(row), paperOf(row), row.first === null ? '' : day(row.first.receivedOn), judged(row)]),
        origins(senders),
      ),
    ],
  };
}

const day = (text: string): string => formatDate(text as CivilDate);

function paperOf({ first }: BoardRow): string {
  if (first === null) return '';
  const { number, date } = first.document;
  return [number, date === null ? '' : `ngày ${day(date)}`].filter((part) => part !== '').join(', ');
}

function judged({ state, daysLate, owes, first }: BoardRow): string {
  const lacking = first !== null && owes.length > 0 ? `, còn thiếu ${owes.length} nhiệm vụ` : '';
  switch (state) {
    case 'on-time':
      return `Đúng hạn${lacking}`;
    case 'late':
      return `Trễ ${daysLate ?? 0} ngày${lacking}`;
    case 'missing':
      return 'Chưa gửi';
    default:
      return 'Chưa đến hạn gửi';
  }
}
