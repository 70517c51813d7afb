import { Popover, Textarea } from '@mantine/core';
import { NodeViewWrapper, useEditorState, type ReactNodeViewProps } from '@tiptap/react';
import { useRef, useState } from 'react';
import { paperWords } from '../../../i18n/paper-words.ts';
import { PopoverDialog } from '../../../ui/popover-dialog.tsx';
import { SmallButton } from '../../../ui/small-button.tsx';
import { noteNumber, settleNote, writeWords } from './note-commands.ts';
import styles from './editor.module.css';

const say = paperWords.editor;

/** The raised number of a footnote; on it, or with the key, a field for its words opens. A note that is left without words goes. */
export function NoteMark({ node, editor, getPos, selected, deleteNode }: ReactNodeViewProps) {
  const words = String(node.attrs['words']);
  const number = useEditorState({ editor, selector: ({ editor: now }) => noteNumber(now.state.doc, getPos() ?? 0) });
  /** What it said as its field was opened. */
  const [before, setBefore] = useState<string | null>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const opened = before !== null;
  const open = (): void => setBefore(words);
  const close = (): void => {
    const at = getPos();
    setBefore(null);
    if (at !== undefined && before !== null) settleNote(editor, at, before, words);
  };
  return (
    <NodeViewWrapper as="span" className={styles.noteMark} data-selected={selected || undefined}>
      <Popover opened={opened} onChange={(open) => !open && close()} position="bottom-start" shadow="sm" width={360} portalProps={{ target: 'main' }} trapFocus>
        <Popover.Target>
          <span
            ref={mark}
            role="button"
            tabIndex={-1}
            className={styles.noteNumber}
            aria-haspopup="dialog"
            aria-expanded={opened}
            aria-label={say.noteAt(number, words)}
            title={words}
            onClick={open}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') open();
            }}
          >
            {number}
          </span>
        </Popover.Target>
        <PopoverDialog label={say.noteName(number)} className={styles.menu ?? ''}>
          <Textarea
            size="xs"
            autosize
            minRows={2}
            maxRows={8}
            data-autofocus
            label={say.noteName(number)}
            value={words}
            onChange={(event) => {
              writeWords(editor, getPos(), event.currentTarget.value);
              // The field stands by it, and what grows above the text would take both out of sight.
              mark.current?.scrollIntoView({ block: 'nearest' });
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              close();
            }}
          />
          <div className={styles.acts}>
            <SmallButton onClick={close}>{say.noteDone}</SmallButton>
            <SmallButton
              onClick={() => {
                setBefore(null);
                deleteNode();
                editor.commands.focus();
              }}
            >
              {say.noteRemove}
            </SmallButton>
          </div>
        </PopoverDialog>
      </Popover>
    </NodeViewWrapper>
  );
}
