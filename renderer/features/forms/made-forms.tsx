import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { formatNumber } from '../../i18n/format.ts';
import { formsWords } from '../../i18n/forms-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { canSaveIntoFolder } from '../../platform/save-into-folder.ts';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import styles from './forms.module.css';
import { saveAsZip, saveForm, saveFormsIntoFolder } from './save-forms.ts';

interface MadeFormsProps {
  readonly made: CallOutput<'forms.create'>;
  readonly periodLabel: string;
}

type Row = CallOutput<'forms.create'>['files'][number] & { readonly id: string };

const say = formsWords;

/** What was made, to be saved one by one or together. */
export function MadeForms({ made, periodLabel }: MadeFormsProps) {
  const [busy, setBusy] = useState(false);
  const rows = made.files.map((file): Row => ({ ...file, id: file.file }));

  const save = async (work: () => Promise<string | null>, done: (name: string) => string): Promise<void> => {
    setBusy(true);
    try {
      const name = await work();
      if (name !== null) notify(done(name));
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className={styles.list} aria-label={say.label}>
      <div className={styles.tools}>
        <h2 className={styles.heading}>{say.made(made.files.length, periodLabel)}</h2>
        <div className={styles.saves}>
          {canSaveIntoFolder() && (
            <Button
              disabled={busy}
              onClick={() =>
                void save(
                  () => saveFormsIntoFolder(made.files),
                  (folder) => say.savedInto(made.files.length, folder),
                )
              }
            >
              {say.saveInto}
            </Button>
          )}
          <Button variant="filled" disabled={busy} onClick={() => void save(() => saveAsZip(made.files, say.zipName(periodLabel)), say.saved)}>
            {say.saveAll}
          </Button>
        </div>
      </div>
      {made.unasked.length > 0 && <p className={styles.unasked}>◆ {say.unasked(made.unasked.length, made.unasked.map(({ number }) => number).join(', '))}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keyboard */}
      <div className={styles.scroller} tabIndex={0} role="group" aria-label={say.label}>
        <ListTable label={say.label} scope={[periodLabel]} columns={columnsOf(busy, (row) => void save(() => saveForm(row), say.saved))} rows={rows} />
      </div>
    </section>
  );
}

const columnsOf = (busy: boolean, onSave: (row: Row) => void): readonly ListColumn<Row>[] => [
  { id: 'name', header: say.columns.name, cell: ({ addressee }) => addressee.name },
  { id: 'file', header: say.columns.file, width: '44%', cell: ({ fileName }) => <span className={styles.fileName}>{fileName}</span> },
  { id: 'leading', header: say.columns.leading, width: '80px', end: true, cell: ({ tasks }) => formatNumber(tasks) },
  {
    id: 'coordinating',
    header: say.columns.coordinating,
    width: '88px',
    end: true,
    cell: ({ coordinated }) => (coordinated > 0 ? formatNumber(coordinated) : ''),
  },
  {
    id: 'save',
    header: say.columns.save,
    width: '84px',
    end: true,
    cell: (row) => (
      <SmallButton disabled={busy} aria-label={say.saveOne(row.fileName)} onClick={() => onSave(row)}>
        {say.save}
      </SmallButton>
    ),
  },
];
