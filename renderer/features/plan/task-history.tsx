import type { HistoryEntry } from '../../../shared/api/history.api.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { formatMoment } from '../../i18n/format.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { changesOf, headlineOf } from './history-words.ts';
import classes from './plan.module.css';

/** Who changed what and when, newest first. */
export function TaskHistory({ taskId }: { readonly taskId: string }) {
  const { data } = useQueryOf('history.ofTask', { taskId });
  return (
    <section className={classes.field} aria-label={planWords.drawer.history}>
      <div className={classes.fieldName}>{planWords.drawer.history}</div>
      {data?.length === 0 && <div className={classes.absent}>{planWords.drawer.noHistory}</div>}
      <ol className={classes.history}>
        {data?.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  const headline = headlineOf(entry);
  return (
    <li className={entry.undone ? classes.entryUndone : undefined}>
      {headline !== null && <div>{headline}</div>}
      {changesOf(entry.changes).map(({ field, before, after }) => (
        <div key={field}>
          {field}: <del>{before || planWords.drawer.blank}</del> → <ins>{after || planWords.drawer.blank}</ins>
        </div>
      ))}
      <div className={classes.quiet}>
        {formatMoment(entry.at)} · {entry.actor}
        {entry.undone && ` · ${planWords.drawer.undone}`}
      </div>
    </li>
  );
}
