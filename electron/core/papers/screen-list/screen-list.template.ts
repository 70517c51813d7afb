import type { ScreenList } from '../../../../shared/api/screen-lists.api.ts';
import { formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { fittedToTexts } from '../../typesetting/fitted-widths.ts';
import type { Block, FormalDocument, Table } from '../../typesetting/formal-document.ts';
import { wordRoom } from '../../typesetting/word-room.ts';
import { PROGRESS_SIZES, progressPaper, remark, textWidth } from '../progress/progress-paper.ts';

/** More columns are too many for a page that stands. */
const PORTRAIT_COLUMNS = 5;
/** Of what its share on screen gives a column: down to this it makes room for longer texts. */
const LOOKS = 0.6;
/** A sheet's name has at most 31 letters and none of these. */
const sheetName = (label: string, at: number): string => `${at === 0 ? '' : `${at + 1} `}${label.replaceAll(/[\\/?*[\]:]/gu, ' ')}`.slice(0, 31).trim();

export interface ListedScreen {
  readonly title: string;
  readonly note: string;
  readonly lists: readonly ScreenList[];
  readonly day: CivilDate;
}

/** Lists of a screen in the house's look: the words that stand there, each list under its name with the number of its rows. */
export function screenListDocument({ title, note, lists, day }: ListedScreen): FormalDocument {
  const orientation = Math.max(...lists.map(({ columns }) => columns.length)) > PORTRAIT_COLUMNS ? 'landscape' : 'portrait';
  const filled = lists.filter(({ rows }) => rows.length > 0);
  const [only] = filled;
  const name = filled.length === 1 && only ? only.label : title;
  const blocks: Block[] = [
    { kind: 'annexHead', label: name === title ? 'Danh sách' : title, title: name, reference: null, sizes: PROGRESS_SIZES.head },
    remark([...(note === '' ? [] : [note]), `${filled.reduce((sum, { rows }) => sum + rows.length, 0)} dòng, in ngày ${formatDate(day)}`].join('. ')),
    ...filled.flatMap((list, at): Block[] => [
      ...(filled.length === 1 ? [] : [{ kind: 'caption', text: `${list.label} (${list.rows.length})`, style: 'bold', size: PROGRESS_SIZES.heading } as const]),
      tableOf(list, textWidth(orientation), sheetName(list.label, filled.length === 1 ? 0 : at)),
    ]),
  ];
  return progressPaper(name, orientation, blocks);
}

function tableOf({ columns, rows }: ScreenList, width: number, name: string): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const texts = columns.map(({ header }, at) => [header, ...rows.map((row) => row[at] ?? '')]);
  const needs = columns.map(({ share }, at) => {
    const { least, whole } = wordRoom(texts[at] ?? [], PROGRESS_SIZES.table);
    const liked = Math.max((width * share) / shares, Math.min(whole, width / 3));
    return { least, looks: Math.max(least, Math.min(liked * LOOKS, liked)), liked };
  });
  const filler = columns.reduce((widest, { share }, at) => (share > (columns[widest]?.share ?? 0) ? at : widest), 0);
  const widths = fittedToTexts(needs, texts, { textWidth: width, fontSize: PROGRESS_SIZES.table, filler }).map((each) => Math.floor(each * 10) / 10);
  const others = widths.reduce((sum, each, at) => (at === filler ? sum : sum + each), 0);
  return {
    kind: 'table',
    name,
    fontSize: PROGRESS_SIZES.table,
    columns: columns.map(({ header, figures }, at) => ({
      header,
      width: at === filler ? Math.round((width - others) * 10) / 10 : (widths[at] ?? 0),
      align: figures ? 'center' : 'left',
    })),
    numberingRow: null,
    rows: rows.map((cells) => ({ kind: 'cells', cells })),
  };
}
