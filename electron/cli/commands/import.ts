import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { ImportField, ImportIssue, ImportPreview, ImportSource, ImportTarget } from '../../../shared/api/imports.api.ts';
import { planFields, type PlanField } from '../../../shared/domain/plan-table/plan-fields.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { joinedRowSentence } from '../../../shared/i18n/import-issues.ts';
import { rowPlaces, wholeTable } from '../../../shared/i18n/import-places.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { withCore, type CoreSession } from '../open-core.ts';
import { nameValue, tableValue, yearValue } from '../option-values.ts';
import type { Outcome } from '../outcome.ts';

interface ImportOptions {
  readonly committee?: string;
  readonly year?: number;
  readonly title?: string;
  readonly table?: number;
  readonly dryRun?: boolean;
  readonly decode?: boolean;
}

/** For a book that is still empty; renamed on the screen. */
const FIRST_COMMITTEE = 'Ban Chỉ đạo';

export function addImport(program: BcdCommand): void {
  program
    .command('import')
    .description('đưa bảng nhiệm vụ từ tệp vào sổ thành một kế hoạch')
    .argument('tệp', '.docx .doc .xlsx .xls .ods .csv .tsv .txt .html')
    .option('--committee <tên>', 'ban chỉ đạo; chưa có thì lập mới', nameValue)
    .option('--year <năm>', 'năm của kế hoạch (mặc định: đoán từ tệp, không được thì năm nay)', yearValue)
    .option('--title <tên>', 'tên kế hoạch (mặc định: dòng tên trên bảng)', nameValue)
    .option('--table <số>', 'bảng thứ mấy trong tệp (mặc định: bảng giống kế hoạch nhất)', tableValue)
    .option('--dry-run', 'chỉ xem trước, không ghi gì')
    .option('--decode', 'chữ trong tệp dùng bảng mã cũ (TCVN3, VNI) thì chuyển sang Unicode')
    .answers<ImportOptions>(([file = ''], options) => withCore(options.data, (session) => importFile(session, file, options)));
}

async function importFile({ ask, files }: CoreSession, file: string, options: ImportOptions): Promise<Outcome> {
  const read = await ask('imports.read', { file: files.putPath(path.resolve(file)) });
  const source = read.oldEncoding !== null && options.decode ? await ask('imports.decode', { draftId: read.draftId, convert: true }) : read;
  const table = chosenTable(source, options.table);
  const preview = await ask('imports.preview', { draftId: source.draftId, table, ...(options.year !== undefined && { year: options.year }) });
  if (preview.issues.some(({ code }) => code === 'noContentColumn')) throw new AppError('imports.noContentColumn', { file: source.fileName });
  const columns = (source.tables[table]?.columns ?? []).map(({ label, field, certain }) => ({
    heading: label,
    field: field === 'ignore' ? null : field,
    certain,
  }));
  const committee = chosenCommittee(await ask('committees.list', {}), options.committee, preview.committee);
  const target: ImportTarget = {
    kind: 'new-plan',
    committee: committee.id === undefined ? { name: committee.name } : { id: committee.id },
    title: options.title ?? (preview.title || path.parse(file).name),
    year: preview.year,
    yearGuessed: preview.yearGuessed,
    attachedTo: preview.attachedTo,
  };
  const joined = joinsOf(preview);
  const remarks = [
    `${wholeTable}: tên kế hoạch “${target.title}”${options.title === undefined && preview.title === '' ? ' (theo tên tệp)' : ''}; năm ${target.year}${preview.yearGuessed ? ' (đoán)' : ''}`,
    ...(committee.otherwise ? [`${wholeTable}: tệp ghi “${preview.committee}”; kế hoạch thuộc “${committee.name}”`] : []),
  ];
  const places = rowPlaces(preview.rows);
  if (options.dryRun)
    return outcome({ planId: null, ...countsOf(preview), columns, joined, issues: preview.issues, places, remarks }, 'Xem trước, chưa ghi gì');
  const done = await ask('imports.confirm', { draftId: source.draftId, target });
  return outcome({ ...done, columns, joined, places, remarks }, `Đã ghi kế hoạch ${done.planId}`);
}

