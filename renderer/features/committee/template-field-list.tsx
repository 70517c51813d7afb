import { TextInput, UnstyledButton } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { PaperKind } from '../../../shared/domain/papers/paper-kinds.ts';
import { fieldRules, fieldsOf, typedField } from '../../../shared/domain/papers/template-fields.ts';
import { searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
import { findAmong } from '../../../shared/domain/text/found.ts';
import { templateWords } from '../../i18n/template-words.ts';
import { notify } from '../../ui/notify.ts';
import { copyText } from '../../ui/grid/copy-table.ts';
import text from '../../ui/text.module.css';
import styles from './templates.module.css';

const say = templateWords.fields;

interface FieldToCopy {
  readonly key: string;
  /** What is copied, and how it is shown: a list as its two ends. */
  readonly typed: string;
  readonly shown: string;
  readonly label: string;
  readonly gives: string;
  /** It stands in a list only. */
  readonly inner: boolean;
}

/** Fields that a template of a kind can hold, to be found by their meaning and copied. */
export function TemplateFieldList({ kind }: { readonly kind: PaperKind }) {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = findAmong(fieldsToCopy(kind), searchQuery(search), ({ label, gives, shown }) =>
    searchFolds(`${shown} ${shown.replaceAll('_', ' ')} ${label} ${gives}`),
  ).together;

  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    next?.focus();
  };

  return (
    <div role="group" aria-label={say.title} ref={list} onKeyDown={walk}>
      <TextInput
        size="xs"
        type="search"
        label={say.title}
        placeholder={say.find}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          const [first] = found;
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && first) copy(first);
        }}
      />
      <p className={text.quiet}>{say.keys}</p>
      <ul className={styles.fields}>
        {found.map((field) => (
          <li key={field.key}>
            <UnstyledButton
              className={`${styles.field} ${field.inner ? styles.inner : ''}`}
              title={say.copy(field.typed, field.label)}
              onClick={() => copy(field)}
            >
              <code>{field.shown}</code>
              <span>
                {field.label} <span className={styles.gives}>{field.gives}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className={text.quiet}>{say.nothing}</p>}
    </div>
  );
}

function copy({ typed, shown }: FieldToCopy): void {
  if (copyText(typed)) notify(say.copied(shown));
}

/** Each field, and under a list those of its rows. */
const fieldsToCopy = (kind: PaperKind): FieldToCopy[] =>
  fieldsOf(kind).flatMap((field) => {
    const { label, gives, row } = fieldRules(field);
    const whole = { key: field, typed: typedField(field), shown: row ? `{#${field}}…{/${field}}` : `{${field}}`, label, gives, inner: false };
    const inner = Object.entries(row ?? {}).map(([name, each]) => ({
      key: `${field} ${name}`,
      typed: `{${name}}`,
      shown: `{${name}}`,
      label: each.label,
      gives: `${each.gives} · ${say.inList(field)}`,
      inner: true,
    }));
    return [whole, ...inner];
  });
