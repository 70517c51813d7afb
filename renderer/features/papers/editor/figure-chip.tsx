import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { paperWords } from '../../../i18n/paper-words.ts';
import { isChanged, markSeen } from './data-commands.ts';
import { usePaperData } from './paper-data.ts';
import { SourceMenu } from './source-menu.tsx';
import styles from './editor.module.css';

const say = paperWords.editor;

/** A figure of the data within the words: its value now, marked where that is not what was last looked at. */
export function FigureChip({ node, editor, getPos, selected, deleteNode }: ReactNodeViewProps) {
  const data = usePaperData();
  const shown = String(node.attrs['shown']);
  const figure = data.figures.get(String(node.attrs['figure']));
  const changed = isChanged(node, data);
  const text = figure?.text ?? shown;
  const label = figure?.label ?? shown;
  const state = figure ? (changed ? 'changed' : undefined) : 'lost';
  const notes = [text, ...(changed ? [say.changedFrom(shown)] : []), ...(figure ? [] : [say.lost])];
  const asWords = (): void => {
    const at = getPos();
    if (at === undefined) return;
    const marks = node.marks.map((mark) => mark.toJSON() as { type: string });
    editor
      .chain()
      .focus()
      .insertContentAt({ from: at, to: at + node.nodeSize }, { type: 'text', text, marks })
      .run();
  };
  return (
    <NodeViewWrapper as="span" className={styles.figure} data-state={state} data-selected={selected || undefined}>
      <SourceMenu
        label={say.figure(label)}
        notes={notes}
        origins={figure?.origins ?? []}
        onSeen={changed ? () => markSeen(editor, data, (_, at) => at === getPos()) : null}
        onWords={text === '' ? null : asWords}
        onRemove={deleteNode}
      >
        {(open, opened) => (
          // A span, since a button's words never break over two lines.
          <span
            role="button"
            tabIndex={-1}
            className={styles.value}
            aria-expanded={opened}
            aria-haspopup="dialog"
            aria-label={[label, text, ...(changed ? [say.changedMark, say.changedFrom(shown)] : []), ...(figure ? [] : [say.lostMark])].join(', ')}
            title={changed ? say.changedFrom(shown) : label}
            onClick={open}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') open();
            }}
          >
            {text}
            {state !== undefined && (
              <span className={styles.mark} aria-hidden="true">
                ◆
              </span>
            )}
          </span>
        )}
      </SourceMenu>
    </NodeViewWrapper>
  );
}
