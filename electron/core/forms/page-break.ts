/** Of a page that may be taken before the end of the form is kept together: what is typed makes rows taller. */
const SURELY_ONE_PAGE = 0.8;
/** The most of a page that the last tasks and the signatures take while they are blank: room to grow. */
const TAIL = 0.5;

/**
 * Excel knows no “keep with next”. So that the signatures stand below tasks, a longer form breaks its page before its last
 * ones, which leaves them half a page to grow. Answers that take more of it still push the signatures to a page of their own.
 * @param heights Points of every row, as they are before anything is typed.
 * @param tasks Rows of tasks, first and one past the last; the signatures follow.
 * @param page Points that a page has room for.
 * @returns the row that begins the last page; null: all stands on one.
 */
export function rowOfLastPage(heights: readonly number[], tasks: readonly { readonly row: number; readonly section: boolean }[], page: number): number | null {
  const from = (row: number): number => heights.slice(row).reduce((sum, height) => sum + height, 0);
  if (from(0) <= page * SURELY_ONE_PAGE) return null;
  // A heading stands over its tasks, so a page may begin at it and not below it.
  const starts = tasks.filter(({ section }, at) => at > 0 && !(tasks[at - 1]?.section ?? false) && (!section || at < tasks.length - 1)).map(({ row }) => row);
  return starts.find((row) => from(row) <= page * TAIL) ?? starts.at(-1) ?? null;
}
