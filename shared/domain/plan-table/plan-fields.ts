/** What the program knows of one column of a plan. */
interface FieldDeclaration {
  /** Its text's name in `Task` and in what a person types. */
  readonly text: string;
  /** Column of the table `tasks`. */
  readonly column: string;
  /** The clerk's short word for it: on screens, in the history, in a comparison. */
  readonly name: string;
  /** Its heading in an annex whose source prints none. */
  readonly heading: string;
  /** `always`: every plan has the column; `usual`: a new plan begins with it, it may be removed; `sometimes`: only where it is wanted. */
  readonly stands: 'always' | 'usual' | 'sometimes';
  /** False: every print has the column. */
  readonly hideable: boolean;
  /** Found by the search over the whole book. */
  readonly searchable: boolean;
  /** A reader would look for faults of spelling in it. */
  readonly checked: boolean;
  /** First version of the fingerprint that covers it; see `fingerprintVersion`. */
  readonly fingerprintSince: number;
  /** A cell merged downwards in a source stands for each row beside it. */
  readonly lentDownwards: boolean;
  readonly align: 'left' | 'center' | 'justify';
  /** Millimetres on paper at 12 pt; null takes what the others leave. */
  readonly paper: { readonly portrait: number; readonly landscape: number } | null;
  /** Pixels in the plan's table, and its share of what is left over. */
  readonly grid: { readonly width: number; readonly minWidth: number; readonly grow?: number };
  /** Pixels in the preview of an import. */
  readonly preview: { readonly width: number; readonly minWidth?: number };
}

/**
 * The columns a plan can have beside those of its own making, in the order in which an annex usually has them. Contract,
 * rows of the database, screens, search, comparison, history and papers all read this table: a new column is declared
 * here and nowhere else, and needs a migration that adds it to `tasks`. Never put one before another that has the same
 * `fingerprintSince`: a fingerprint takes the cells in this order.
 */
export const planFields = {
  number: {
    text: 'numberText',
    column: 'number_text',
    name: 'STT',
    heading: 'STT',
    stands: 'always',
    hideable: false,
    searchable: false,
    checked: false,
    fingerprintSince: 1,
    lentDownwards: false,
    align: 'center',
    // Room for its bold heading.
    paper: { portrait: 13, landscape: 13 },
    grid: { width: 46, minWidth: 40 },
    preview: { width: 60, minWidth: 44 },
  },
  content: {
    text: 'content',
    column: 'content',
    name: 'Nội dung',
    heading: 'Nội dung',
    stands: 'always',
    hideable: false,
    searchable: true,
    checked: true,
    fingerprintSince: 1,
    lentDownwards: false,
    align: 'justify',
    paper: null,
    grid: { width: 300, minWidth: 240, grow: 5 },
    preview: { width: 320, minWidth: 200 },
  },
  lead: {
    text: 'leadText',
    column: 'lead_text',
    name: 'Chủ trì',
    heading: 'Đơn vị chủ trì',
    stands: 'always',
    hideable: true,
    searchable: true,
    checked: true,
    fingerprintSince: 1,
    lentDownwards: true,
    align: 'center',
    paper: { portrait: 28, landscape: 38 },
    grid: { width: 138, minWidth: 90, grow: 1 },
    preview: { width: 140 },
  },
  coordinator: {
    text: 'coordinatorText',
    column: 'coordinator_text',
    name: 'Phối hợp',
    heading: 'Đơn vị phối hợp',
    stands: 'usual',
    hideable: true,
    searchable: true,
    checked: true,
    fingerprintSince: 1,
    lentDownwards: true,
    align: 'center',
    paper: { portrait: 32, landscape: 50 },
    grid: { width: 144, minWidth: 90, grow: 1.5 },
    preview: { width: 150 },
  },
  deadline: {
    text: 'deadlineText',
    column: 'deadline_text',
    name: 'Thời hạn',
    heading: 'Thời gian thực hiện',
    stands: 'always',
    hideable: true,
    searchable: true,
    checked: true,
    fingerprintSince: 1,
    lentDownwards: true,
    align: 'center',
    paper: { portrait: 25, landscape: 32 },
    grid: { width: 132, minWidth: 90, grow: 0.7 },
    preview: { width: 130 },
  },
  product: {
    text: 'product',
    column: 'product',
    name: 'Sản phẩm',
    heading: 'Sản phẩm',
    stands: 'sometimes',
    hideable: true,
    searchable: true,
    checked: true,
    fingerprintSince: 1,
    lentDownwards: true,
    align: 'left',
    paper: { portrait: 28, landscape: 38 },
    grid: { width: 150, minWidth: 90, grow: 1 },
    preview: { width: 130 },
  },
  note: {
    text: 'note',
    column: 'note',
    name: 'Ghi chú',
    heading: 'Ghi chú',
    stands: 'sometimes',
    hideable: true,
    searchable: true,
    checked: true,
    fingerprintSince: 1,
    lentDownwards: true,
    align: 'left',
    paper: { portrait: 20, landscape: 28 },
    grid: { width: 150, minWidth: 90, grow: 1 },
    preview: { width: 130 },
  },
} as const satisfies Readonly<Record<string, FieldDeclaration>>;

