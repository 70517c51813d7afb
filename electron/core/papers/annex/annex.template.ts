import type { AnnexOptions } from '../../../../shared/api/documents.api.ts';
import type { PlanColumn } from '../../../../shared/api/plans.api.ts';
import { cellIn, isOwnColumn, planFields, type ColumnId, type PlanCells } from '../../../../shared/domain/plan-table/plan-fields.ts';
import { annexAlignment, annexColumnWidths, type AnnexColumn } from './annex-columns.ts';
import type { Block, CellAlignment, CheckLine, FormalDocument, Paragraph, Table, TableRow } from '../../typesetting/formal-document.ts';
import { CHECK_LINE_LOOK, PAPER_A4, theThucSettings, type TheThucSettings } from '../../typesetting/the-thuc.ts';

/** What an annex prints: a plan's title, columns as adopted, and rows in plan order, all verbatim. */
export interface AnnexData {
  readonly title: string;
  readonly committeeName: string;
  readonly year: number;
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly AnnexRow[];
  /** Set where only the rows of one lead are printed: whose, and how many of how many tasks. */
  readonly extract?: {
    readonly lead: string;
    readonly tasks: number;
    readonly of: number;
    /** Tasks that it only coordinates, where these are printed too. */
    readonly helps?: number;
  };
  /** Of an extract: what its lead only coordinates, as a table of its own. */
  readonly helped?: readonly AnnexRow[];
  /** What its committee has set of the form; absent: the decree's defaults. */
  readonly measures?: Partial<TheThucSettings>;
  /** SHA-256 of the whole plan's words, also where only a part is printed. */
  readonly fingerprint?: string;
  /** UTC instant of printing. */
  readonly createdAt?: string;
}

export type AnnexRow = AnnexSectionRow | AnnexTaskRow;

export interface AnnexSectionRow {
  readonly kind: 'section';
  readonly number: string;
  readonly title: string;
}

/** `id` of a task that a plan keeps. */
export type AnnexTaskRow = { readonly kind: 'task'; readonly id?: string } & PlanCells;

export interface AnnexChoices extends AnnexOptions {
  /** Default justified, as provincial annexes print it. */
  readonly contentAlignment?: Exclude<CellAlignment, 'center'>;
}

