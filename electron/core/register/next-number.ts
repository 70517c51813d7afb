import type { CivilDate } from '../../../shared/domain/civil-date.ts';
import { nextNumber, seriesKey, spanFor, type PaperForm } from '../../../shared/domain/register/series.ts';
import { symbolText } from '../../../shared/domain/register/symbol.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { highestGiven } from './given-numbers.repo.ts';
import { bodiesIn } from './outgoing.repo.ts';

interface OfKind {
  readonly committeeId: string;
  readonly form: PaperForm;
  readonly kind: string;
}

/** The year or term whose book a paper of that day goes into: the newest in use that can hold it. */
export function spanOn(db: ReadHandle, { committeeId, form }: Omit<OfKind, 'kind'>, day: CivilDate): string {
  const used = db.all(sql.selectFrom('outgoing_papers').select('span').distinct().where('committee_id', '=', committeeId).where('form', '=', form));
  return spanFor(
    form,
    day,
    used.map(({ span }) => span),
  );
}

/** "05/KH-BCĐ": what the next paper of a kind would carry on that day. */
export function nextSymbol(db: ReadHandle, of: OfKind, day: CivilDate): string {
  const { committeeId, form, kind } = of;
  const next = nextNumber(highestGiven(db, committeeId, seriesKey({ form, kind, span: spanOn(db, of, day) })));
  return symbolText({ form, kind }, next, bodiesIn(db, committeeId, form)(kind));
}
