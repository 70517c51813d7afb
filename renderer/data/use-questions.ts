import { useState } from 'react';
import { isRegisterQuestion, type RegisterQuestion } from '../../shared/domain/register/questions.ts';
import { asFailure, type CallFailure } from '../platform/call-failure.ts';

/** Stores; a doubt comes back as a question, and is stored despite it once the clerk says so. What is pressed anew is asked anew. */
export function useQuestions(store: (despite: RegisterQuestion[]) => Promise<unknown>) {
  const [answered, setAnswered] = useState<RegisterQuestion[]>([]);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (despite: RegisterQuestion[]): Promise<void> => {
    setBusy(true);
    setAnswered(despite);
    try {
      await store(despite);
      setFailure(null);
    } catch (thrown) {
      setFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };
  const question = failure && isRegisterQuestion(failure.code) ? failure.code : null;
  return {
    failure,
    busy,
    save: () => void save([]),
    /** Absent where the refusal is no question. */
    goOn: question === null ? null : () => void save([...answered, question]),
  };
}
