import { sql, type ReadHandle } from '../store/handles.ts';

/**
 * Whose steps undo and redo take, and where.
 *
 * A person takes back her own last step in the committee on her screen. There stand the steps made in that committee, and
 * those that belong to no committee: acts on the register and on the whole book, and the step by which a committee went (else
 * nobody could bring it back). Without a committee on the screen it is her last step anywhere. What was done in a committee that
 * lies in the trash is no next step before the committee is back.
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

/** Each is asked by itself, so that an index answers. `book`: what belongs to no committee. */
type UndoPlace = 'book' | { readonly committeeId: string } | { readonly stepId: string } | { readonly without: readonly string[] };

function placesIn(db: ReadHandle, { committeeId }: UndoScope): UndoPlace[] {
  const gone = goneCommittees(db);
  const wayBack = gone.map(({ entry_id: stepId }): UndoPlace => ({ stepId }));
  if (committeeId === undefined) return ['book', { without: gone.map(({ row_id }) => row_id) }, ...wayBack];
  return ['book', { committeeId }, ...wayBack];
}

/** Each with the entry that took it away: of what was done in it no other is anybody's next step before it is back. */
function goneCommittees(db: ReadHandle): { row_id: string; entry_id: string }[] {
  const removals = sql
    .selectFrom('audit_changes')
    .innerJoin('audit_log', 'audit_log.id', 'audit_changes.entry_id')
    .select(['audit_changes.row_id', 'audit_changes.entry_id'])
    .where('table_name', '=', 'committees')
    .where('before', 'is not', null)
    .where('after', 'is', null)
    .where('row_id', 'not in', sql.selectFrom('committees').select('id'))
    .orderBy('audit_log.seq');
  // Of several removals the last.
  return [...new Map(db.all(removals).map((removal) => [removal.row_id, removal])).values()];
}

/** The committee of a step that lies in the trash, where the step is not the one that put it there. */
export function committeeInTrash(db: ReadHandle, { id, committee_id: committeeId }: Pick<Step, 'id' | 'committee_id'>): string | null {
  return goneCommittees(db).some(({ row_id, entry_id }) => row_id === committeeId && entry_id !== id) ? committeeId : null;
}

interface Placed {
  where(column: 'committee_id' | 'id', operator: '=' | 'is', value: string | null): this;
  where(column: 'committee_id', operator: 'not in', value: readonly string[]): this;
}

function at<Q extends Placed>(place: UndoPlace, query: Q): Q {
  if (place === 'book') return query.where('committee_id', 'is', null);
  if ('stepId' in place) return query.where('id', '=', place.stepId);
  if ('without' in place) return query.where('committee_id', 'not in', place.without);
  return query.where('committee_id', '=', place.committeeId);
}

const newest = <S extends { readonly seq: number }>(found: readonly (S | undefined)[]): S | undefined =>
  found.filter((each) => each !== undefined).toSorted((a, b) => b.seq - a.seq)[0];