function chosenTable({ tables, best }: ImportSource, table: number | undefined): number {
  if (table === undefined) return best;
  if (table > tables.length) throw new AppError('cli.noSuchTable', { table, count: tables.length });
  return table - 1;
}

type Committees = readonly { readonly id: string; readonly name: string }[];

interface ChosenCommittee {
  /** Absent for one still to be made. */
  readonly id?: string;
  readonly name: string;
  /** Nobody asked for it, and the paper names another. */
  readonly otherwise?: boolean;
}

/** The committee asked for, else the one the paper names where it is in the book, else the only one there is. */
function chosenCommittee(known: Committees, asked: string | undefined, onPaper: string): ChosenCommittee {
  const named = (name: string) => known.find((committee) => foldText(committee.name) === foldText(name));
  if (asked !== undefined) return named(asked) ?? { name: asked };
  const [first, ...others] = known;
  if (!first) return { name: onPaper || FIRST_COMMITTEE };
  const match = named(onPaper);
  if (match) return match;
  if (others.length > 0) throw new AppError('cli.committeeUnclear', { names: known.map((committee) => committee.name).join('; ') });
  return { ...first, otherwise: onPaper !== '' };
}

function countsOf({ rows }: ImportPreview): { tasks: number; sections: number } {
  const tasks = rows.filter(({ kind }) => kind === 'task').length;
  return { tasks, sections: rows.length - tasks };
}

/** The lower halves of rows that a page break cut, at the rows they went into. */
function joinsOf({ rows, joined }: ImportPreview): Join[] {
  return joined.map(({ key, line }) => ({ row: rows.findIndex((row) => row.key === key) + 1, line, message: joinedRowSentence(line) }));
}

interface Join {
  readonly row: number;
  readonly line: number;
  readonly message: string;
}

interface Result {
  readonly planId: string | null;
  readonly tasks: number;
  readonly sections: number;
  readonly columns: readonly { readonly heading: string; readonly field: ImportField | null; readonly certain: boolean }[];
  readonly joined: readonly Join[];
  readonly issues: readonly ImportIssue[];
  /** What each row of the plan is called. */
  readonly places: readonly string[];
  /** What is said beside the issues. */
  readonly remarks: readonly string[];
}

/** Columns without which a plan is none: where they were guessed, it is said. */
const KEY_FIELDS: ReadonlySet<ImportField | null> = new Set<ImportField>(['content', 'lead', 'deadline']);

function outcome({ planId, tasks, sections, columns, joined, issues, places, remarks }: Result, lead: string): Outcome {
  const found = issues.map(({ row, field, code, params, severity, message }) => ({ row: row === 0 ? null : row, code, params, message, field, severity }));
  const summary = `${lead}: ${tasks} nhiệm vụ, ${sections} mục, ${issues.length} điểm cần xem${joined.length > 0 ? `, ${joined.length} dòng nối` : ''}.`;
  // In full, not in a table that cuts them: some hold the words of what was left out.
  const guessed = columns.filter(({ field, certain }) => !certain && KEY_FIELDS.has(field)).map(({ heading, field }) => [heading, field] as const);
  const points = [
    ...remarks,
    ...guessed.map(([heading, field]) => `${wholeTable}: cột “${heading}” được coi là ${planFields[field as PlanField].name}, chưa chắc`),
    ...issues.map(({ row, message }) => `${places[row - 1] ?? wholeTable}: ${message}`),
    ...joined.map(({ row, message }) => `${places[row - 1] ?? wholeTable}: ${message}`),
  ];
  return { json: { planId, tasks, sections, columns, joined, issues: found }, text: summary + points.map((point) => `\n- ${point}`).join('') };
}
