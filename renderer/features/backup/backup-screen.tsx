import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Backup, RestoreSource } from '../../../shared/api/backup.api.ts';
import { useJob } from '../../data/use-job.ts';
import { lookAtBackups, useBackupList, useBackupState } from '../../data/use-backups.ts';
import { backupWords as say } from '../../i18n/backup-words.ts';
import { formatMoment } from '../../i18n/format.ts';
import { putFile } from '../../platform/client.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import styles from './backup.module.css';
import { BackupNotes } from './backup-notes.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { SecondPlace } from './second-place.tsx';

type Row = Backup & { readonly id: string };

/** Every copy of the book: what it holds, where it lies, how old it is; and the way back to it. */
export function BackupScreen() {
  const [state, list] = [useBackupState(), useBackupList()];
  const make = useJob('backup.make');
  const check = useJob('backup.check');
  const [asked, setAsked] = useState<RestoreSource | null>(null);

  const makeNow = async (): Promise<void> => {
    const made = await make.run({});
    await lookAtBackups();
    if (made) notify([say.made(made.counts), ...(made.second === false ? [say.madeHereOnly] : [])].join(' '));
  };
  const checkNow = async (): Promise<void> => {
    const found = await check.run({});
    await lookAtBackups();
    if (found) notify(found.ok ? say.checkedWhole : found.problems.map(({ message }) => message).join(' '), null, !found.ok);
  };
  const askOf = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    try {
      setAsked({ file: await putFile(file.name, new Uint8Array(await file.arrayBuffer())) });
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  const rows = list.data?.map((each) => ({ ...each, id: each.file }));
  const busy = make.running || check.running;
  return (
    <Page
      title={say.title}
      actions={
        <>
          <Button onClick={() => void checkNow()} disabled={busy}>
            {say.check}
          </Button>
          <FilePicker label={say.fromFile} accept=".sqlite" onFiles={(files) => void askOf(files)} />
          <Button variant="filled" onClick={() => void makeNow()} disabled={busy}>
            {say.now}
          </Button>
        </>
      }
      status={rows && say.total(rows.length)}
      statusEnd={state.data?.checkedAt ? say.checkedAt(state.data.checkedAt) : undefined}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls must be reachable by keyboard */}
      <div className={styles.body} role="region" aria-label={say.title} tabIndex={0}>
        <QueryFailure queries={[state, list]} />
        {make.running && <JobProgress progress={make.progress} onCancel={make.cancel} />}
        {check.running && <JobProgress progress={check.progress} onCancel={check.cancel} />}
        {make.failure && <Refusal failure={make.failure} />}
        {check.failure && <Refusal failure={check.failure} />}
        {state.data && <BackupNotes state={state.data} />}
        {state.data && <SecondPlace place={state.data.secondPlace} />}
        {rows?.length === 0 && <EmptyNote title={say.none} text={say.noneTeach} />}
        {rows && rows.length > 0 && (
          <ListTable
            label={say.list}
            columns={columnsFor((backup) => setAsked({ backup }))}
            rows={rows}
            printed={false}
            faded={({ verified, nearlyEmpty }) => !verified || nearlyEmpty}
          />
        )}
      </div>
      <RestoreDialog source={asked} onClose={() => setAsked(null)} />
    </Page>
  );
}

/** When, why, what, where, how it was found; and the way back to it. */
const columnsFor = (onRestore: (file: string) => void): readonly ListColumn<Row>[] => [
  { id: 'at', header: say.columns.at, width: '168px', cell: ({ at }) => formatMoment(at) },
  { id: 'why', header: say.columns.why, width: '190px', cell: ({ reason }) => say.reason(reason) },
  { id: 'holds', header: say.columns.holds, cell: ({ counts, name }) => (counts === null ? name : say.rows(counts)) },
  { id: 'place', header: say.columns.place, width: '110px', cell: ({ place, file }) => <span title={file}>{say.places[place]}</span> },
  { id: 'state', header: say.columns.state, width: '200px', cell: stateInWords },
  {
    id: 'restore',
    header: say.columns.restore,
    width: '116px',
    cell: ({ file, at }) => (
      <SmallButton aria-label={say.restoreNamed(at)} onClick={() => onRestore(file)}>
        {say.restore}
      </SmallButton>
    ),
  },
];

const stateInWords = ({ verified, nearlyEmpty, lostFiles }: Row): string =>
  [verified ? (nearlyEmpty ? say.nearlyEmpty : say.whole) : say.unknown, ...(lostFiles > 0 ? [say.lost(lostFiles)] : [])].join(', ');
