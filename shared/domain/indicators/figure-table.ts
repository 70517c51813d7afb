import { foldText } from '../text/fold.ts';
import { INDICATOR_FIELDS, type IndicatorField } from './indicator-fields.ts';
import { readTypedFigure } from './typed-figure.ts';

export type IndicatorTexts = { readonly [F in IndicatorField]?: string };

/** A pasted table of figures, understood. */
export interface FigureTable {
  /** The field of each column; null: none of ours, left out. */
  readonly fields: readonly (IndicatorField | null)[];
  /** Headings of columns that are left out, as pasted. */
  readonly leftOut: readonly string[];
  readonly headed: boolean;
  readonly rows: readonly IndicatorTexts[];
}

type Cells = readonly (readonly string[])[];

/** In the order in which they are tried on a heading: *So với cùng kỳ* tells of growth, *Cùng kỳ* is last year's figure. */
const HEADINGS: readonly (readonly [IndicatorField | 'number', RegExp])[] = [
  ['number', /^(?:tt|stt|so tt|so thu tu)$/],
  ['stated', /\b(?:tang|giam|so sanh|so voi|toc do)\b/],
  ['unit', /\b(?:dvt|don vi tinh)\b/],
  ['before', /\b(?:cung ky|nam truoc)\b/],
  ['target', /\b(?:ke hoach|du toan|muc tieu|chi tieu giao|chi tieu nam)\b/],
  ['source', /\b(?:nguon|van ban|can cu)\b/],
  ['agency', /\b(?:co quan|dia phuong|don vi (?:bao cao|cung cap|thuc hien|chu tri))\b/],
  ['name', /\b(?:noi dung|chi tieu|tieu chi|so lieu|ten|danh muc)\b/],
  ['value', /\b(?:thuc hien|ky nay|nam nay|ket qua|gia tri|tong hop|uoc)\b/],
];

/** Columns by their headings, else by what stands in them, unless the clerk says otherwise (by place). Rows without any word are left out. */
export function readFigureTable(cells: Cells, chosen: Readonly<Record<number, IndicatorField | null>> = {}): FigureTable {
  const rows = cells.map((row) => row.map((text) => text.trim())).filter((row) => row.some((text) => text !== ''));
  const [first = [], ...rest] = rows;
  const headed = fieldsByHeading(first);
  const proposed = headed ?? fieldsByContent(rows);
  const given = new Set(Object.values(chosen));
  const fields = proposed.map((field, at) => (chosen[at] === undefined ? (field !== null && given.has(field) ? null : field) : chosen[at]));
  return {
    fields,
    leftOut: headed === null ? [] : first.filter((text, at) => text !== '' && fields[at] === null && !isNumberHeading(text)),
    headed: headed !== null,
    rows: (headed === null ? rows : rest).map(
      (row): IndicatorTexts => Object.fromEntries(fields.flatMap((field, at) => (field === null || (row[at] ?? '') === '' ? [] : [[field, row[at]]]))),
    ),
  };
}

const isNumberHeading = (text: string): boolean => meant(text) === 'number';

