import type { IncomingLine } from '../../../shared/api/register.api.ts';
import { gapInWords } from '../../../shared/domain/register/book-words.ts';
import { numberText } from '../../../shared/domain/register/symbol.ts';
import { formatCivilDate, formatMoment } from '../../i18n/format.ts';
import { registerWords } from '../../i18n/register-words.ts';
import type { ListColumn } from '../../ui/list-table.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import { gapNumbersText, Words } from './outgoing-columns.tsx';
import styles from './register.module.css';

const say = registerWords.incoming;
export type IncomingListed = IncomingLine & { readonly id: string };

export const incomingColumns: readonly ListColumn<IncomingListed>[] = [
  {
    id: 'number',
    header: say.columns.number,
    width: '84px',
    cell: (line) =>
      line.kind === 'gap' ? (
        gapNumbersText(line)
      ) : (
        <>
          {numberText(line.paper.number)}
          {line.twice && <span className={styles.small}>{registerWords.twice}</span>}
        </>
      ),
  },
  { id: 'receivedOn', header: say.columns.receivedOn, width: '112px', cell: (line) => (line.kind === 'gap' ? '' : formatCivilDate(line.paper.receivedOn)) },
  { id: 'sender', header: say.columns.sender, width: '180px', cell: (line) => (line.kind === 'gap' ? '' : <MarkedText text={line.paper.sender} />) },
  {
    id: 'document',
    header: say.columns.document,
    width: '140px',
    cell: (line) => (line.kind === 'gap' ? '' : <MarkedText text={line.paper.documentNumber} />),
  },
  {
    id: 'date',
    header: say.columns.date,
    width: '112px',
    cell: (line) => (line.kind === 'gap' || line.paper.documentDate === null ? '' : formatCivilDate(line.paper.documentDate)),
  },
  {
    id: 'subject',
    header: say.columns.subject,
    cell: (line) => (line.kind === 'gap' ? gapInWords(line, formatMoment) : <Words text={line.paper.subject} />),
  },
  {
    id: 'note',
    header: say.columns.note,
    width: '170px',
    cell: (line) =>
      line.kind === 'paper' && (
        <>
          <Words text={line.paper.note} />
          {links(line.paper).map((words) => (
            <span key={words} className={styles.small}>
              {words}
            </span>
          ))}
        </>
      ),
  },
];

/** An open panel shows the rest; the words need the room. */
export const incomingBesidePanel = incomingColumns.filter(({ id }) => id !== 'note' && id !== 'date' && id !== 'receivedOn');

function links({ answers, tasks, files }: Extract<IncomingLine, { kind: 'paper' }>['paper']): string[] {
  return [
    ...(answers ? [say.answersTo(answers.symbol ?? say.answersGone)] : []),
    ...(tasks.length > 0 ? [say.tasksCount(tasks.length)] : []),
    ...(files > 0 ? [registerWords.files(files)] : []),
  ];
}