/** "Phụ lục" + table by NĐ 30/2020, PL I, mục III: no quốc hiệu, no signature, no nơi nhận. */
export function annexDocument(data: AnnexData, options: AnnexChoices, changes: Partial<TheThucSettings> = data.measures ?? {}): FormalDocument {
  const settings = theThucSettings({
    ...changes,
    tableSize: options.tableFontSize,
    annexTitleSize: options.headFontSize,
    annexReferenceSize: options.headFontSize,
  });
  const title = options.title?.trim() ? options.title : data.title;
  const columns = shownColumns(data.columns, options.hiddenColumns);
  const margins = { top: settings.marginTop, right: settings.marginRight, bottom: settings.marginBottom, left: settings.marginLeft };
  const paperWidth = options.orientation === 'portrait' ? PAPER_A4.width : PAPER_A4.height;
  const tasks = [...data.rows, ...(data.helped ?? [])].filter((row) => row.kind === 'task');
  const filled = columns.map(
    ({ field, label, width }): AnnexColumn => ({
      field,
      heading: label,
      texts: tasks.map((task) => cellIn(task, field)),
      wanted: width,
    }),
  );
  const widths = annexColumnWidths(filled, options.orientation, paperWidth - margins.left - margins.right, settings.tableSize);
  const aligns = filled.map((column) => (column.field === 'content' ? (options.contentAlignment ?? annexAlignment(column)) : annexAlignment(column)));

  const table = (rows: readonly AnnexRow[], name?: string): Table => ({
    kind: 'table',
    ...(name === undefined ? {} : { name }),
    ...(rows.some(({ kind }) => kind === 'task') ? { ofTasks: true } : {}),
    fontSize: settings.tableSize,
    columns: columns.map(({ field, label, group }, at) => ({
      header: label,
      ...(group === undefined ? {} : { group }),
      width: widths[at] ?? 0,
      align: aligns[at] ?? 'left',
      ...(isOwnColumn(field) ? { figures: true } : {}),
    })),
    numberingRow: options.numberingRow ? columns.map((_, at) => `(${at + 1})`) : null,
    rows: rows.map((row): TableRow => (row.kind === 'section' ? row : { kind: 'cells', cells: columns.map(({ field }) => cellIn(row, field)) })),
  });
  /** A table under its heading; where there is no row, the heading says so. */
  const headed = (heading: string, name: string, rows: readonly AnnexRow[]): Block[] => [
    { kind: 'caption', text: rows.length === 0 ? `${heading}: không có` : heading, style: 'bold', size: settings.tableSize },
    ...(rows.length === 0 ? [] : [table(rows, name)]),
  ];
  const tables =
    data.helped === undefined
      ? [data.rows.length === 0 ? noTasks(settings.tableSize) : table(data.rows, options.number === '' ? undefined : `Phụ lục ${options.number}`)]
      : [...headed('1. Nhiệm vụ chủ trì', 'Chủ trì', data.rows), ...headed('2. Nhiệm vụ phối hợp', 'Phối hợp', data.helped)];

  return {
    info: { title, language: 'vi-VN', ...(data.createdAt === undefined ? {} : { createdAt: data.createdAt }) },
    parts: [
      {
        page: { orientation: options.orientation, margins, pageNumberSize: settings.pageNumberSize },
        blocks: [
          {
            kind: 'annexHead',
            label: options.number === '' ? 'Phụ lục' : `Phụ lục ${options.number}`,
            title,
            reference: options.showReference ? referenceLine(options.attachedTo) : null,
            sizes: { label: settings.annexLabelSize, title: settings.annexTitleSize, reference: settings.annexReferenceSize },
          },
          ...(data.extract === undefined ? [] : [extractLine(data.extract, settings.annexReferenceSize)]),
          ...tables,
          ...(options.fingerprint && data.fingerprint ? [checkLine(data.fingerprint)] : []),
        ],
      },
    ],
  };
}

/** An extract says that it is one, and of how much: nobody may take it for the whole annex. */
const extractLine = ({ lead, tasks, of, helps }: NonNullable<AnnexData['extract']>, size: number): Paragraph => ({
  kind: 'paragraph',
  role: 'attachedTo',
  runs: [{ text: `Trích ${tasks}/${of} nhiệm vụ do ${lead} chủ trì${helps === undefined ? '' : `, ${helps}/${of} nhiệm vụ phối hợp`}`, style: 'italic' }],
  size,
  align: 'center',
  below: 6,
  keepWithNext: true,
});

/** A section, or one of several plans, that has none is printed all the same. */
const noTasks = (size: number): Block => ({ kind: 'caption', text: 'Không có nhiệm vụ', style: 'italic', size });

/** Twelve digits tell any two plans apart and can still be read out over the telephone. */
function checkLine(fingerprint: string): CheckLine {
  return { kind: 'checkLine', text: `Mã đối chiếu: ${fingerprint.slice(0, 12)}`, size: CHECK_LINE_LOOK.size };
}

/** STT and content always stand; a hidden column leaves the print only, never the plan. */
function shownColumns(columns: readonly PlanColumn[], hiddenHere: readonly ColumnId[]): readonly PlanColumn[] {
  return columns.filter(({ field, hidden }) => !isHideable(field) || (hidden !== true && !hiddenHere.includes(field)));
}

export const isHideable = (field: ColumnId): boolean => isOwnColumn(field) || planFields[field].hideable;

/** "(Kèm theo …)"; without a paper named, dots to be filled in by hand (allowed by NĐ 30/2020, PL I, mục III). */
export function referenceLine(attachedTo: string): string {
  const unbracketed = attachedTo.trim().replace(/^\((.*)\)$/s, '$1');
  const named = unbracketed.replace(/^\s*kèm theo\s+/i, '').trim();
  return named === '' ? '(Kèm theo ………… số ……/……… ngày …… tháng …… năm ……… của ………………)' : `(Kèm theo ${named})`;
}
