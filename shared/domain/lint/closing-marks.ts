import { faultAt, lintFields, type Fault, type LintField, type LintPlan, type LintRow } from './lint-plan.ts';

/** Fewer filled cells than this have no custom to depart from. */
const ENOUGH_CELLS = 4;

/** A cell of several sentences closes its last one, whatever the custom of the column. */
const SENTENCES = /[.]\s+\p{Lu}/u;

type Ending = 'stop' | 'none';

/** Within one column most cells end with a full stop or most do not; the few that differ are asked about. */
export function closingMarks(plan: LintPlan): Fault[] {
  return lintFields.flatMap((field) => inColumn(plan, field));
}

function inColumn(plan: LintPlan, field: LintField): Fault[] {
  const endings = plan.rows.map((row) => ({ row, ending: endingOf(row[field]) }));
  const stop = endings.filter(({ ending }) => ending === 'stop');
  const none = endings.filter(({ ending }) => ending === 'none');
  if (stop.length === 0 || none.length === 0 || stop.length + none.length < ENOUGH_CELLS) return [];
  const [few, code] = stop.length <= none.length ? ([stop, 'closing-mark-extra'] as const) : ([none, 'closing-mark-missing'] as const);
  const params = { count: few.length, otherCount: stop.length + none.length - few.length };
  return few.filter(({ row }) => code === 'closing-mark-missing' || !SENTENCES.test(row[field])).map(({ row }) => lastWord(code, row, field, params));
}

/** Dots that say “and so on” and a closing mark of their own (? !) follow no custom. */
function endingOf(cell: string): Ending | null {
  if (cell === '' || /(?:\.\.|…|[?!:])$/.test(cell)) return null;
  return /[.;,]$/.test(cell) ? 'stop' : 'none';
}

function lastWord(code: 'closing-mark-extra' | 'closing-mark-missing', row: LintRow, field: LintField, params: Fault['params']): Fault {
  const cell = row[field];
  const word = /\S+$/.exec(cell)?.[0] ?? cell;
  const suggestion = code === 'closing-mark-extra' ? word.replace(/[.;,]+$/, '') : `${word}.`;
  return faultAt(code, row, field, cell.length - word.length, word, suggestion, params);
}
