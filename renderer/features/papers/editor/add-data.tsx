import { Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { searchFolds, searchQuery } from '../../../../shared/domain/text/fold.ts';
import { findAmong } from '../../../../shared/domain/text/found.ts';
import { paperWords } from '../../../i18n/paper-words.ts';
import { PopoverDialog } from '../../../ui/popover-dialog.tsx';
import { SmallButton } from '../../../ui/small-button.tsx';
import styles from './editor.module.css';
import { usePaperData } from './paper-data.ts';

const say = paperWords.editor;

/** Any figure, table or lines of the paper's data, put in where the cursor stands. */
export function AddData({ editor }: { readonly editor: Editor }) {
  const { figures, passages } = usePaperData();
  const [opened, setOpened] = useState(false);
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const query = searchQuery(search);
  const found = <T extends { readonly label: string }>(all: readonly T[]): readonly T[] => findAmong(all, query, ({ label }) => searchFolds(label)).together;
  const [ofFigures, ofPassages] = [found([...figures.values()]), found([...passages.values()])];
  const put = (content: { type: string; attrs: Record<string, string> }): void => {
    setOpened(false);
    setSearch('');
    editor.chain().focus().insertContent(content).run();
  };
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = all[event.key === 'ArrowDown' ? at + 1 : at - 1];
    event.preventDefault();
    next?.focus();
  };
  if (figures.size + passages.size === 0) return null;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="sm" width={380} portalProps={{ target: 'main' }} trapFocus returnFocus>
      <Popover.Target>
        <SmallButton leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => setOpened(!opened)}>
          {say.add}
        </SmallButton>
      </Popover.Target>
      <PopoverDialog label={say.add} className={styles.menu ?? ''}>
        <div ref={list} onKeyDown={walk}>
          <TextInput
            size="xs"
            data-autofocus
            type="search"
            aria-label={say.addFind}
            placeholder={say.addFind}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <div className={styles.choices}>
            {ofFigures.length > 0 && <div className={styles.choicesHead}>{say.figures}</div>}
            {ofFigures.map(({ id, label, text }) => (
              <UnstyledButton key={id} className={styles.choice} onClick={() => put({ type: 'figure', attrs: { figure: id, shown: text } })}>
                <span>{label}</span>
                <span className={styles.choiceValue}>{text}</span>
              </UnstyledButton>
            ))}
            {ofPassages.length > 0 && <div className={styles.choicesHead}>{say.passages}</div>}
            {ofPassages.map(({ id, label, digest }) => (
              <UnstyledButton key={id} className={styles.choice} onClick={() => put({ type: 'passage', attrs: { data: id, shown: digest } })}>
                <span>{label}</span>
              </UnstyledButton>
            ))}
            {ofFigures.length + ofPassages.length === 0 && <p className={styles.note}>{say.addNothing}</p>}
          </div>
        </div>
      </PopoverDialog>
    </Popover>
  );
}
