import { BorderStyle, Paragraph, Table as WordTable, TableBorders, TableCell, TableLayoutType, TableRow as WordRow, VerticalAlignTable, WidthType } from 'docx';
import type { CellAlignment, Table, TableRow } from '../formal-document.ts';
import { balancedText, breakLines, typesetter } from '../pdf/line-breaking.ts';
import { WHITEST_FOOT } from '../pdf/table-pages.ts';
import { headRows } from '../table-head.ts';
import type { FontStyle } from '../fonts/font-files.ts';
import type { PaperRole } from '../paper-roles.ts';
import { POINTS_PER_MM, TABLE_LOOK } from '../the-thuc.ts';
import type { WordFile } from './docx-paragraph.ts';
import { SINGLE_SPACING } from './word-measures.ts';
import { wordRuns } from './word-runs.ts';

const TWIPS_PER_MM = POINTS_PER_MM * 20;

const CELL_ROLES = { left: 'cell', center: 'cellCentred', justify: 'cellJustified' } as const satisfies Record<CellAlignment, PaperRole>;

/** Of the lines a row may have: one of roughly no more is kept whole and need not be measured. */
const SURELY_WHOLE_SHARE = 0.6;
/** Word's own lines may come out a little more than measured. */
const WHOLE_ROW_SHARE = 0.95;

interface CellLook {
  readonly role: PaperRole;
  readonly align: CellAlignment;
  readonly style?: FontStyle;
  readonly keepNext?: boolean;
  readonly span?: number;
  /** Rows it is merged over. */
  readonly deep?: number;
}

/**
 * A fixed-width grid whose heading rows Word repeats on every page. Word keeps a row whole or not, wherever it stands: one
 * that might leave a wide white foot is not kept.
 * @param textHeight Points between the margins.
 */
export function docxTable(table: Table, { measuring, styles }: WordFile, textHeight: number): WordTable {
  const widths = table.columns.map((column) => Math.round(column.width * TWIPS_PER_MM));
  const border = { style: BorderStyle.SINGLE, size: TABLE_LOOK.rule * 8, color: '000000' };

  const cell = (text: string, at: number, { role, align, style = 'regular', keepNext, span, deep }: CellLook) => {
    const width = widths.slice(at, at + (span ?? 1)).reduce((sum, one) => sum + one, 0);
    const letters = { size: table.fontSize, style };
    const { paragraph: own, run } = styles.of(role, { align, spacing: SINGLE_SPACING, letters });
    const room = { setter: setters[style === 'bold' || style === 'italic' ? style : 'regular'], width: spanRoom(at, at + (span ?? 1) - 1) };
    const paragraphs = text
      .normalize('NFC')
      .split('\n')
      .map((paragraph) => new Paragraph({ ...own, ...(keepNext ? { keepNext } : {}), children: wordRuns(paragraph, run(letters), room) }));
    return new TableCell({
      children: paragraphs,
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(span === undefined ? {} : { columnSpan: span }),
      ...(deep === undefined ? {} : { rowSpan: deep }),
    });
  };
  const spanRoom = (from: number, to: number) => widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0) / 20 - 2 * TABLE_LOOK.padX - TABLE_LOOK.rule;
  const roomIn = (at: number) => spanRoom(at, at);
  const setterOf = (style: FontStyle) => typesetter(measuring.fontOf(style), table.fontSize);
  const setters = { regular: setterOf('regular'), bold: setterOf('bold'), italic: setterOf('italic') };
  const { regular: body, bold } = setters;
  /** Headings break where the PDF breaks them: "Thời gian / thực hiện". */
  const heads = headRows(table).map((row) =>
    row.map((head) => ({ ...head, broken: head.style === 'bold' ? balancedText(head.text, bold, spanRoom(head.from, head.to)) : head.text })),
  );
  const frame = TABLE_LOOK.padTop + TABLE_LOOK.padBottom + TABLE_LOOK.rule;
  const repeated = heads.reduce(
    (sum, row) => sum + Math.max(1, ...row.map(({ broken, rows }) => broken.split('\n').length / rows)) * body.lineHeight + frame,
    0,
  );
  const wholeLines = Math.floor(((textHeight - repeated) * WHITEST_FOOT * WHOLE_ROW_SHARE - frame) / body.lineHeight);
  const isKeptWhole = (cells: readonly string[]) =>
    cells.every(
      (text, at) => roughLines(text, roomIn(at), table.fontSize) <= wholeLines * SURELY_WHOLE_SHARE || breakLines(text, body, roomIn(at)).length <= wholeLines,
    );
  const heading = (row: (typeof heads)[number]) =>
    new WordRow({
      tableHeader: true,
      cantSplit: true,
      children: row.map(({ broken, from, to, rows, style }) =>
        cell(broken, from, {
          role: style === 'bold' ? 'tableHead' : 'columnNumber',
          align: 'center',
          style,
          keepNext: true,
          ...(to > from ? { span: to - from + 1 } : {}),
          ...(rows > 1 ? { deep: rows } : {}),
        }),
      ),
    });
  const row = (data: TableRow) => {
    if (data.kind === 'section') {
      const look = { style: 'bold', keepNext: true } as const;
      const number = cell(data.number, 0, { ...look, role: 'sectionNumber', align: 'center' });
      const title = cell(data.title, 1, { ...look, role: 'sectionTitle', align: 'left', span: widths.length - 1 });
      return new WordRow({ cantSplit: true, children: [number, title] });
    }
    return new WordRow({
      cantSplit: isKeptWhole(data.cells),
      children: data.cells.map((text, at) => {
        const align = table.columns[at]?.align ?? 'left';
        return cell(text, at, { role: CELL_ROLES[align], align });
      }),
    });
  };

  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      marginUnitType: WidthType.DXA,
      top: TABLE_LOOK.padTop * 20,
      bottom: TABLE_LOOK.padBottom * 20,
      left: TABLE_LOOK.padX * 20,
      right: TABLE_LOOK.padX * 20,
    },
    borders: { ...TableBorders.NONE, top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: [...heads.map(heading), ...table.rows.map(row)],
  });
}

/** Lines a text will take at half an em a letter, without measuring. */
function roughLines(text: string, room: number, fontSize: number): number {
  const letters = Math.max(1, room / (fontSize / 2));
  return text.split('\n').reduce((sum, paragraph) => sum + Math.max(1, Math.ceil(paragraph.length / letters)), 0);
}
