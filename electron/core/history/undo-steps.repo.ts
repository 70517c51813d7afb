import { sql, type ReadHandle } from '../store/handles.ts';

/**
 * Whose steps undo and redo take, and where.
 *
 * A person takes back her own last step in the committee on her screen. There stand the steps made in that committee, and
 * those that belong to no committee: acts on the register and on the whole book, and steps of a committee that is gone (else
 * nobody could bring it back). Without a committee on the screen it is her last step anywhere.
 */
export interface UndoScope {
  readonly actor: string;
  readonly committeeId: string | undefined;
}

export interface Step {
  readonly seq: number;
  readonly id: string;
  readonly actor: string;
  readonly operation: string;
  readonly subject: string;
  readonly committee_id: string | null;
  readonly plan_id: string | null;
}

const columns = ['seq', 'id', 'actor', 'operation', 'subject', 'committee_id', 'plan_id'] as const;
const standingSteps = () => sql.selectFrom('audit_log').select(columns).where('kind', '=', 'do').where('reversed_by', 'is', null);

/** The newest step in the scope not yet undone. */
export function nextUndo(db: ReadHandle, scope: UndoScope): Step | undefined {
  return newest(
    placesIn(db, scope).map((place) =>
      db.get(
        at(place, standingSteps().where('actor', '=', scope.actor))
          .orderBy('seq', 'desc')
          .limit(1),
      ),
    ),
  );
}

/** The newest undoing in the scope, named by what it undid, unless the person has done something new there since. */
export function nextRedo(db: ReadHandle, scope: UndoScope): Step | undefined {
  const places = placesIn(db, scope);
  const own = (kind: 'do' | 'undo') => sql.selectFrom('audit_log').select(['seq', 'id', 'reverses']).where('actor', '=', scope.actor).where('kind', '=', kind);
  const undone = newest(
    places.map((place) =>
      db.get(
        at(place, own('undo').where('reversed_by', 'is', null))
          .orderBy('seq', 'desc')
          .limit(1),
      ),
    ),
  );
  if (!undone?.reverses) return undefined;
  if (places.some((place) => db.get(at(place, own('do').where('seq', '>', undone.seq)).limit(1)))) return undefined;
  const done = db.get(sql.selectFrom('audit_log').select(columns).where('id', '=', undone.reverses));
  return done && { ...done, seq: undone.seq, id: undone.id };
}

export function stepById(db: ReadHandle, id: string): Step | undefined {
  return db.get(standingSteps().where('id', '=', id));
}

/** A committee, `book` for what belongs to none, or `anywhere`. Each is asked by itself, so that an index answers. */
type UndoPlace = { readonly committeeId: string } | 'book' | 'anywhere';

function placesIn(db: ReadHandle, { committeeId }: UndoScope): UndoPlace[] {
  if (committeeId === undefined) return ['anywhere'];
  const deleted = sql.selectFrom('audit_changes').select('row_id').distinct().where('table_name', '=', 'committees');
  const gone = db.all(deleted.where('before', 'is not', null).where('after', 'is', null).where('row_id', 'not in', sql.selectFrom('committees').select('id')));
  return ['book', ...[committeeId, ...gone.map(({ row_id }) => row_id)].map((id) => ({ committeeId: id }))];
}

interface Placed {
  where(column: 'committee_id', operator: '=' | 'is', value: string | null): this;
}

const at = <Q extends Placed>(place: UndoPlace, query: Q): Q => {
  if (place === 'anywhere') return query;
  return place === 'book' ? query.where('committee_id', 'is', null) : query.where('committee_id', '=', place.committeeId);
};

const newest = <S extends { readonly seq: number }>(found: readonly (S | undefined)[]): S | undefined =>
  found.filter((each) => each !== undefined).toSorted((a, b) => b.seq - a.seq)[0];
