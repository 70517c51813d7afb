import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '../../../shared/api/search.api.ts';
import { queryOf } from '../../data/use-query-of.ts';
import { searchWords as say } from '../../i18n/search-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { takeKeyboard } from '../../ui/take-keyboard.ts';
import { paletteGroups, type PaletteCommand, type PaletteItem } from './palette-items.ts';
import { PaletteList } from './palette-list.tsx';
import styles from './search-palette.module.css';
import { useRecentPlaces } from './recent-places.ts';

interface SearchPaletteProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onGo: (hit: SearchHit) => void;
  readonly commands: readonly PaletteCommand[];
}

/** Ctrl+K: anything in the book by a few of its letters, marks optional, hands on the keyboard. */
export function SearchPalette({ opened, onClose, ...rest }: SearchPaletteProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} returnFocus={false} centered={false} yOffset="9vh" size={680} padding={0}>
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content ref={takeKeyboard} className={styles.content} aria-label={say.title}>
        <Modal.Body className={styles.body}>
          <Palette onLeave={onClose} {...rest} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const LETTERS_MS = 90;
const LIMIT = 100;

interface PaletteProps extends Omit<SearchPaletteProps, 'opened' | 'onClose'> {
  readonly onLeave: () => void;
}

function Palette({ onLeave, onGo, commands }: PaletteProps) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), LETTERS_MS);
  const found = useQuery({ ...queryOf('search.everywhere', asked === '' ? null : { text: asked, limit: LIMIT }), placeholderData: keepPreviousData });
  const { recent, remember } = useRecentPlaces();
  const listId = useId();
  const hits = asked === '' ? undefined : found.data;
  const groups = useMemo(() => paletteGroups(text, hits ?? [], recent, commands), [text, hits, recent, commands]);
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === activeKey),
  );
  const active = items[at];

  const activeId = active && `${listId}-${active.key}`;

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);

  const open = (item: PaletteItem): void => {
    onLeave();
    if (item.kind === 'command') item.command.run();
    else {
      remember(item.hit);
      onGo(item.hit);
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const to = stepOf(event.key, at, items.length);
    if (event.key === 'Enter' && active) {
      event.preventDefault();
      open(active);
    } else if (to !== null) {
      event.preventDefault();
      setActiveKey(items[to]?.key ?? null);
    }
  };

  const nothing = asked !== '' && asked === text.trim() && found.isSuccess && items.length === 0;
  return (
    <>
      <input
        className={styles.input}
        role="combobox"
        data-autofocus
        aria-label={say.input}
        placeholder={say.input}
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-activedescendant={activeId}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActiveKey(null);
        }}
        onKeyDown={onKeyDown}
      />
      {found.error && asked !== '' && (
        <div className={styles.none}>
          <FailureMessage failure={asFailure(found.error)} />
        </div>
      )}
      <PaletteList id={listId} groups={groups} active={active?.key ?? ''} words={text} onHover={setActiveKey} onOpen={open} />
      {nothing && (
        <p className={styles.none} role="status">
          {say.none}
        </p>
      )}
      <p className={styles.keys}>{say.keys}</p>
    </>
  );
}

const PAGE = 8;

/** The item that a key leads to; the ends hold. */
function stepOf(key: string, at: number, count: number): number | null {
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[key];
  return by === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, at + by));
}