type PlanFields = typeof planFields;

export type PlanField = keyof PlanFields;
/** The fields whose words are the clerk's own; a number mostly follows from the place. */
export type WordField = Exclude<PlanField, 'number'>;
/** A field's name in `Task`: `leadText`. */
export type TextName = PlanFields[PlanField]['text'];
export type WordName = PlanFields[WordField]['text'];
/** Columns of `tasks` that hold words. */
export type WordColumn = PlanFields[WordField]['column'];

export const planFieldIds = Object.keys(planFields) as [PlanField, ...PlanField[]];
export const wordFields = planFieldIds.filter((field): field is WordField => field !== 'number');
export const textNames = planFieldIds.map((field) => planFields[field].text) as [TextName, ...TextName[]];
export const wordNames = wordFields.map((field) => planFields[field].text) as [WordName, ...WordName[]];
export const checkedNames = wordFields.filter((field) => planFields[field].checked).map((field) => planFields[field].text);

/** One value for each field that carries words. */
export function byWordName<T>(valueOf: (field: WordField) => T): Record<WordName, T> {
  return Object.fromEntries(wordFields.map((field) => [planFields[field].text, valueOf(field)])) as Record<WordName, T>;
}

/** One value for each field, under the field's own name. */
export function byField<T>(valueOf: (field: PlanField) => T): Record<PlanField, T> {
  return Object.fromEntries(planFieldIds.map((field) => [field, valueOf(field)])) as Record<PlanField, T>;
}

const fieldOfText = new Map<string, PlanField>(planFieldIds.map((field) => [planFields[field].text, field]));

export function fieldNamed(text: TextName): PlanField {
  return fieldOfText.get(text)!;
}

export const isPlanField = (id: string): id is PlanField => Object.hasOwn(planFields, id);

/**
 * A column of the plan's own: *Kinh phí*, *Nguồn vốn*. The plan's list of columns gives it its id, heading and place; the
 * tasks keep its texts under that id, which is never given twice.
 */
export type OwnColumnId = `own:${string}`;
export type ColumnId = PlanField | OwnColumnId;

export const isOwnColumn = (id: string): id is OwnColumnId => id.startsWith('own:');

/** Texts of own columns by column; an empty cell is not kept. */
export type OwnTexts = Readonly<Record<OwnColumnId, string>>;

/** The cells of one row by field, those of own columns beside them. */
export type PlanCells = Readonly<Record<PlanField, string>> & { readonly own: OwnTexts };

export const cellIn = (cells: PlanCells, column: ColumnId): string => (isOwnColumn(column) ? (cells.own[column] ?? '') : cells[column]);

/** Where an own column's looks are not said. */
export const ownColumnLook = {
  align: 'left',
  paper: { portrait: 22, landscape: 26 },
  grid: { width: 140, minWidth: 80, grow: 0.8 },
  preview: { width: 130 },
} as const satisfies Pick<FieldDeclaration, 'align' | 'paper' | 'grid' | 'preview'>;

export const columnLook = (column: ColumnId): Pick<FieldDeclaration, 'align' | 'paper' | 'grid' | 'preview'> =>
  isOwnColumn(column) ? ownColumnLook : planFields[column];
