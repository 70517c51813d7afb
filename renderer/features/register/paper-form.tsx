import { Button } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { RegisterQuestion } from '../../../shared/domain/register/questions.ts';
import { registerWords as say } from '../../i18n/register-words.ts';
import { Refusal } from '../../ui/refusal.tsx';
import styles from './register.module.css';
import { useQuestions } from '../../data/use-questions.ts';

interface PaperFormProps {
  readonly action: string;
  readonly ready: boolean;
  /** What is in the form that a question may be about. */
  readonly subject: unknown;
  readonly onSave: (despite: RegisterQuestion[]) => Promise<unknown>;
  /** @param tried true once the button was pressed: what is missing is said from then on */
  readonly children: (tried: boolean) => ReactNode;
}

/** Fields of a paper and one button; a doubt is asked below them. Ctrl+Enter stores from any field. */
export function PaperForm({ action, ready, subject, onSave, children }: PaperFormProps) {
  const [tried, setTried] = useState(false);
  const { failure, busy, save, goOn } = useQuestions(JSON.stringify(subject), onSave);
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    setTried(true);
    if (ready && !busy) save();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) submit(event);
      }}
    >
      {children(tried)}
      {failure && <Refusal failure={failure} />}
      <div className={styles.buttons}>
        <Button type="submit" variant="filled" loading={busy}>
          {action}
        </Button>
        {goOn && <Button onClick={goOn}>{say.goOn}</Button>}
      </div>
    </form>
  );
}
