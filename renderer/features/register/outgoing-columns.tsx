import type { OutgoingLine } from '../../../shared/api/register.api.ts';
import { gapInWords } from '../../../shared/domain/register/book-words.ts';
import { numberText } from '../../../shared/domain/register/symbol.ts';
import { formatCivilDate, formatMoment } from '../../i18n/format.ts';
import { registerWords } from '../../i18n/register-words.ts';
import type { ListColumn } from '../../ui/list-table.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import styles from './register.module.css';

const say = registerWords.outgoing.columns;
export type OutgoingListed = OutgoingLine & { readonly id: string };

export const gapNumbersText = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  from === to ? numberText(from) : `${numberText(from)} – ${numberText(to)}`;

export const outgoingColumns: readonly ListColumn<OutgoingListed>[] = [
  {
    id: 'symbol',
    header: say.symbol,
    width: '148px',
    cell: (line) =>
      line.kind === 'gap' ? (
        `${gapNumbersText(line)} (${line.of})`
      ) : (
        <>
          <MarkedText text={line.paper.symbol} />
          {line.twice && <span className={styles.small}>{registerWords.twice}</span>}
        </>
      ),
  },
  { id: 'date', header: say.date, width: '112px', cell: (line) => (line.kind === 'gap' || line.paper.date === null ? '' : formatCivilDate(line.paper.date)) },
  {
    id: 'subject',
    header: say.subject,
    cell: (line) =>
      line.kind === 'gap' ? (
        gapInWords(line, formatMoment)
      ) : (
        <span className={styles.words}>
          {line.paper.state !== 'issued' && <span className={styles.tag}>{stateOf(line.paper)}</span>}
          {line.paper.state !== 'issued' && line.paper.subject !== '' && '. '}
          <MarkedText text={line.paper.subject} />
        </span>
      ),
  },
  { id: 'signer', header: say.signer, width: '150px', cell: (line) => (line.kind === 'gap' ? '' : <MarkedText text={line.paper.signer} />) },
  {
    id: 'recipients',
    header: say.recipients,
    width: '200px',
    cell: (line) => line.kind === 'paper' && <Words text={line.paper.recipients} />,
  },
  {
    id: 'note',
    header: say.note,
    width: '150px',
    cell: (line) =>
      line.kind === 'paper' && (
        <>
          <Words text={line.paper.note} />
          {line.paper.files > 0 && <span className={styles.small}>{registerWords.files(line.paper.files)}</span>}
        </>
      ),
  },
];

export const Words = ({ text }: { readonly text: string }) => (
  <span className={styles.words}>
    <MarkedText text={text} />
  </span>
);

/** An open panel shows the rest; the words need the room. */
export const outgoingBesidePanel = outgoingColumns.filter(({ id }) => id === 'symbol' || id === 'date' || id === 'subject');

function stateOf({ state, cancelReason }: Extract<OutgoingLine, { kind: 'paper' }>['paper']): string {
  return state === 'cancelled' ? registerWords.outgoing.cancelledFor(cancelReason) : registerWords.states.reserved;
}
