import { AppError } from '../../../shared/api/app-error.ts';
import type { HandlerInput } from '../../../shared/api/contract.ts';
import { INDICATOR_FIELDS, LASTING_FIELDS, VALUE_FIELDS, type IndicatorField } from '../../../shared/domain/indicators/indicator-fields.ts';
import { yearBefore } from '../../../shared/domain/reporting/period-code.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { AgencyRegister } from '../agencies/agency-register.ts';
import type { Ids } from '../ports.ts';
import { sql, type WriteHandle } from '../store/handles.ts';
import { indicatorRows, namedIndicators, valuesOf, type IndicatorTableRow, type ValueRow } from './indicators.repo.ts';

type Texts = { readonly [F in IndicatorField]?: string | undefined };
type Input = HandlerInput<'indicators.set'>;

/** Cells typed over and rows added behind the last one, of one period. @returns ids of the rows added */
export function setIndicators(db: WriteHandle, { committeeId, period, edits, added }: Input, ids: Ids): string[] {
  const periods = { now: period, before: yearBefore(period) };
  const values = { now: valuesOf(db, committeeId, periods.now), before: valuesOf(db, committeeId, periods.before) };
  const edited = namedIndicators(
    db,
    edits.map(({ id }) => id),
  );
  if (edited.some((row) => row.committee_id !== committeeId)) throw new AppError('system.notFound', { what: 'số liệu' });
  const byId = new Map(edited.map((row) => [row.id, row]));

  const keep = (indicatorId: string, which: 'now' | 'before', some: Partial<Pick<ValueRow, (typeof VALUE_FIELDS)[number]>>): void => {
    if (Object.keys(some).length === 0) return;
    const known = values[which].get(indicatorId);
    const row: ValueRow = {
      ...(known ?? { ...blankValue, id: ids.next(), committee_id: committeeId, indicator_id: indicatorId, period: periods[which] }),
      ...some,
    };
    const isEmpty = VALUE_FIELDS.every((field) => row[field] === '');
    if (!known) {
      if (!isEmpty) db.insert('indicator_values', [row]);
    } else if (isEmpty) db.run(sql.deleteFrom('indicator_values').where('id', '=', known.id));
    else
      db.run(
        sql
          .updateTable('indicator_values')
          .set({ ...some, revision: known.revision + 1 })
          .where('id', '=', known.id),
      );
  };
  const keepTexts = (indicatorId: string, texts: Texts): void => {
    keep(indicatorId, 'now', given(texts, VALUE_FIELDS));
    if (texts.before !== undefined) keep(indicatorId, 'before', { value: texts.before });
  };

  for (const { id, texts, was } of edits) {
    const row = byId.get(id)!;
    const [now, before] = [values.now.get(id), values.before.get(id)];
    const said: Required<Texts> = { ...blankTexts, ...given(row, LASTING_FIELDS), ...(now && given(now, VALUE_FIELDS)), before: before?.value ?? '' };
    if (INDICATOR_FIELDS.some((field) => texts[field] !== undefined && was[field] !== undefined && was[field] !== said[field])) {
      throw new AppError('system.staleRevision');
    }
    db.run(
      sql
        .updateTable('indicators')
        .set({ ...given(texts, LASTING_FIELDS), revision: row.revision + 1 })
        .where('id', '=', id),
    );
    keepTexts(id, texts);
  }

  const last = indicatorRows(db, committeeId).at(-1)?.position ?? 0;
  const rows = added.map(
    (texts, at): IndicatorTableRow => ({
      id: ids.next(),
      revision: 0,
      committee_id: committeeId,
      position: last + 1 + at,
      name: texts.name ?? '',
      unit: texts.unit ?? '',
      agency: texts.agency ?? '',
    }),
  );
  db.insert('indicators', rows);
  for (const [at, { id }] of rows.entries()) keepTexts(id, added[at] ?? {});
  const named = edits.some(({ texts }) => LASTING_FIELDS.some((field) => texts[field] !== undefined));
  if (named || rows.length > 0) refuseTwice(db, committeeId, new Set([...edits.map(({ id }) => id), ...rows.map(({ id }) => id)]));
  return rows.map(({ id }) => id);
}

const blankValue = { revision: 0, value: '', target: '', stated: '', source: '' };
const blankTexts: Required<Texts> = { name: '', unit: '', agency: '', value: '', before: '', target: '', stated: '', source: '' };

/** Of the fields those that are there. */
function given<F extends IndicatorField>(texts: Texts, fields: readonly F[]): Partial<Record<F, string>> {
  return Object.fromEntries(fields.flatMap((field) => (texts[field] === undefined ? [] : [[field, texts[field]]]))) as Partial<Record<F, string>>;
}

/** One name, unit and agency (by the register's names: *SYT* is *Sở Y tế*) is one row; a row without a name is not one yet. */
function refuseTwice(db: WriteHandle, committeeId: string, changed: ReadonlySet<string>): void {
  const register = new AgencyRegister(db);
  const keyOf = ({ name, unit, agency }: IndicatorTableRow): string =>
    [foldText(name), foldText(unit), agency === '' ? '' : (register.readName(agency).namedAgencyId ?? foldText(agency))].join('\n');
  const groups = Map.groupBy(
    indicatorRows(db, committeeId).filter(({ name }) => name !== ''),
    keyOf,
  );
  const twice = [...groups.values()].find((group) => group.length > 1 && group.some(({ id }) => changed.has(id)));
  const [first] = twice ?? [];
  if (first) throw new AppError('indicators.twice', { name: first.name, agency: first.agency === '' ? '' : ` của ${first.agency}` });
}
