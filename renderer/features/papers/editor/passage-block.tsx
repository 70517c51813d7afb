import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import type { PaperPassage } from '../../../../shared/api/papers.api.ts';
import { paperWords } from '../../../i18n/paper-words.ts';
import { isChanged, linesAsBlocks, markSeen } from './data-commands.ts';
import { usePaperData } from './paper-data.ts';
import { SourceMenu } from './source-menu.tsx';
import styles from './editor.module.css';

const say = paperWords.editor;
const ROWS = 5;

/** A table or lines of the data between the words, as it stands now; long ones begin only. */
export function PassageBlock({ node, editor, getPos, selected, deleteNode }: ReactNodeViewProps) {
  const data = usePaperData();
  const passage = data.passages.get(String(node.attrs['data']));
  const changed = isChanged(node, data);
  const label = passage?.label ?? String(node.attrs['data']);
  const lines = passage?.content.kind === 'lines' ? passage.content : null;
  const mark = passage ? (changed ? say.changedMark : null) : say.lostMark;
  const asWords = (): void => {
    const at = getPos();
    if (at === undefined || !lines) return;
    editor
      .chain()
      .focus()
      .insertContentAt({ from: at, to: at + node.nodeSize }, linesAsBlocks(lines))
      .run();
  };
  return (
    <NodeViewWrapper className={styles.passage} data-state={passage ? (changed ? 'changed' : undefined) : 'lost'} data-selected={selected || undefined}>
      <div className={styles.passageHead} contentEditable={false}>
        <SourceMenu
          label={label}
          notes={[...(passage ? [] : [say.lostPassage]), ...(passage?.content.kind === 'table' ? [say.tableStays] : [])]}
          origins={passage?.origins ?? []}
          onSeen={changed ? () => markSeen(editor, data, (_, at) => at === getPos()) : null}
          onWords={lines && lines.lines.length > 0 ? asWords : null}
          onRemove={deleteNode}
        >
          {(open, opened) => (
            <button type="button" tabIndex={-1} className={styles.passageName} aria-expanded={opened} aria-haspopup="dialog" onClick={open}>
              {label}
              {mark !== null && <span className={styles.mark}> ◆ {mark}</span>}
            </button>
          )}
        </SourceMenu>
      </div>
      {passage && <PassageContent content={passage.content} />}
    </NodeViewWrapper>
  );
}

function PassageContent({ content }: { readonly content: PaperPassage['content'] }) {
  const whole = content.kind === 'lines' ? content.lines : content.rows;
  if (whole.length === 0) return <p className={styles.note}>{say.emptyPassage}</p>;
  const more = whole.length - ROWS;
  return (
    <div className={styles.passageBody} contentEditable={false}>
      {content.kind === 'lines' ? (
        content.lines.slice(0, ROWS).map(({ text, heading }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no other name
          <p key={at} data-head={heading || undefined}>
            {text}
          </p>
        ))
      ) : (
        <table>
          <thead>
            <tr>
              {content.columns.map(({ header, share }, at) => (
                // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
                <th key={at} scope="col" style={{ width: `${share}%` }}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {content.rows.slice(0, ROWS).map((cells, row) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows have no other name
              <tr key={row}>
                {cells.map((cell, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- nor have cells
                  <td key={at} data-align={content.columns[at]?.align}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className={styles.note}>{say.moreRows(more)}</p>}
    </div>
  );
}
