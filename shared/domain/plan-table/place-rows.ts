import { continuesRemark, furnitureOf } from './furniture-rows.ts';
import { isAssignment, isEmptyDay, isEmptyNumbered, isHeadingBetween, isTaskUnderNumber, standsAlone } from './own-rows.ts';
import type { PlanDraft } from './plan-draft.ts';
import { textsBeside, type FieldRow } from './read-row.ts';
import { sectionOf, titleParts, type SectionTitle } from './section-rows.ts';
import { cellText } from './table-grid.ts';

/** What decides about rows beside their own words. */
export interface TableTraits {
  readonly width: number;
  readonly rareBold: boolean;
  readonly hasNumbers: boolean;
  readonly firstRow: number;
  /** 0-based position where place, date and signatures begin. */
  readonly foot: number;
  /** The source has pages, so that a row may be cut in two. */
  readonly paged: boolean;
  /** Positions of rows the clerk parted from the task above. */
  readonly apart: ReadonlySet<number>;
}

/** Gives each row of a table its place in the draft: a task, a section, a part of the task above, or beside the plan. */
export class RowPlacer {
  readonly #draft: PlanDraft;
  readonly #traits: TableTraits;
  #section = '';
  #inRemark = false;

  constructor(draft: PlanDraft, traits: TableTraits) {
    this.#draft = draft;
    this.#traits = traits;
  }

  /** @param next The row below, where there is one. */
  place(row: FieldRow, next: FieldRow | undefined): void {
    if (row.source.headsPart) {
      this.#inRemark = false;
      return this.#draft.addSection(titleParts(row.source.cells[0]!.text), this.#keyOf(row), row.source.line);
    }
    const furniture = furnitureOf(row);
    if (furniture === 'continued') return;
    if (furniture === 'page' || (furniture === 'aside' && row.at < this.#traits.foot))
      return this.#draft.leaveOut(row, furniture === 'page' ? 'pageMark' : 'aside');
    this.#inRemark = furniture === 'remark' || (this.#inRemark && continuesRemark(row));
    if (this.#inRemark || row.at >= this.#traits.foot) return this.#draft.leaveOut(row, 'leftOut', row.section === this.#section ? '' : row.section);
    if (row.section !== '' && row.section !== this.#section) {
      this.#draft.addSection({ number: '', title: row.section }, -this.#keyOf(row), row.source.line);
    }
    this.#section = row.section || this.#section;
    this.#placeRow(row, next);
    if (row.source.hidden && this.#draft.last !== undefined && textsBeside(row).length > 0) {
      this.#draft.warn('content', 'hiddenRow', { line: row.source.line });
    }
  }

  /** Counted from the first row of the table; the heading that a column gives its row has the same with the other sign. */
  #keyOf = (row: FieldRow): number => row.at - this.#traits.firstRow + 1;

  #placeRow(row: FieldRow, next: FieldRow | undefined): void {
    const { cells, source } = row;
    const { width, rareBold, hasNumbers, paged, apart } = this.#traits;
    const draft = this.#draft;
    const last = draft.last?.kind === 'task' ? draft.last : undefined;
    // Every cell of the row may be covered from above; an uncovered number would make it a row of its own.
    if (textsBeside(row).length === 0) return;
    if (isEmptyNumbered(row) && !continuesNumber(next, paged)) return draft.passOver(row);
    if (last !== undefined && (row.numberCovered || (row.sharedContent !== '' && cells.number === ''))) {
      return isTaskUnderNumber(row) || isAssignment(row) ? draft.addAssignment(row, this.#keyOf(row)) : draft.extendTask(row);
    }
    if (apart.has(row.at)) return draft.addTask(row, this.#keyOf(row));

    const hasOthers = textsBeside(row, 'number', 'content').length > 0;
    const section = sectionOf({ source, number: cells.number, content: cells.content, hasOthers, width }, rareBold) ?? sectionBesideFields(row, width);
    const midSentence = paged && last !== undefined && cells.number === '' && last.cells.content !== '' && /^\p{Ll}/u.test(cells.content);
    if (section !== null && !midSentence) return draft.addSection(section, this.#keyOf(row), source.line);
    // Where rows were cut in two before, words alone are rather another lower half.
    if (last !== undefined && draft.joined.length === 0 && isHeadingBetween(row, last.cells, next)) {
      draft.addSection({ number: '', title: cells.content }, this.#keyOf(row), source.line);
      return draft.warn('content', 'guessedSection');
    }
    if (cells.number !== '') return draft.addTask(row, this.#keyOf(row));
    if (isEmptyDay(row, last?.cells, paged)) return draft.leaveOut(row, 'emptyDay');
    if (last !== undefined && paged && !standsAlone(row, last.cells, hasNumbers)) return draft.continueTask(row);
    draft.addTask(row, this.#keyOf(row));
    if (hasNumbers) draft.warn('number', 'missingNumber');
  }
}

/** The number covers the next row too, or a page break parted it from the rest of its row. */
const continuesNumber = (next: FieldRow | undefined, paged: boolean): boolean =>
  next !== undefined && (next.numberCovered || (paged && next.cells.number === '' && next.cells.content !== ''));

/** A row merged across all columns may start in a column that is not read as number or content. No heading of a column belongs to it. */
function sectionBesideFields({ source, cells }: FieldRow, width: number): SectionTitle | null {
  const first = source.cells[0];
  if (cells.number + cells.content !== '' || first === undefined || cellText(first) === '' || (first.columnSpan ?? 1) < Math.max(3, width - 1)) return null;
  return {
    number: '',
    title: source.cells
      .map(cellText)
      .filter((text) => text !== '')
      .join('\n'),
  };
}
