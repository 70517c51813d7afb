import { useMemo } from 'react';
import { searchQuery } from '../../../shared/domain/text/fold.ts';
import { searchWords as say } from '../../i18n/search-words.ts';
import { MarkedText } from '../../ui/marked-text.tsx';
import type { PaletteGroup, PaletteItem } from './palette-items.ts';
import styles from './search-palette.module.css';

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  /** Key of the item that Enter opens. */
  readonly active: string;
  readonly words: string;
  readonly onHover: (key: string) => void;
  readonly onOpen: (item: PaletteItem) => void;
}

export function PaletteList({ id, groups, active, words, onHover, onOpen }: PaletteListProps) {
  const query = useMemo(() => searchQuery(words), [words]);
  return (
    <div className={styles.list} id={id} role="listbox" aria-label={say.results}>
      {groups.map(({ label, items, scattered }) => (
        <div key={label} role="group" aria-label={label} className={scattered ? styles.scattered : undefined}>
          <div className={styles.group} aria-hidden="true">
            {label}
          </div>
          {items.map((item) => (
            // oxlint-disable-next-line jsx-a11y/interactive-supports-focus, jsx-a11y/click-events-have-key-events -- the field keeps the focus and handles the keys (ARIA combobox)
            <div
              key={item.key}
              id={`${id}-${item.key}`}
              className={styles.item}
              role="option"
              aria-selected={item.key === active}
              onMouseMove={() => item.key !== active && onHover(item.key)}
              onClick={() => onOpen(item)}
            >
              {item.kind === 'command' ? (
                <span className={styles.title}>{item.command.label}</span>
              ) : (
                <>
                  <span className={styles.title}>
                    <MarkedText text={item.hit.title} query={query} scattered={scattered} oneLine className={styles.hit} />
                  </span>
                  <span className={styles.place}>{item.hit.place}</span>
                </>
              )}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
