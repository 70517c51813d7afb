import { answeringFor, type Groups } from '../../../shared/domain/reporting/who-answers.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { AgencyRegister, type Named } from '../agencies/agency-register.ts';
import { readGroups } from '../agencies/group-members.repo.ts';
import { periodFor } from '../reporting/periods.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { indicatorRows, type IndicatorTableRow } from './indicators.repo.ts';

/** An indicator that a report form asks one addressee for. */
export interface AskedFigure {
  /** The row that stands for this addressee; where there is none yet, the one that asks several at once. */
  readonly indicatorId: string;
  readonly name: string;
  readonly unit: string;
  /** Asked of several (a phrase, a list of names, *tất cả*): the answer becomes a row of the addressee's own. */
  readonly ofSeveral: boolean;
  /** Rows that ask several in whose place the addressee's own row stands: a form made before it did names them. */
  readonly insteadOf: readonly string[];
}

interface AskingRow {
  readonly row: IndicatorTableRow;
  readonly named: readonly Named[];
  readonly ofAll: boolean;
}

/** *Tất cả*, *Toàn bộ các cơ quan*. */
const ALL = /^(?:tat ca|toan bo)\b/;

/** Whom the figures of a committee are asked of, by what stands under *Cơ quan*; a row without one is of the whole and is asked of nobody. */
export class AskedFigures {
  readonly #rows: readonly AskingRow[];
  readonly #groups: Groups;
  readonly #day: string;

  /** @param day `YYYY-MM-DD`: who belongs to a phrase then answers for it. */
  constructor(db: ReadHandle, committeeId: string, day: string) {
    const register = new AgencyRegister(db);
    this.#rows = indicatorRows(db, committeeId)
      .filter(({ name, agency }) => name !== '' && agency !== '')
      .map((row) => ({ row, named: register.readCell(row.agency), ofAll: ALL.test(foldText(row.agency)) }));
    this.#groups = readGroups(
      db,
      this.#rows.flatMap(({ named }) => named.flatMap(({ groupId }) => groupId ?? [])),
    );
    this.#day = day;
  }

  /** In the order in which they stand. @param id An agency or a phrase of the register. */
  of(id: string): AskedFigure[] {
    const isOwn = ({ named, ofAll }: AskingRow): boolean => !ofAll && named.length === 1 && [named[0]?.agencyId, named[0]?.groupId].includes(id);
    const own = this.#rows.filter(isOwn);
    const several = this.#rows.filter((each) => !isOwn(each) && (each.ofAll || each.named.some((named) => this.#isAmong(named, id))));
    const met = new Set(own.map(keyOf));
    return this.#rows.flatMap((each): AskedFigure[] => {
      const { id: indicatorId, name, unit } = each.row;
      if (own.includes(each)) {
        const insteadOf = several.filter((other) => keyOf(other) === keyOf(each)).map(({ row }) => row.id);
        return [{ indicatorId, name, unit, ofSeveral: false, insteadOf }];
      }
      if (!several.includes(each) || met.has(keyOf(each))) return [];
      met.add(keyOf(each));
      return [{ indicatorId, name, unit, ofSeveral: true, insteadOf: [] }];
    });
  }

  #isAmong({ agencyId, groupId }: Named, id: string): boolean {
    return agencyId === id || groupId === id || (groupId !== null && (answeringFor(groupId, this.#groups, this.#day) ?? []).some((member) => member.id === id));
  }
}

const keyOf = ({ row: { name, unit } }: AskingRow): string => `${foldText(name)}\n${foldText(unit)}`;

/** By indicator: the figure given last for a period that closed before that day, and the period. */
export function lastFigures(db: ReadHandle, committeeId: string, before: string): Map<string, { readonly value: string; readonly label: string }> {
  const values = db.all(
    sql.selectFrom('indicator_values').select(['indicator_id', 'period', 'value']).where('committee_id', '=', committeeId).where('value', '<>', ''),
  );
  const periods = new Map([...new Set(values.map(({ period }) => period))].map((code) => [code, periodFor(db, committeeId, code)]));
  const earlier = values
    .map(({ indicator_id, period, value }) => ({ id: indicator_id, value, period: periods.get(period)! }))
    .filter(({ period }) => period.window_end < before)
    .toSorted((a, b) => (a.period.window_end < b.period.window_end ? -1 : 1));
  return new Map(earlier.map(({ id, value, period }) => [id, { value, label: period.label }]));
}
