import { NativeSelect } from '@mantine/core';
import type { ImportPreview } from '../../../shared/api/imports.api.ts';
import { words } from '../../i18n/vi.ts';
import type { Corrections } from './corrections.ts';
import previewStyles from './preview.module.css';

const text = words.import.doubtfulNames;
/** A table of thousands of such names is no plan; the rest is asked about later. */
const MOST_SHOWN = 100;
const LATER = 'later';
const OF_ITS_OWN = 'new';
const sameAs = (name: string): string => `= ${name}`;

interface DoubtfulNamesProps {
  readonly names: ImportPreview['doubtfulNames'];
  readonly decided: Corrections['names'];
  readonly onDecide: (names: Corrections['names']) => void;
}

/** Names that the register does not gain before the clerk says what they are, the nearest known ones beside each. */
export function DoubtfulNames({ names, decided, onDecide }: DoubtfulNamesProps) {
  if (names.length === 0) return null;
  const decide = (name: string, choice: string): void => {
    const { [name]: _, ...others } = decided;
    onDecide(choice === LATER ? others : { ...others, [name]: choice === OF_ITS_OWN ? null : choice.slice(sameAs('').length) });
  };
  return (
    <details className={previewStyles.names} open>
      <summary>{text.title(names.length)}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keyboard */}
      <ul tabIndex={0} className={previewStyles.doubtfulNames}>
        {names.slice(0, MOST_SHOWN).map(({ name, near }) => (
          <li key={name}>
            <NativeSelect
              size="xs"
              label={name}
              data={[
                { value: LATER, label: text.later },
                ...near.map((known) => ({ value: sameAs(known), label: text.sameAs(known) })),
                { value: OF_ITS_OWN, label: text.ofItsOwn },
              ]}
              value={choiceOf(decided[name])}
              onChange={(event) => decide(name, event.currentTarget.value)}
            />
          </li>
        ))}
      </ul>
      {names.length > MOST_SHOWN && <p>{text.more(names.length - MOST_SHOWN)}</p>}
    </details>
  );
}

const choiceOf = (decision: string | null | undefined): string => (decision === undefined ? LATER : decision === null ? OF_ITS_OWN : sameAs(decision));
