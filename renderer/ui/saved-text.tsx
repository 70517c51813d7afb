import { Textarea, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { asFailure } from '../platform/call-failure.ts';

interface SavedTextProps {
  readonly label: string;
  readonly value: string;
  /** Stores what was typed; a refusal is shown under the field, which keeps the text. */
  readonly onSave: (text: string) => Promise<unknown>;
  /** What is wrong with a text, or null. */
  readonly check?: (text: string) => string | null;
  readonly placeholder?: string;
  readonly lines?: boolean;
  readonly disabled?: boolean;
}

/** A field that is stored when it is left or Enter is pressed; Esc takes back what was typed. */
export function SavedText({ label, value, onSave, check, placeholder, lines = false, disabled = false }: SavedTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // Esc blurs a field whose draft is still in this render's closure.
  const dropped = useRef(false);
  // Enter and then leaving the field is one change.
  const saving = useRef<string | null>(null);

  const save = async (): Promise<void> => {
    const typed = draft?.trim() ?? value;
    if (dropped.current || typed === value) {
      dropped.current = false;
      setDraft(null);
      setProblem(null);
      return;
    }
    if (typed === saving.current) return;
    const wrong = check?.(typed) ?? null;
    setProblem(wrong);
    if (wrong !== null) return;
    saving.current = typed;
    try {
      await onSave(typed);
      setDraft((now) => (now?.trim() === typed ? null : now));
    } catch (thrown) {
      setProblem(asFailure(thrown).message);
    } finally {
      saving.current = null;
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void save();
    } else if (event.key === 'Escape' && draft !== null) {
      event.preventDefault();
      dropped.current = true;
      event.currentTarget.blur();
    }
  };

  const shared = {
    label,
    size: 'xs',
    value: draft ?? value,
    error: problem,
    disabled,
    spellCheck: false,
    onChange: (event: { currentTarget: { value: string } }) => setDraft(event.currentTarget.value),
    onBlur: () => void save(),
    onKeyDown,
    ...(placeholder === undefined ? {} : { placeholder }),
  };
  return lines ? <Textarea autosize minRows={1} maxRows={5} {...shared} /> : <TextInput {...shared} />;
}
