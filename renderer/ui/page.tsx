import { Title } from '@mantine/core';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { words } from '../i18n/vi.ts';
import { pageInWords } from './list-print/list-words.ts';
import { ListPrintMenu } from './list-print/list-print-menu.tsx';
import { ShownListsContext, type ShownList, type ShownLists } from './list-print/shown-lists.ts';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Small words beside the title. */
  readonly note?: ReactNode;
  /** The page's two or three actions. */
  readonly actions?: ReactNode;
  /** A second line under the title: filters, steps. */
  readonly tools?: ReactNode;
  /** The 28 px line at the foot: left and right. */
  readonly status?: ReactNode;
  readonly statusEnd?: ReactNode;
  readonly children: ReactNode;
}

/** One screen inside the frame: head, content that fills the height, status line. */
export function Page({ title, note, actions, tools, status, statusEnd, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${words.appName}`;
  }, [title]);
  const [shown, setShown] = useState<ReadonlyMap<HTMLElement, () => ShownList>>(new Map());
  const lists = useMemo((): ShownLists => keeping(setShown), []);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Title order={1} className={styles.title}>
          {title}
        </Title>
        {note !== undefined && <div className={styles.note}>{note}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        {tools !== undefined && <div className={styles.tools}>{tools}</div>}
      </header>
      <ShownListsContext value={lists}>
        <div className={styles.content}>{children}</div>
      </ShownListsContext>
      <footer className={styles.status}>
        {/* On the left: notices lie over the right of this line. */}
        {shown.size > 0 && <ListPrintMenu read={() => pageInWords(title, note, inOrder(shown))} />}
        <div className={styles.statusStart}>{asSpan(status)}</div>
        <div className={styles.statusEnd}>{asSpan(statusEnd)}</div>
      </footer>
    </main>
  );
}

type Known = ReadonlyMap<HTMLElement, () => ShownList>;

const keeping = (set: (change: (known: Known) => Known) => void): ShownLists => ({
  add: (element, read) => {
    set((known) => new Map(known).set(element, read));
    return () => set((known) => new Map([...known].filter(([each]) => each !== element)));
  },
});

/** As they stand on the page, whenever each was drawn. */
const inOrder = (known: Known): ShownList[] =>
  [...known].sort(([a], [b]) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)).map(([, read]) => read());

/** Bare words get an element, so that they end in an ellipsis where the line is too short for them. */
const asSpan = (words: ReactNode): ReactNode => (typeof words === 'string' ? <span>{words}</span> : words);