function meant(heading: string): IndicatorField | 'number' | null {
  const folded = foldText(heading).replace(/[.:]+$/, '');
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** Null where the row is no heading: it must name the indicator's column and one more. */
function fieldsByHeading(row: readonly string[]): (IndicatorField | null)[] | null {
  const notions = row.map(meant);
  // *Đơn vị* alone is the unit, beside a *Đơn vị tính* the agency.
  const asUnit = notions.includes('unit') ? 'agency' : 'unit';
  const withYears = byYear(row);
  const read = row.map((text, at) => notions[at] ?? withYears.get(at) ?? (foldText(text) === 'don vi' ? asUnit : null));
  if (!read.includes('name') || read.filter((notion) => notion !== null).length < 2) return null;
  const taken = new Set<string>();
  return read.map((notion) => {
    if (notion === null || notion === 'number' || taken.has(notion)) return null;
    taken.add(notion);
    return notion;
  });
}

/** *Năm 2023 · Năm 2024*: the newer is this period's, the older last year's. */
function byYear(row: readonly string[]): ReadonlyMap<number, 'value' | 'before'> {
  const years = row.flatMap((text, at) => {
    const year = meant(text) === null || meant(text) === 'value' ? /\b(?:19|20)\d\d\b/.exec(text)?.[0] : undefined;
    return year === undefined ? [] : [{ at, year: Number(year) }];
  });
  const [newest, older] = years.toSorted((a, b) => b.year - a.year);
  return newest && older && older.year < newest.year
    ? new Map([
        [newest.at, 'value'],
        [older.at, 'before'],
      ] as const)
    : new Map(newest ? [[newest.at, 'value'] as const] : []);
}

/** The first column of words names, a second one of short words is the unit; columns of figures follow as value, last year's and what is stated. */
function fieldsByContent(rows: Cells): (IndicatorField | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const kinds = Array.from({ length: width }, (_, at) => {
    const texts = rows.map((row) => row[at] ?? '').filter((text) => text !== '');
    const figures = texts.filter((text) => readTypedFigure(text).readings.length > 0);
    if (texts.length === 0) return 'none';
    if (figures.length * 2 <= texts.length) return 'words';
    return at === 0 && texts.every((text, index) => Number.parseInt(text, 10) === index + 1) ? 'none' : 'figures';
  });
  const free = { words: ['name', 'unit', 'agency', 'source'], figures: ['value', 'before', 'stated'], none: [] } satisfies Record<string, IndicatorField[]>;
  const left: Record<string, IndicatorField[]> = { words: [...free.words], figures: [...free.figures], none: [] };
  return kinds.map((kind) => left[kind]?.shift() ?? null);
}

/** What a pasted row does to the table. */
export interface PastedLine {
  /** `bare`: a row without any figure, as a heading of the table; added only when it is asked for. `doubled`: the table names it twice. */
  readonly kind: 'new' | 'changed' | 'same' | 'bare' | 'nameless' | 'doubled';
  readonly texts: IndicatorTexts;
  /** The row that is written into; null: a new one. */
  readonly id: string | null;
  readonly changes: readonly { readonly field: IndicatorField; readonly was: string; readonly text: string }[];
}

type KnownRow = { readonly [F in IndicatorField]: string } & { readonly id: string };

/** Rows of the same name, unit and agency are written into, cell by cell; a cell that was left empty changes nothing. */
export function planPaste({ rows }: FigureTable, known: readonly KnownRow[]): PastedLine[] {
  const met = new Set<string>();
  return rows.map((texts): PastedLine => {
    const line = (kind: PastedLine['kind'], some: Partial<PastedLine> = {}): PastedLine => ({ kind, texts, id: null, changes: [], ...some });
    const name = texts.name ?? '';
    if (name === '') return line('nameless');
    const row = known.find((each) => isSame(each, texts));
    const key = row?.id ?? [name, texts.unit ?? '', texts.agency ?? ''].map(foldText).join('\n');
    if (met.has(key)) return line('doubled');
    met.add(key);
    if (!row) return line(FIGURES.some((field) => texts[field] !== undefined) ? 'new' : 'bare');
    const changes = INDICATOR_FIELDS.flatMap((field) => {
      const text = texts[field];
      return text === undefined || text === row[field] || KEY.has(field) ? [] : [{ field, was: row[field], text }];
    });
    return line(changes.length === 0 ? 'same' : 'changed', { id: row.id, changes });
  });
}

const FIGURES = ['value', 'before', 'target', 'stated'] as const;
/** What a row is known by; another spelling of it changes nothing. */
const KEY: ReadonlySet<IndicatorField> = new Set(['name', 'unit', 'agency']);

const isSame = (row: KnownRow, texts: IndicatorTexts): boolean =>
  foldText(row.name) === foldText(texts.name ?? '') &&
  (texts.unit === undefined || row.unit === '' || foldText(row.unit) === foldText(texts.unit)) &&
  foldText(row.agency) === foldText(texts.agency ?? '');
