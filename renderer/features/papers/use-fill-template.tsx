import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useJob } from '../../data/use-job.ts';
import { templateWords } from '../../i18n/template-words.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { handOver } from '../../platform/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './issue-dialog.module.css';
import type { PaperRead } from './use-draft.ts';

const say = templateWords.fill;

interface FillTemplate {
  readonly run: (despite?: boolean) => Promise<void>;
  readonly running: boolean;
  /** Stands over the window while the clerk is asked. */
  readonly dialog: ReactNode;
}

/** Saves a paper by its office's Word file; where the two do not meet, the clerk is asked first. */
export function useFillTemplate({ id, issuedAt }: Pick<PaperRead, 'id' | 'issuedAt'>): FillTemplate {
  const { run: fill, running, failure, clear } = useJob('paperTemplates.fill');
  const [open, setOpen] = useState(false);
  const run = async (despite = false): Promise<void> => {
    setOpen(true);
    const made = await fill({ paperId: id, despite });
    if (!made) return;
    setOpen(false);
    try {
      const name = await handOver(made.file, made.fileName);
      if (name !== null) notify(say.saved(name, made.template, issuedAt !== null));
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const close = (): void => {
    setOpen(false);
    clear();
  };
  const asked = failure?.code === 'templates.gaps';
  const dialog = (
    <Dialog opened={open && failure !== null} title={asked ? say.ask : say.verb} closeLabel={words.common.close} onClose={close}>
      <div className={styles.form}>
        {failure && <Refusal failure={failure} />}
        <div className={styles.buttons}>
          {asked && (
            <Button loading={running} onClick={() => void run(true)}>
              {say.goOn}
            </Button>
          )}
          <Button variant="filled" data-autofocus onClick={close}>
            {say.cancel}
          </Button>
        </div>
      </div>
    </Dialog>
  );
  return { run, running, dialog };
}
