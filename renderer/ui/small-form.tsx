import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { asFailure, type CallFailure } from '../platform/call-failure.ts';
import { Refusal } from './refusal.tsx';
import styles from './small-form.module.css';

interface SmallFormProps {
  /** On the button. */
  readonly action: string;
  /** All that is needed is there. */
  readonly ready: boolean;
  /** Stores it; a refusal is shown in the form and keeps what was typed. */
  readonly onSave: () => Promise<unknown>;
  /** @param tried true once the button was pressed: what is missing is said from then on */
  readonly children: (tried: boolean) => ReactNode;
}

/** A few fields and one button, in a panel or under another button. */
export function SmallForm({ action, ready, onSave, children }: SmallFormProps) {
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<CallFailure | null>(null);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (ready) onSave().catch((thrown: unknown) => setRefusal(asFailure(thrown)));
  };
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      {children(tried)}
      {refusal && <Refusal failure={refusal} />}
      <div>
        <Button type="submit" variant="filled">
          {action}
        </Button>
      </div>
    </form>
  );
}
