import { Radio } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type Dispatch } from 'react';
import type { FileBytes } from '../../../shared/api/bridge.ts';
import type { ImportTable } from '../../../shared/api/imports.api.ts';
import { discardDraft } from '../../data/discard-draft.ts';
import type { Job } from '../../data/use-job.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { call, withStaged } from '../../platform/client.ts';
import { DropBox } from '../../ui/drop-box.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import styles from './import.module.css';
import { numbered } from './numbered.ts';
import { pastedTable } from './pasted-table.ts';
import { SampleTable } from './sample-table.tsx';
import type { WizardAction, WizardState } from './use-wizard.ts';

interface ChooseStepProps {
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardAction>;
  readonly job: Job<'imports.read'>;
}

const text = words.import;
const ACCEPT = '.docx,.doc,.odt,.xlsx,.xls,.xlsb,.xml,.ods,.csv,.tsv,.txt,.html,.htm,.mht,.mhtml';

export function ChooseStep({ state, dispatch, job }: ChooseStepProps) {
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const { source } = state;

  const open = async (name: string, bytes: FileBytes): Promise<void> => {
    setFailure(null);
    job.clear();
    try {
      const read = await withStaged(name, bytes, (file) => job.run({ file }));
      if (!read) return;
      if (source) discardDraft('imports.discard', source.draftId);
      dispatch({ type: 'opened', source: read });
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };
  const openFile = (file: File | undefined): void => {
    if (!file) return;
    file.arrayBuffer().then(
      (buffer) => open(file.name, new Uint8Array(buffer)),
      (thrown: unknown) => setFailure(asFailure(thrown)),
    );
  };

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const file = event.clipboardData?.files[0];
    const table = event.clipboardData && pastedTable(event.clipboardData);
    if (!table && !file) return;
    event.preventDefault();
    if (table) void open(table.name, table.bytes);
    else openFile(file);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => onPaste(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);

  // Without it the first file waits a moment longer, and nothing else is lost.
  useEffect(() => void call('imports.prepare', {}).catch(() => undefined), []);

  const shown = failure ?? job.failure;
  return (
    <div className={styles.sides}>
      <section className={styles.left} aria-label={text.file}>
        <DropBox hint={text.dropOrPaste} formats={text.formats} onDrop={({ files }) => openFile(files[0])}>
          <FilePicker
            label={source ? text.chooseOther : text.choose}
            accept={ACCEPT}
            variant={source ? 'default' : 'filled'}
            onFiles={([file]) => openFile(file)}
          />
        </DropBox>
        {job.running && <JobProgress progress={job.progress} onCancel={job.cancel} />}
        {shown && <FailureMessage failure={shown} />}
      </section>
      <section className={styles.right} aria-label={text.tables}>
        {source ? <TableChooser state={state} dispatch={dispatch} /> : <p className={styles.hint}>{text.tablesHint}</p>}
      </section>
    </div>
  );
}

/** *Bảng 2 · 14 dòng · “II. XÃ HỘI” · nối cả Bảng 3* */
function nameOf({ name, rows, above, parts }: ImportTable): string {
  const [line, more] = [above === '' ? [] : [text.below(above)], parts.length === 0 ? [] : [text.withParts(parts.join(', '))]];
  return [name, text.rows(rows), ...line, ...more].join(' · ');
}

/** The headings by which a table is known; its first words where it has none. */
function headingsOf({ columns, sample }: ImportTable): string {
  const headings = columns.map(({ label }) => label).filter((label) => label !== '');
  const shown = headings.length > 0 ? headings : (sample[0] ?? []).filter((cell) => cell !== '');
  return shown.join(' · ');
}

function TableChooser({ state, dispatch }: Pick<ChooseStepProps, 'state' | 'dispatch'>) {
  const tables = state.source?.tables ?? [];
  const chosen = tables[state.table];
  return (
    <>
      <h2 className={styles.heading}>{text.tablesFound(tables.length)}</h2>
      <Radio.Group value={String(state.table)} onChange={(value) => dispatch({ type: 'table', table: Number(value) })} aria-label={text.tables}>
        <div className={styles.tables}>
          {numbered(tables).map(({ at, item: table }) => (
            <Radio key={at} value={String(at)} size="xs" label={nameOf(table)} description={headingsOf(table)} />
          ))}
        </div>
      </Radio.Group>
      {chosen && <SampleTable table={chosen} />}
    </>
  );
}
