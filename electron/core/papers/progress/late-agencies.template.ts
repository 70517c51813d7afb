import { lowerFirst } from '../../../../shared/domain/text/first-letter.ts';
import { numbered } from '../../../../shared/domain/text/numbered.ts';
import { lateAgencies, latePartTitle, latePartWords, reachedAs, type LatePart } from '../../../../shared/domain/reporting/late-agencies.ts';
import type { BoardRow } from '../../../../shared/api/reporting-views.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { daysInWords, knownLateness } from '../../../../shared/domain/status/lateness.ts';
import { obligedRows, type Board } from '../../reporting/board.view.ts';
import { referenceLine } from '../annex/annex.template.ts';
import type { FormalDocument } from '../../typesetting/formal-document.ts';
import { theThucSettings } from '../../typesetting/the-thuc.ts';
import { centred, progressPaper, remark, textWidth, type PaperHead } from './progress-paper.ts';

const day = (text: string): string => formatDate(text as CivilDate);

/** A sheet's name has at most 31 letters. */
const tableNames: Readonly<Record<LatePart, string>> = { missing: 'Chưa gửi báo cáo', late: 'Gửi báo cáo muộn', incomplete: 'Còn thiếu nhiệm vụ' };

/** An annex to a reminder: NĐ 30/2020, PL I, mục III, with dots for the letter's number until it has one. */
export function lateAgenciesDocument(head: PaperHead, { rows: all, period, asOf }: Board, part: LatePart): FormalDocument {
  const settings = theThucSettings();
  const rows = lateAgencies(all, part, period.dueOn, asOf);
  const title = `${latePartTitle(part)} ${lowerFirst(period.label)}`;
  const [number, agency, form, days] = [13, 34, 29, part === 'incomplete' ? 0 : 22];
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
      `${head.committeeName}. Hạn gửi báo cáo: ngày ${day(period.dueOn)}. Đến ngày ${day(asOf)}: ${rows.length} trên ${obligedRows(all).length} cơ quan phải báo cáo ${latePartWords[part]}.`,
      settings.tableSize,
    ),
    {
      kind: 'table',
      name: tableNames[part],
      fontSize: settings.tableSize,
      columns: [
        centred('STT', number),
        { header: 'Cơ quan', width: agency, align: 'left' },
        centred('Tình trạng', form),
        ...(days > 0 ? [centred('Số ngày chậm', days)] : []),
        { header: 'Nhiệm vụ còn thiếu', width: owed, align: 'left' },
      ],
      numberingRow: null,
      rows: rows.map((row, at) => ({
        kind: 'cells',
        cells: [String(at + 1), reachedAs(row), formOf(row), ...(days > 0 ? [daysText(row)] : []), owedText(row)],
      })),
    },
  ]);
}

function daysText(row: BoardRow): string {
  const late = knownLateness(row);
  return late ? daysInWords(late) : '';
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
