import { NativeSelect } from '@mantine/core';
import type { Dispatch } from 'react';
import { importField, type ImportField, type ImportSource } from '../../../shared/api/imports.api.ts';
import { deadlineOf } from '../../../shared/domain/plan-table/deadline-parts.ts';
import { words } from '../../i18n/vi.ts';
import columnStyles from './columns.module.css';
import styles from './import.module.css';
import { numbered } from './numbered.ts';
import type { WizardAction, WizardState } from './use-wizard.ts';

interface ColumnsStepProps {
  readonly state: WizardState;
  readonly source: ImportSource;
  readonly dispatch: Dispatch<WizardAction>;
}

const text = words.import;
const options = importField.options.map((value) => ({ value, label: text.fields[value] }));
const EXAMPLES = 2;

/** Left: the file's columns, headings verbatim. Right: what the first rows become. */
export function ColumnsStep({ state, source, dispatch }: ColumnsStepProps) {
  const table = source.tables[state.table];
  if (!table) return null;
  const body = table.sample;
  const lacksContent = !state.fields.includes('content');
  return (
    <div className={styles.sidesEven}>
      <section className={styles.right} aria-label={text.columnsInFile}>
        <h2 className={styles.heading}>{text.columnsInFile}</h2>
        {lacksContent && (
          <p className={columnStyles.problem} role="alert">
            {text.needContent}
          </p>
        )}
        <ul className={columnStyles.columns}>
          {table.columns.map((column, at) => (
            <li key={column.index} className={columnStyles.column}>
              <div className={columnStyles.columnName}>
                {column.label || text.noHeading(column.index + 1)}
                {!column.certain && state.fields[at] === column.field && <span className={columnStyles.doubt}>◆ {text.doubtful}</span>}
              </div>
              <NativeSelect
                className={columnStyles.columnField}
                aria-label={text.takenFor(column.label || text.noHeading(column.index + 1))}
                value={state.fields[at] ?? 'ignore'}
                data={options.map((option) => (option.value === column.field ? { ...option, label: `${option.label} ${text.proposed}` } : option))}
                onChange={(event) => dispatch({ type: 'field', column: at, field: event.currentTarget.value as ImportField })}
              />
              <div className={columnStyles.examples}>
                {examplesOf(body, column.index).map((example) => (
                  <div key={example} className={columnStyles.oneLine}>
                    {example}
                  </div>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.right} aria-label={text.becomes}>
        <h2 className={styles.heading}>{text.becomes}</h2>
        <Outcome state={state} columns={table.columns.map(({ index, label }) => ({ index, label }))} body={body} />
      </section>
    </div>
  );
}

const examplesOf = (rows: readonly (readonly string[])[], column: number): string[] =>
  [...new Set(rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== ''))].slice(0, EXAMPLES);

/** The deadline of a row as it will be put together from its columns. */
function deadlineIn(row: readonly string[], columns: OutcomeProps['columns'], fields: readonly ImportField[]): string {
  const textOf = (field: ImportField): string => row[columns[fields.indexOf(field)]?.index ?? -1] ?? '';
  return deadlineOf({ deadline: textOf('deadline'), month: textOf('month'), start: textOf('start') });
}

interface OutcomeProps {
  readonly state: WizardState;
  readonly columns: readonly { readonly index: number; readonly label: string }[];
  readonly body: readonly (readonly string[])[];
}

const shownFields: readonly ImportField[] = importField.options.filter((field) => !['ignore', 'extra', 'own', 'start', 'month'].includes(field));

function Outcome({ state, columns, body }: OutcomeProps) {
  const known = shownFields.flatMap((field) => {
    const column = columns[state.fields.indexOf(field)];
    return column ? [{ index: column.index, heading: text.fields[field], field }] : [];
  });
  const own = columns.filter((_, at) => state.fields[at] === 'own');
  const sources = [...known, ...own.map(({ index, label }) => ({ index, heading: label || text.noHeading(index + 1), field: 'own' as const }))];
  const extras = columns.filter((_, at) => state.fields[at] === 'extra').map(({ label }) => label);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.sample} tabIndex={0} role="group" aria-label={text.becomes}>
      <table>
        <thead>
          <tr data-heading>
            {sources.map(({ index, heading }) => (
              <th key={index} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbered(body).map(({ at, item: row }) => (
            <tr key={at}>
              {sources.map(({ index, field }) => (
                <td key={index} data-field={field}>
                  <div className={styles.clamp} title={row[index]}>
                    {field === 'deadline' ? deadlineIn(row, columns, state.fields) : (row[index] ?? '')}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {extras.length > 0 && <p className={styles.small}>{text.extrasKept(extras.join(', '))}</p>}
    </div>
  );
}
