import type { ImportTable } from '../../../shared/api/imports.api.ts';
import styles from './import.module.css';
import { numbered } from './numbered.ts';

/** The first rows of a table as they stand in the file. */
export function SampleTable({ table }: { readonly table: ImportTable }) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.sample} tabIndex={0} role="group" aria-label={table.name}>
      <table>
        <thead>
          <tr data-heading>
            {table.columns.map(({ index, label }) => (
              <th key={index} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(table.sample).map(({ at, item: row }) => (
            <tr key={at}>
              {numbered(row).map(({ at: column, item: cell }) => (
                <td key={column}>
                  <div className={styles.clamp} title={cell}>
                    {cell}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
