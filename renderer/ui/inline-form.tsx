import { Button } from '@mantine/core';
import { useState, type ReactNode, type Ref } from 'react';
import { words } from '../i18n/vi.ts';
import { asFailure, type CallFailure } from '../platform/call-failure.ts';
import { FailureMessage } from './failure.tsx';
import styles from './inline-form.module.css';

interface InlineFormProps {
  readonly label: string;
  /** Starts storing and closes afterwards; a refusal is shown here and keeps what was typed. Null: something is still lacking. */
  readonly onSave: () => Promise<unknown> | null;
  readonly onClose: () => void;
  /** What is typed cannot be stored as it stands. */
  readonly disabled?: boolean;
  readonly children: ReactNode;
  readonly ref?: Ref<HTMLFormElement>;
}

/** A form in the place of what it changes, within a panel: saved with Enter or its button, left with Esc. */
export function InlineForm({ label, onSave, onClose, disabled = false, children, ref }: InlineFormProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);

  const save = async (): Promise<void> => {
    const saving = onSave();
    if (!saving) return;
    setBusy(true);
    try {
      await saving;
      onClose();
    } catch (thrown) {
      setFailure(asFailure(thrown));
      setBusy(false);
    }
  };

  return (
    <form
      {...(ref && { ref })}
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
      {failure && <FailureMessage failure={failure} />}
      <div className={styles.buttons}>
        <Button size="compact-sm" type="submit" variant="filled" disabled={disabled} loading={busy}>
          {words.common.save}
        </Button>
        <Button size="compact-sm" onClick={onClose}>
          {words.common.cancel}
        </Button>
      </div>
    </form>
  );
}
