import type { ImportIssue, ImportIssueCode } from '../../i18n/import-issues.ts';
import type { ErrorParams } from '../../i18n/error-sentences.ts';
import { joinBroken, startsAnew } from './joining.ts';
import type { PlanField, PlanRow } from './plan-fields.ts';
import type { FieldRow } from './read-row.ts';
import type { SectionTitle } from './section-rows.ts';

type DraftRow = { -readonly [name in keyof PlanRow]: PlanRow[name] };

const FIELDS: readonly PlanField[] = ['number', 'content', 'lead', 'coordinator', 'deadline', 'product', 'note'];
const EMPTY = { number: '', content: '', lead: '', coordinator: '', deadline: '', product: '', note: '' };

/** Collects rows in order; the last one may still grow by continuation rows. */
export class PlanDraft {
  readonly rows: DraftRow[] = [];
  readonly issues: ImportIssue[] = [];
  readonly #joined = new Set<number>();

  /** Keys of tasks put together from the two sides of a page break. */
  get joined(): number[] {
    return [...this.#joined];
  }

  get last(): DraftRow | undefined {
    return this.rows.at(-1);
  }

  addSection({ number, title }: SectionTitle, line: number): void {
    this.rows.push({ ...EMPTY, key: this.rows.length + 1, kind: 'section', line, number, content: title });
  }

  addTask({ own, lent, source }: FieldRow): void {
    const row: DraftRow = { ...EMPTY, key: this.rows.length + 1, kind: 'task', line: source.line };
    for (const field of FIELDS) row[field] = [lent[field] ?? '', own[field]].filter((text) => text !== '').join('\n');
    this.rows.push(row);
  }

  /** The lower half of a row that a page break cut. */
  continueTask({ own, source }: FieldRow): void {
    const row = this.last!;
    if (startsAnew(row.content, own.content) && own.content !== row.content) {
      this.warn('content', 'doubtfulContinuation', { line: source.line });
    }
    for (const field of FIELDS) row[field] = joinBroken(row[field], own[field]);
    this.#joined.add(row.key);
  }

  /** A further line of a task whose number cell is merged downwards: each text is a line of its own. */
  extendTask({ own }: FieldRow): void {
    const row = this.last!;
    for (const field of FIELDS) {
      if (own[field] !== '' && own[field] !== row[field]) row[field] = row[field] === '' ? own[field] : `${row[field]}\n${own[field]}`;
    }
  }

  /** A total or a remark below the table: said in full beside the table, so that no word of it is lost. */
  leaveOut({ own, source }: FieldRow): void {
    const text = FIELDS.map((field) => own[field])
      .filter((part) => part !== '')
      .join(' ');
    if (text === '') return;
    this.issues.push({ row: 0, key: null, field: null, code: 'leftOut', params: { line: source.line, text }, severity: 'warning' });
  }

  /** A warning about the last row. */
  warn(field: PlanField, code: ImportIssueCode, params: ErrorParams = {}): void {
    this.issues.push({ row: this.rows.length, key: this.last!.key, field, code, params, severity: 'warning' });
  }
}
