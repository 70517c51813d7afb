import { CloseButton, UnstyledButton } from '@mantine/core';
import type { Attachment } from '../../../shared/api/evidence.api.ts';
import { attachFiles, saveEvidence } from '../../data/attach-file.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { FilePicker } from '../../ui/file-picker.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import styles from './register.module.css';

const say = registerWords.attached;

/** The paper itself as a file, and what came with it. */
export function PaperFiles({ kind, id }: { readonly kind: 'outgoing' | 'incoming'; readonly id: string }) {
  const files = useQueryOf('evidence.list', { subjectIds: [id] }).data ?? [];
  const attach = (chosen: readonly File[]): void => void attachFiles({ kind, id }, chosen).catch((thrown: unknown) => notifyFailure(asFailure(thrown)));
  return (
    <section aria-label={say.title}>
      {files.map((file) => (
        <div key={file.id} className={styles.file}>
          <UnstyledButton className={styles.fileName} title={say.open(file.name)} onClick={() => void save(file)}>
            {file.name}
          </UnstyledButton>
          <CloseButton size="xs" aria-label={say.detach(file.name)} onClick={() => void detach(file)} />
        </div>
      ))}
      <FilePicker size="compact-xs" label={say.attach} multiple onFiles={attach} />
    </section>
  );
}

async function save({ id }: Attachment): Promise<void> {
  try {
    const name = await saveEvidence(id);
    if (name !== null) notify(say.saved(name));
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}

async function detach({ id, name }: Attachment): Promise<void> {
  try {
    const { entryId } = await runCommand('evidence.detach', { id });
    notifyUndoable(say.detached(name), entryId);
  } catch (thrown) {
    notifyFailure(asFailure(thrown));
  }
}
