import { numbered } from '../../../../shared/domain/text/numbered.ts';
import type { BoardRow } from '../../../../shared/api/reporting-views.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { daysInWords, knownLateness, type Lateness } from '../../../../shared/domain/status/lateness.ts';
import { obligedRows, type Board } from '../../reporting/board.view.ts';
import { referenceLine } from '../annex.template.ts';
import type { FormalDocument } from '../formal-document.ts';
import { theThucSettings } from '../the-thuc.ts';
import { centred, progressPaper, remark, textWidth, type PaperHead } from './progress-paper.ts';

const day = (text: string): string => formatDate(text as CivilDate);

/** Those a reminder goes to, the latest first: nothing sent, sent late, or sent with tasks left out. */
export function lateRows(board: Board): BoardRow[] {
  const { rows, period, asOf } = board;
  if (asOf <= period.dueOn) return [];
  return obligedRows(rows)
    .filter(({ state, owes }) => state === 'late' || state === 'missing' || owes.length > 0)
    .toSorted((a, b) => latenessIn(board, b).daysLate - latenessIn(board, a).daysLate);
}

/** By how much its report was late; tasks left out of one sent in time are late since the due day. */
const latenessIn = (board: Board, row: BoardRow): Lateness => knownLateness(row) ?? board;

/** An annex to a reminder: NĐ 30/2020, PL I, mục III, with dots for the letter's number until it has one. */
export function lateAgenciesDocument(head: PaperHead, board: Board): FormalDocument {
  const settings = theThucSettings();
  const { period, asOf } = board;
  const rows = lateRows(board);
  const title = `Danh sách cơ quan chậm báo cáo ${period.label.charAt(0).toLocaleLowerCase('vi')}${period.label.slice(1)}`;
  const [number, agency, form, days] = [13, 34, 29, 22];
  const owed = textWidth('portrait') - number - agency - form - days;
  return progressPaper(title, 'portrait', [
    {
      kind: 'annexHead',
      label: 'Phụ lục',
      title,
      reference: referenceLine(''),
      sizes: { label: settings.annexLabelSize, title: settings.annexTitleSize, reference: settings.annexReferenceSize },
    },
    remark(
      `${head.committeeName}. Hạn gửi báo cáo: ngày ${day(period.dueOn)}. Đến ngày ${day(asOf)}, ${rows.length} trên ${obligedRows(board.rows).length} cơ quan phải báo cáo còn chậm hoặc còn thiếu.`,
      settings.tableSize,
    ),
    {
      kind: 'table',
      name: 'Cơ quan chậm báo cáo',
      fontSize: settings.tableSize,
      columns: [
        centred('STT', number),
        { header: 'Cơ quan', width: agency, align: 'left' },
        centred('Hình thức chậm', form),
        centred('Số ngày chậm', days),
        { header: 'Nhiệm vụ còn thiếu', width: owed, align: 'left' },
      ],
      numberingRow: null,
      rows: rows.map((row, at) => ({
        kind: 'cells',
        cells: [String(at + 1), row.addressee.name, formOf(row), daysInWords(latenessIn(board, row)), owedText(row)],
      })),
    },
  ]);
}

function formOf({ state, first, owes }: BoardRow): string {
  if (first === null || state === 'missing') return 'Chưa gửi báo cáo';
  const sent = `${state === 'late' ? 'Gửi quá hạn' : 'Gửi đúng hạn'} (ngày ${day(first.receivedOn)})`;
  return owes.length === 0 ? sent : `${sent}, còn thiếu nhiệm vụ`;
}

/** One paragraph a task, in the plan's words. */
function owedText({ owes }: BoardRow): string {
  return owes.length === 0 ? 'Đã báo cáo đủ' : owes.map(({ number, content }) => numbered(number, content)).join('\n');
}
