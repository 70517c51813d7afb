import type { indicatorsApi } from '../../../shared/api/indicators.api.ts';
import type { Handlers } from '../api/handlers.ts';
import { committeeRow } from '../committees/committees.repo.ts';
import type { Ids } from '../ports.ts';
import { sql } from '../store/handles.ts';
import { indicatorRows, namedIndicators, readIndicators, readSeries } from './indicators.repo.ts';
import { setIndicators } from './set-indicators.ts';

/** Số liệu. */
export const indicatorsHandlers = (ids: Ids) =>
  ({
    'indicators.list': ({ db }, { committeeId, period }) => {
      committeeRow(db, committeeId);
      return readIndicators(db, committeeId, period);
    },

    'indicators.series': ({ db }, { id }) => readSeries(db, id),

    'indicators.set': ({ db, describe, entryId }, input) => {
      committeeRow(db, input.committeeId);
      const added = setIndicators(db, input, ids);
      const [only] = input.edits.length + added.length === 1 ? [...namedIndicators(db, input.edits.map(({ id }) => id).concat(added))] : [];
      describe(only?.name ? only.name : `${input.edits.length + added.length} dòng`);
      return { entryId, edited: input.edits.length, added };
    },

    'indicators.move': ({ db, describe, entryId }, { ids: moved, beforeId }) => {
      const rows = namedIndicators(db, beforeId === null ? moved : [...moved, beforeId]);
      const wanted = new Set(moved);
      const all = indicatorRows(db, rows[0]?.committee_id ?? '');
      const moving = all.filter(({ id }) => wanted.has(id));
      const staying = all.filter(({ id }) => !wanted.has(id));
      const at = beforeId === null ? staying.length : staying.findIndex(({ id }) => id === beforeId);
      // Before one of those that move: they stay where they are.
      if (at >= 0) {
        for (const [index, { id, position, revision }] of [...staying.slice(0, at), ...moving, ...staying.slice(at)].entries()) {
          if (position !== index + 1) {
            db.run(
              sql
                .updateTable('indicators')
                .set({ position: index + 1, revision: revision + 1 })
                .where('id', '=', id),
            );
          }
        }
      }
      describe(moving.length === 1 ? (moving[0]?.name ?? '') : `${moving.length} dòng`);
      return { entryId };
    },

    'indicators.remove': ({ db, describe, entryId }, { ids: gone }) => {
      const rows = namedIndicators(db, gone);
      db.run(sql.deleteFrom('indicator_values').where('indicator_id', 'in', gone));
      db.run(sql.deleteFrom('indicators').where('id', 'in', gone));
      describe(rows.length === 1 ? (rows[0]?.name ?? '') : `${rows.length} dòng`);
      return { entryId };
    },
  }) satisfies Handlers<typeof indicatorsApi>;
