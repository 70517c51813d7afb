import { Popover, Textarea } from '@mantine/core';
import { NodeViewWrapper, useEditorState, type ReactNodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { paperWords } from '../../../i18n/paper-words.ts';
import { PopoverDialog } from '../../../ui/popover-dialog.tsx';
import { SmallButton } from '../../../ui/small-button.tsx';
import { noteNumber } from './note-commands.ts';
import styles from './editor.module.css';

const say = paperWords.editor;

/** The raised number of a footnote; on it, or with the key, a field for its words opens. A note that is left without words goes. */
export function NoteMark({ node, editor, getPos, selected, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const stored = String(node.attrs['words']);
  const number = useEditorState({ editor, selector: ({ editor: now }) => noteNumber(now.state.doc, getPos() ?? 0) });
  const [written, setWritten] = useState<string | null>(null);
  const opened = written !== null;
  const close = (): void => {
    setWritten(null);
    const words = written ?? stored;
    const at = getPos();
    if (words.trim() === '') deleteNode();
    else if (words !== stored) updateAttributes({ words });
    editor.commands.focus(at === undefined ? null : at + (words.trim() === '' ? 0 : node.nodeSize));
  };
  return (
    <NodeViewWrapper as="span" className={styles.noteMark} data-selected={selected || undefined}>
      <Popover opened={opened} onChange={(open) => !open && close()} position="bottom-start" shadow="sm" width={360} portalProps={{ target: 'main' }} trapFocus>
        <Popover.Target>
          <span
            role="button"
            tabIndex={-1}
            className={styles.noteNumber}
            aria-haspopup="dialog"
            aria-expanded={opened}
            aria-label={say.noteAt(number, stored)}
            title={stored}
            onClick={() => setWritten(stored)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') setWritten(stored);
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
            value={written ?? ''}
            onChange={(event) => setWritten(event.currentTarget.value)}
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
                setWritten(null);
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
