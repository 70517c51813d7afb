import { useRef, useState } from 'react';
import { isRegisterQuestion, type RegisterQuestion } from '../../shared/domain/register/questions.ts';
import { asFailure, type CallFailure } from '../platform/call-failure.ts';

/** What was refused or asked, about which state of the form. */
interface Asked {
  readonly subject: string;
  readonly failure: CallFailure;
  readonly answered: readonly RegisterQuestion[];
}

/**
 * Stores; a doubt comes back as a question, and is stored despite it once the clerk says so. What is pressed anew is asked anew, and
 * a yes counts for what was asked about alone: with another number or day in the form, question and answer are gone.
 *
 * @param subject What is in the form that questions may be about.
 */
export function useQuestions(subject: string, store: (despite: RegisterQuestion[]) => Promise<unknown>) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  // A second press comes before the button is drawn as busy.
  const storing = useRef(false);
  const save = async (despite: readonly RegisterQuestion[]): Promise<void> => {
    if (storing.current) return;
    storing.current = true;
    setBusy(true);
    try {
      await store([...despite]);
      setAsked(null);
    } catch (thrown) {
      setAsked({ subject, failure: asFailure(thrown), answered: despite });
    } finally {
      storing.current = false;
      setBusy(false);
    }
  };
  const now = asked?.subject === subject ? asked : null;
  const question = now && isRegisterQuestion(now.failure.code) ? now.failure.code : null;
  return {
    failure: now?.failure ?? null,
    busy,
    save: () => void save([]),
    /** Absent where the refusal is no question. */
    goOn: question === null ? null : () => void save([...(now?.answered ?? []), question]),
  };
}
