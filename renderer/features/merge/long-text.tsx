import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { mergeWords } from '../../i18n/merge-words.ts';
import styles from './changes.module.css';

/** About five lines of the narrowest column. */
const LONG = 260;

/** A value whole, or its beginning with the way to the rest. */
export function LongText({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > LONG || text.split('\n').length > 5;
  if (!long) return <span className={styles.text}>{text}</span>;
  return (
    <>
      <span className={styles.text} data-clamped={!open || undefined}>
        {text}
      </span>
      <UnstyledButton className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? mergeWords.less : mergeWords.whole}
      </UnstyledButton>
    </>
  );
}
