import type { StoredPaper } from '../../../shared/api/papers.api.ts';
import { standardLabel } from '../../../shared/domain/reporting/periods.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { paperWords as say } from '../../i18n/paper-words.ts';
import type { ListColumn } from '../../ui/list-table.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import type { StatusTone } from '../../ui/status/status-tone.ts';
import { stateOf, type PaperState } from './paper-filter.ts';
import styles from './papers.module.css';

const tones: Readonly<Record<PaperState, StatusTone>> = { draft: 'going', issued: 'done', unanswered: 'slow', answered: 'done', cancelled: 'going' };

export const paperColumns: readonly ListColumn<StoredPaper>[] = [
  {
    id: 'kind',
    header: say.columns.kind,
    width: '140px',
    cell: ({ kind, form }) => (
      <>
        <MarkedText text={say.kinds[kind]} />
        {form === 'party' && <span className={styles.small}>{say.partyForm}</span>}
      </>
    ),
  },
  {
    id: 'about',
    header: say.columns.about,
    cell: ({ about }) => (about === '' ? <span className={styles.small}>{say.noAbout}</span> : <MarkedText text={about} />),
  },
  { id: 'symbol', header: say.columns.symbol, width: '130px', cell: ({ symbol }) => symbol !== null && <MarkedText text={symbol} /> },
  { id: 'dated', header: say.columns.dated, width: '112px', cell: ({ dated }) => dated !== null && formatCivilDate(dated) },
  { id: 'source', header: say.columns.source, width: '15%', cell: (paper) => <Source paper={paper} /> },
  {
    id: 'to',
    header: say.columns.to,
    width: '13%',
    cell: ({ addressees }) => (
      <span className={styles.clamped}>
        <MarkedText text={addressees.join('; ')} />
      </span>
    ),
  },
  { id: 'state', header: say.columns.state, width: '146px', cell: (paper) => <State paper={paper} /> },
];

function Source({ paper: { source, planTitle } }: { readonly paper: StoredPaper }) {
  if (source.planId === null) return null;
  return (
    <>
      <span className={styles.clamped} title={planTitle ?? undefined}>
        {planTitle ?? say.planGone}
      </span>
      {source.period !== null && <span className={styles.small}>{standardLabel(source.period)}</span>}
    </>
  );
}

function State({ paper }: { readonly paper: StoredPaper }) {
  const state = stateOf(paper);
  const days = paper.answeredBy.map(({ receivedOn }) => receivedOn);
  return <StatusMark tone={tones[state]}>{state === 'answered' ? say.answered(days) : say.states[state]}</StatusMark>;
}
