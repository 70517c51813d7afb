import { isTask, planOrders } from '../plans/plan-order.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { readEntries, type SearchEntry } from './search-entries.repo.ts';

/** Plans looked through for a task of a number, newest first. */
const MOST_PLANS = 40;

/** Tasks asked for by their place, as hits name it: `nhiệm vụ 14`, `Kế hoạch 2025, nhiệm vụ 2.1`. */
export function tasksAt(db: ReadHandle, plainQuery: string): SearchEntry[] {
  const number = /(?:^| )nhiem vu ([a-z0-9.]*\d[a-z0-9.]*)(?: |$)/.exec(plainQuery)?.[1];
  if (number === undefined) return [];
  const year = /(?:^| )ke hoach (\d{4})(?:,| |$)/.exec(plainQuery)?.[1];
  const all = sql.selectFrom('plans').select('id').orderBy('year', 'desc').orderBy('created_at', 'desc').limit(MOST_PLANS);
  const plans = db.all(year === undefined ? all : all.where('year', '=', Number(year))).map(({ id }) => id);
  const rows = [...planOrders(db, plans).values()].flat();
  const numbers = new Map(rows.flatMap((row) => (isTask(row) && row.number.startsWith(number) ? [[row.id, row.number]] : [])));
  const entries = readEntries.task(db, [...numbers.keys()]).map(({ hit, words }) => ({ hit, words: `${words} ${numbers.get(hit.id)}` }));
  const byPlan = Map.groupBy(entries, ({ hit }) => hit.whereId);
  return plans.flatMap((id) => byPlan.get(id) ?? []);
}
