import { overviewWords } from '../../i18n/overview-words.ts';
import styles from './overview.module.css';
import type { NumberTable } from './overview-tables.ts';

/** The numbers of the charts as tables. */
export function NumberTables({ tables }: { readonly tables: readonly NumberTable[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls must be reachable by keyboard
    <div className={styles.tables} role="region" aria-label={overviewWords.looks.tables} tabIndex={0}>
      {tables.map((table) => (
        <section key={table.title} aria-label={table.title}>
          <h2 className={styles.heading}>{table.title}</h2>
          <PlainTable table={table} className={styles.table} />
        </section>
      ))}
    </div>
  );
}

function PlainTable({ table: { title, head, rows, numbersFrom }, className }: { readonly table: NumberTable; readonly className?: string | undefined }) {
  return (
    <table className={className} aria-label={title}>
      <thead>
        <tr>
          {head.map((name, at) => (
            <th key={name} scope="col" className={at >= numbersFrom ? 'number' : undefined}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((text, at) => (
              <td key={head[at]} className={at >= numbersFrom ? 'number' : undefined}>
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
