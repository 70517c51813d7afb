import type { IncomingLine, OutgoingLine } from '../../../../shared/api/register.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { gapInWords, twiceInWords } from '../../../../shared/domain/register/book-words.ts';
import { kindName } from '../../../../shared/domain/register/paper-kinds.ts';
import type { PaperForm } from '../../../../shared/domain/register/series.ts';
import { numberText } from '../../../../shared/domain/register/symbol.ts';
import type { Block, FormalDocument, TableColumn } from '../../typesetting/formal-document.ts';
import { centred, PROGRESS_SIZES, progressPaper, remark, textWidth } from '../progress/progress-paper.ts';

interface BookData<L> {
  /** The day of an instant where the paper is printed, as it is shown. */
  readonly dayOf: (instant: string) => string;
  readonly committeeName: string;
  readonly lines: readonly L[];
  /** What leaves papers out; empty: nothing does. */
  readonly inWords: string;
}

interface Column<L> extends TableColumn {
  readonly text: (line: L) => string;
}

const day = (text: string | null): string => (text === null ? '' : formatDate(text as CivilDate));
const said = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** Columns as in the book of outgoing papers of NĐ 30/2020, PL IV, as far as the committee keeps them. */
export function outgoingBookDocument({ form, span, ...book }: BookData<OutgoingLine> & { readonly form: PaperForm; readonly span: string }): FormalDocument {
  const title = form === 'state' ? `Sổ văn bản đi năm ${span}` : `Sổ văn bản đi nhiệm kỳ ${span}`;
  return bookDocument(title, 'Văn bản đi', book, [
    { ...centred('Số, ký hiệu', 34), text: (line) => (line.kind === 'gap' ? `${numbers(line.from, line.to)} (${line.of})` : line.paper.symbol) },
    { ...centred('Ngày tháng', 25), text: (line) => (line.kind === 'gap' ? '' : day(line.paper.date)) },
    {
      header: 'Tên loại và trích yếu nội dung',
      width: 0,
      align: 'left',
      text: (line) => (line.kind === 'gap' ? gapInWords(line, book.dayOf) : said(kindName(line.paper.kind), line.paper.subject)),
    },
    { header: 'Người ký', width: 34, align: 'left', text: (line) => (line.kind === 'gap' ? '' : line.paper.signer) },
    { header: 'Nơi nhận', width: 44, align: 'left', text: (line) => (line.kind === 'gap' ? '' : line.paper.recipients) },
    { header: 'Ghi chú', width: 38, align: 'left', text: (line) => (line.kind === 'gap' ? '' : said(stateOf(line.paper), twice(line), line.paper.note)) },
  ]);
}

/** As in the book of incoming papers there. */
export function incomingBookDocument({ year, ...book }: BookData<IncomingLine> & { readonly year: number }): FormalDocument {
  return bookDocument(`Sổ văn bản đến năm ${year}`, 'Văn bản đến', book, [
    { ...centred('Ngày đến', 25), text: (line) => (line.kind === 'gap' ? '' : day(line.paper.receivedOn)) },
    { ...centred('Số đến', 20), text: (line) => (line.kind === 'gap' ? numbers(line.from, line.to) : numberText(line.paper.number)) },
    { header: 'Tác giả', width: 46, align: 'left', text: (line) => (line.kind === 'gap' ? '' : line.paper.sender) },
    { ...centred('Số, ký hiệu', 32), text: (line) => (line.kind === 'gap' ? '' : line.paper.documentNumber) },
    { ...centred('Ngày tháng', 25), text: (line) => (line.kind === 'gap' ? '' : day(line.paper.documentDate)) },
    {
      header: 'Tên loại và trích yếu nội dung',
      width: 0,
      align: 'left',
      text: (line) => (line.kind === 'gap' ? gapInWords(line, book.dayOf) : line.paper.subject),
    },
    { header: 'Ghi chú', width: 46, align: 'left', text: (line) => (line.kind === 'gap' ? '' : said(answer(line.paper), twice(line), line.paper.note)) },
  ]);
}

/** The column without a width takes the rest. */
function bookDocument<L extends OutgoingLine | IncomingLine>(
  title: string,
  name: string,
  { committeeName, lines, inWords }: BookData<L>,
  columns: readonly Column<L>[],
): FormalDocument {
  const rest = columns.reduce((room, { width }) => room - width, textWidth('landscape'));
  const blocks: Block[] = [
    { kind: 'annexHead', label: committeeName, title, reference: null, sizes: PROGRESS_SIZES.head },
    ...(inWords === '' ? [] : [remark(`Chỉ gồm văn bản theo bộ lọc: ${inWords} (${lines.length} văn bản).`)]),
    {
      kind: 'table',
      name,
      fontSize: PROGRESS_SIZES.table,
      columns: columns.map(({ header, width, align }) => ({ header, width: width || rest, align })),
      numberingRow: null,
      rows: lines.map((line) => ({ kind: 'cells', cells: columns.map(({ text }) => text(line)) })),
    },
  ];
  return progressPaper(title, 'landscape', blocks);
}

const numbers = (from: number, to: number): string => (from === to ? numberText(from) : `${numberText(from)} – ${numberText(to)}`);

const twice = (line: { readonly twice: boolean }): string => (line.twice ? twiceInWords : '');

function stateOf({ state, cancelReason }: Extract<OutgoingLine, { kind: 'paper' }>['paper']): string {
  if (state === 'cancelled') return `Đã hủy: ${cancelReason}`;
  return state === 'reserved' ? 'Số giữ trước' : '';
}

const answer = ({ answers }: Extract<IncomingLine, { kind: 'paper' }>['paper']): string => (answers?.symbol ? `Trả lời ${answers.symbol}` : '');
