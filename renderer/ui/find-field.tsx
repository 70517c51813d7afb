import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useRef } from 'react';
import { filterWords } from '../i18n/filter-words.ts';
import styles from './find-field.module.css';
import { useVerbKeys } from './verbs/use-verb-keys.ts';
import type { Verb } from './verbs/verb.ts';

interface FindFieldProps {
  readonly label: string;
  /** Its key goes to the field from anywhere. */
  readonly verb: Verb<FindContext>;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Gives the keyboard to the table that is filtered. */
  readonly toTable: () => void;
  readonly className?: string | undefined;
}

export interface FindContext {
  readonly enter: () => void;
}

/** Filters a table by words as one types; Esc empties the field and goes back to the table. */
export function FindField({ label, verb, typed, onType, toTable, className = '' }: FindFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const enter = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  useVerbKeys({ find: verb }, { enter });
  return (
    <TextInput
      ref={input}
      className={`${styles.field} ${className}`}
      type="search"
      size="xs"
      placeholder={label}
      aria-label={label}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        if (typed !== '') onType('');
        toTable();
      }}
      leftSection={<IconFilter size={14} aria-hidden="true" />}
      rightSectionWidth={typed === '' ? 54 : 32}
      rightSection={
        typed === '' ? <Kbd size="xs">{verb.keys[0]}</Kbd> : <CloseButton size="xs" aria-label={filterWords.clearSearch} onClick={() => onType('')} />
      }
    />
  );
}
