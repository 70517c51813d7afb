import { writeClipboardTable, type TextBlock } from './clipboard-table.ts';

/** Answers a copy or cut with a table, for Word and Excel alike. */
export function fillClipboard(event: Pick<ClipboardEvent, 'preventDefault' | 'clipboardData'>, block: TextBlock): void {
  const { tsv, html } = writeClipboardTable(block);
  event.preventDefault();
  event.clipboardData?.setData('text/plain', tsv);
  event.clipboardData?.setData('text/html', html);
}

/** Puts a table on the clipboard without a key; must be called inside a click. */
export const copyTable = (block: TextBlock): boolean => copyWith((event) => fillClipboard(event, block));

/** The same for words that are pasted as they are, a line each. */
export const copyText = (text: string): boolean =>
  copyWith((event) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  });

/** The copy event needs no permission, which the hosts deny to everything. */
function copyWith(fillIn: (event: ClipboardEvent) => void): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.stopImmediatePropagation();
    fillIn(event);
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the asynchronous clipboard asks for a permission
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
