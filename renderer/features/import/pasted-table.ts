import type { FileBytes } from '../../../shared/api/bridge.ts';
import { words } from '../../i18n/vi.ts';

/** A table on the clipboard as a file to stage: Word's HTML keeps merged cells, so it is preferred to plain text. */
export function pastedTable(clipboard: DataTransfer): { readonly name: string; readonly bytes: FileBytes } | null {
  const html = clipboard.getData('text/html');
  if (/<table[\s>]/i.test(html)) return { name: `${words.import.pasted}.html`, bytes: new TextEncoder().encode(html) };
  const plain = clipboard.getData('text/plain');
  if (plain.trim() !== '') return { name: `${words.import.pasted}.tsv`, bytes: new TextEncoder().encode(plain) };
  return null;
}
