import { NativeSelect } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { IconArrowBackUp, IconArrowForwardUp, IconBold, IconItalic, IconSuperscript, IconUnderline, type Icon } from '@tabler/icons-react';
import { useEditorState, type Editor } from '@tiptap/react';
import { paperWords } from '../../../i18n/paper-words.ts';
import { withKey } from '../../../ui/verbs/verb.ts';
import { AddData } from './add-data.tsx';
import { BLOCK_KINDS, blockKindAt, setBlockKind, type BlockKind } from './block-kinds.ts';
import { editorVerbs } from './editor.verbs.ts';
import styles from './editor.module.css';

const say = paperWords.editor;

const looks = [
  ['bold', IconBold],
  ['italic', IconItalic],
  ['underline', IconUnderline],
] as const satisfies readonly (readonly [string, Icon])[];

/** The kinds of block, the looks of words, and what the data can put in. */
export function EditorToolbar({ editor }: { readonly editor: Editor }) {
  const { kind, active, canUndo, canRedo } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      kind: blockKindAt(now),
      active: looks.filter(([look]) => now.isActive(look)).map(([look]) => look),
      canUndo: now.can().undo(),
      canRedo: now.can().redo(),
    }),
  });
  return (
    <RichTextEditor.Toolbar sticky stickyOffset={-8} className={styles.toolbar ?? ''}>
      <NativeSelect
        size="xs"
        w={150}
        aria-label={say.blocks}
        value={kind ?? ''}
        data={[...(kind === null ? [{ value: '', label: '' }] : []), ...BLOCK_KINDS.map((each) => ({ value: each, label: say.block[each] }))]}
        onChange={(event) => setBlockKind(editor, event.currentTarget.value as BlockKind)}
      />
      <RichTextEditor.ControlsGroup>
        {looks.map(([look, LookIcon]) => (
          <RichTextEditor.Control
            key={look}
            aria-label={say[look]}
            title={withKey(say[look], editorVerbs[look])}
            aria-pressed={active.includes(look)}
            active={active.includes(look)}
            onClick={() => editorVerbs[look].run({ editor })}
          >
            <LookIcon size={16} stroke={1.6} aria-hidden="true" />
          </RichTextEditor.Control>
        ))}
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Control aria-label={say.note} title={withKey(say.note, editorVerbs.note)} onClick={() => editorVerbs.note.run({ editor })}>
          <IconSuperscript size={16} stroke={1.6} aria-hidden="true" />
        </RichTextEditor.Control>
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Control
          aria-label={say.undo}
          title={withKey(say.undo, editorVerbs.undo)}
          disabled={!canUndo}
          onClick={() => editorVerbs.undo.run({ editor })}
        >
          <IconArrowBackUp size={16} stroke={1.6} aria-hidden="true" />
        </RichTextEditor.Control>
        <RichTextEditor.Control
          aria-label={say.redo}
          title={withKey(say.redo, editorVerbs.redo)}
          disabled={!canRedo}
          onClick={() => editorVerbs.redo.run({ editor })}
        >
          <IconArrowForwardUp size={16} stroke={1.6} aria-hidden="true" />
        </RichTextEditor.Control>
      </RichTextEditor.ControlsGroup>
      <AddData editor={editor} />
    </RichTextEditor.Toolbar>
  );
}
