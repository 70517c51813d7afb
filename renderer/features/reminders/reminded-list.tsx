import { Checkbox, UnstyledButton } from '@mantine/core';
import { reminderWords as say } from '../../i18n/reminder-words.ts';
import type { RemindedHere } from './reminder-kept.ts';
import styles from './reminders.module.css';

interface RemindedListProps {
  readonly agencies: readonly RemindedHere[];
  /** Ids of those that get no letter. */
  readonly leftOut: ReadonlySet<string>;
  readonly onTake: (ids: readonly string[], taken: boolean) => void;
  /** By id: its words were typed, and may not have followed what changed since. */
  readonly marks: ReadonlyMap<string, 'typed' | 'stale' | null>;
  readonly shown: string;
  readonly onShow: (id: string) => void;
}

/** Who gets a letter; a press on a name shows its letter. */
export function RemindedList({ agencies, leftOut, onTake, marks, shown, onShow }: RemindedListProps) {
  const ids = agencies.map(({ addressee }) => addressee.id);
  const taken = ids.filter((id) => !leftOut.has(id)).length;
  return (
    <fieldset className={styles.to}>
      <legend className={styles.legend}>{say.to}</legend>
      <Checkbox
        label={say.all(taken, ids.length)}
        checked={taken === ids.length}
        indeterminate={taken > 0 && taken < ids.length}
        onChange={(event) => onTake(ids, event.currentTarget.checked)}
      />
      <ul className={styles.list}>
        {agencies.map(({ addressee, calledNow, owes, entered, letters }) => (
          <li key={addressee.id} ref={addressee.id === shown ? intoView : null} className={styles.agency} data-shown={addressee.id === shown || undefined}>
            <Checkbox
              aria-label={say.take(calledNow)}
              checked={!leftOut.has(addressee.id)}
              onChange={(event) => onTake([addressee.id], event.currentTarget.checked)}
            />
            <UnstyledButton className={styles.name} aria-current={addressee.id === shown || undefined} onClick={() => onShow(addressee.id)}>
              {calledNow}
              <span className={styles.owes}>
                {' '}
                {entered ? say.owes(owes.length) : say.notEntered}
                {markOf(marks.get(addressee.id))}
                {sentOf(letters)}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Who was chosen elsewhere may stand far down the list. */
const intoView = (line: HTMLLIElement | null): void => line?.scrollIntoView({ block: 'nearest' });

function sentOf(letters: RemindedHere['letters']): string {
  const last = letters.at(-1);
  return last ? ` · ${say.sent(letters.length, last.symbol, last.date)}` : '';
}

const markOf = (mark: 'typed' | 'stale' | null | undefined): string => (mark ? ` · ${mark === 'stale' ? say.typedStale : say.typed}` : '');
