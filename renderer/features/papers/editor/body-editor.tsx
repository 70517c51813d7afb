import '@mantine/tiptap/styles.layer.css';
import { Skeleton } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { UndoRedo } from '@tiptap/extensions';
import { ReactNodeViewRenderer, useEditor, useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import { doubtfulLetters } from '../../../../shared/domain/text/normalize.ts';
import { paperWords } from '../../../i18n/paper-words.ts';
import { notify } from '../../../ui/notify.ts';
import { SmallButton } from '../../../ui/small-button.tsx';
import type { Draft, PaperRead } from '../use-draft.ts';
import type { PaperBlock } from '../../../../shared/api/papers.api.ts';
import { BodyChoice } from './body-choice.tsx';
import { fromBody } from './body-document.ts';
import { bodySaver, unstoredBody } from './body-saver.ts';
import { changedIn, markSeen } from './data-commands.ts';
import { EditorKeys } from './editor-keys.ts';
import { Figure, Note, Passage, paperSchema } from './editor-schema.ts';
import { EditorToolbar } from './editor-toolbar.tsx';
import styles from './editor.module.css';
import { FigureChip } from './figure-chip.tsx';
import { NoteMark } from './note-mark.tsx';
import { paperDataOf, PaperDataContext, type PaperData } from './paper-data.ts';
import { PassageBlock } from './passage-block.tsx';
import { pastedHtml } from './pasted-html.ts';
import { pastedText } from './pasted-text.ts';

const say = paperWords.editor;

const extensions = [
  ...paperSchema(
    Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureChip, { as: 'span' }) }),
    Passage.extend({ addNodeView: () => ReactNodeViewRenderer(PassageBlock) }),
    Note.extend({ addNodeView: () => ReactNodeViewRenderer(NoteMark, { as: 'span' }) }),
  ),
  UndoRedo,
  EditorKeys,
];

interface BodyEditorProps {
  readonly paper: PaperRead;
  readonly draft: Draft;
  /** Told while two texts stand against each other. */
  readonly onParted: (parted: boolean) => void;
}

/** The words of a draft, with what the data puts into them. */
export function BodyEditor({ paper, draft, onParted }: BodyEditorProps) {
  const [content] = useState(() => fromBody(unstoredBody(paper.id)?.body ?? paper.content.body));
  const editor = useEditor({
    extensions,
    content,
    // Signs that mean looks elsewhere are signs here.
    enableInputRules: false,
    enablePasteRules: false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': say.label, spellcheck: 'false' },
      clipboardTextParser: (text, _context, _plain, view) => pastedText(text, view.state.schema),
      transformPastedHTML: (pasted) => {
        const { html, remarks } = pastedHtml(pasted);
        if (remarks.length > 0) notify(say.pastedTitle(remarks), null, true);
        return html;
      },
    },
  });
  return editor ? <Written editor={editor} paper={paper} draft={draft} onParted={onParted} /> : <Skeleton height={240} />;
}

function Written({ editor, paper, draft, onParted }: BodyEditorProps & { readonly editor: Editor }) {
  const data = useMemo(() => paperDataOf(paper), [paper]);
  const stored = paper.content.body;
  const [theirs, setTheirs] = useState<PaperBlock[] | null>(null);
  const [saver] = useState(() => bodySaver(editor, draft, paper.id, stored, setTheirs));
  useEffect(() => saver.begin(), [saver]);
  useEffect(() => saver.heard(stored), [saver, stored]);
  const strange = useStrangeLetters(editor);
  const parted = theirs !== null;
  useEffect(() => onParted(parted), [onParted, parted]);
  return (
    <div>
      <div className={styles.head}>
        {paperWords.desk.body}
        <SeeAll editor={editor} data={data} />
      </div>
      {theirs && <BodyChoice mine={saver.mine()} theirs={theirs} onMine={() => saver.keepMine(theirs)} onTheirs={() => saver.takeTheirs(theirs)} />}
      <PaperDataContext value={data}>
        <RichTextEditor editor={editor} withCodeHighlightStyles={false} withTypographyStyles={false} className={styles.editor ?? ''}>
          <EditorToolbar editor={editor} />
          <RichTextEditor.Content className={styles.content ?? ''} />
        </RichTextEditor>
      </PaperDataContext>
      {strange !== null && <p className={styles.strange}>{strange}</p>}
    </div>
  );
}

/** Beside the name of the field, so that nothing moves when the data changes. */
function SeeAll({ editor, data }: { readonly editor: Editor; readonly data: PaperData }) {
  const changed = useEditorState({ editor, selector: ({ editor: now }) => changedIn(now.state.doc, data) });
  return changed > 0 && <SmallButton onClick={() => markSeen(editor, data)}>{say.seenAll(changed)}</SmallButton>;
}

/** Letters of a symbol font that came with a paste are dropped when the text is stored: said before. */
function useStrangeLetters(editor: Editor): string | null {
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    const look = (): void => {
      const words = editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', ({ type, attrs }) =>
        type.name === 'note' ? ` ${String(attrs['words'])} ` : '',
      );
      const strange = doubtfulLetters(words);
      setSaid(strange.length === 0 ? null : say.strange(strange.length, strange[0]?.words ?? ''));
    };
    editor.on('update', look);
    return () => void editor.off('update', look);
  }, [editor]);
  return said;
}
