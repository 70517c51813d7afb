import { useQueryOf } from '../../../data/use-query-of.ts';
import type { Succession } from '../../../../shared/api/succession.api.ts';
import { agencyWords } from '../../../i18n/agency-words.ts';
import { formatCivilDate } from '../../../i18n/format.ts';
import { ListTable, type ListColumn } from '../../../ui/list-table.tsx';
import { QueryFailure } from '../../../ui/query-failure.tsx';
import { StarterList } from './starter-list.tsx';
import { successionSentence } from './succession-sentence.ts';
import styles from './succession.module.css';

const say = agencyWords.succession;

/** What has been applied, and the reorganisations of 2025 ready to be. */
export function SuccessionsTab() {
  const applied = useQueryOf('succession.list', {});
  const starters = useQueryOf('succession.starters', {});
  if (!applied.data || !starters.data) return <QueryFailure queries={[applied, starters]} />;
  return (
    <div className={styles.tab}>
      <StarterList starters={starters.data} />
      <section aria-label={say.applied}>
        <h2 className={styles.heading}>{say.applied}</h2>
        {applied.data.length === 0 ? (
          <p className={styles.teach}>{say.noneApplied}</p>
        ) : (
          <ListTable label={say.applied} columns={columns} rows={applied.data} />
        )}
      </section>
    </div>
  );
}

const columns: readonly ListColumn<Succession>[] = [
  { id: 'change', header: say.change, cell: successionSentence },
  { id: 'date', header: say.date, width: '104px', cell: ({ date }) => formatCivilDate(date) },
  { id: 'basis', header: say.basis, width: '34%', cell: ({ legalBasis }) => legalBasis },
];

export function SuccessionStatus() {
  const applied = useQueryOf('succession.list', {}).data;
  const starters = useQueryOf('succession.starters', {}).data;
  return applied && starters ? say.status(applied.length, starters.filter((starter) => !starter.applied).length) : null;
}
