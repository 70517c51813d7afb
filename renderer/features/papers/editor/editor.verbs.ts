import type { Editor } from '@tiptap/core';
import { paperWords } from '../../../i18n/paper-words.ts';
import type { Verbs } from '../../../ui/verbs/verb.ts';
import { writeNote } from './note-commands.ts';

const say = paperWords.editor;

/** What the editor's own keys do; its buttons do the same. */
export const editorVerbs = {
  bold: { scope: 'text', name: say.bold, keys: ['Ctrl+B'], native: true, run: ({ editor }) => editor.chain().focus().toggleMark('bold').run() },
  italic: { scope: 'text', name: say.italic, keys: ['Ctrl+I'], native: true, run: ({ editor }) => editor.chain().focus().toggleMark('italic').run() },
  underline: { scope: 'text', name: say.underline, keys: ['Ctrl+U'], native: true, run: ({ editor }) => editor.chain().focus().toggleMark('underline').run() },
  note: { scope: 'text', name: say.note, keys: ['Ctrl+Alt+F'], native: true, run: ({ editor }) => void writeNote(editor) },
  undo: { scope: 'text', name: say.undo, keys: ['Ctrl+Z'], native: true, run: ({ editor }) => editor.chain().focus().undo().run() },
  redo: { scope: 'text', name: say.redo, keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], native: true, run: ({ editor }) => editor.chain().focus().redo().run() },
} as const satisfies Verbs<{ readonly editor: Editor }>;
