import { CloseButton } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type Dispatch, type ReactNode } from 'react';
import { mergeWords } from '../../i18n/merge-words.ts';
import { words } from '../../i18n/vi.ts';
import { dropFile } from '../../platform/client.ts';
import { DropBox } from '../../ui/drop-box.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { chosenFiles, droppedFiles, type ChosenFiles } from './chosen-files.ts';
import styles from './merge.module.css';
import { pastedFile } from './pasted-file.ts';
import type { Staging } from './use-staging.ts';
import type { StagedFile, WizardAction } from './use-wizard.ts';

interface ChooseStepProps {
  readonly files: readonly StagedFile[];
  readonly dispatch: Dispatch<WizardAction>;
  readonly staging: Staging;
  /** The period's field. */
  readonly children: ReactNode;
}

const say = mergeWords;
const MOST = 5_000;

/** Left: where files come from. Right: those chosen. */
export function ChooseStep({ files, dispatch, staging, children }: ChooseStepProps) {
  const [note, setNote] = useState('');

  const add = ({ files: chosen, skipped }: ChosenFiles): void => {
    const room = MOST - files.length;
    setNote(chosen.length > room ? say.tooMany(MOST) : skipped > 0 ? say.skipped(skipped) : '');
    if (chosen.length > 0 && !staging.progress) staging.stage(chosen.slice(0, room));
  };
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const clipboard = event.clipboardData;
    if (!clipboard || (event.target instanceof HTMLElement && event.target.matches('input, textarea'))) return;
    const table = pastedFile(clipboard, files.length + 1);
    const pasted = clipboard.files.length > 0 ? [...clipboard.files] : table ? [table] : [];
    if (pasted.length === 0) return;
    event.preventDefault();
    add(chosenFiles(pasted));
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => onPaste(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);

  return (
    <div className={styles.sides}>
      <section className={styles.source} aria-label={say.steps[0]}>
        {children}
        <DropBox hint={say.dropOrPaste} formats={say.formats} onDrop={(carried) => void droppedFiles(carried).then(add)}>
          <FilePicker label={say.choose} multiple variant={files.length === 0 ? 'filled' : 'default'} onFiles={(chosen) => add(chosenFiles(chosen))} />
          <FilePicker label={say.chooseFolder} multiple folder variant="default" onFiles={(chosen) => add(chosenFiles(chosen))} />
        </DropBox>
        {staging.progress && (
          <div className={styles.staging} role="status">
            {say.staging(staging.progress.done, staging.progress.total)}
            <SmallButton onClick={staging.cancel}>{words.common.cancel}</SmallButton>
          </div>
        )}
        {note !== '' && <p className={styles.small}>{note}</p>}
        {staging.failure && <FailureMessage failure={staging.failure} />}
      </section>
      <section className={styles.result} aria-label={say.files}>
        {files.length === 0 ? <EmptyNote text={say.listHint} /> : <ChosenList files={files} dispatch={dispatch} />}
      </section>
    </div>
  );
}

function ChosenList({ files, dispatch }: Pick<ChooseStepProps, 'files' | 'dispatch'>) {
  const items = files.map((file) => ({ ...file, id: file.token }));
  const remove = (tokens: readonly string[]): void => {
    for (const token of tokens) void dropFile(token);
    dispatch({ type: 'removed', tokens: new Set(tokens) });
  };
  return (
    <>
      <div className={styles.resultTools}>
        <h2 className={styles.heading}>{say.fileCount(files.length)}</h2>
        <SmallButton onClick={() => remove(files.map(({ token }) => token))}>{say.removeAll}</SmallButton>
      </div>
      <VirtualList label={say.files} items={items} estimate={33}>
        {({ token, name, size, refusal }) => (
          <div className={styles.chosen}>
            <span className={styles.chosenName}>
              {name}
              {refusal !== undefined && <span className={styles.reason}>■ {refusal}</span>}
            </span>
            <span className={styles.small}>{say.size(size)}</span>
            <CloseButton size="sm" aria-label={say.remove(name)} onClick={() => remove([token])} />
          </div>
        )}
      </VirtualList>
    </>
  );
}
