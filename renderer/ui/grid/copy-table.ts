import { writeClipboardTable, type TextBlock } from './clipboard-table.ts';

/**
 * Puts a table on the clipboard for Word and Excel alike; must be called inside a click.
 * The copy event needs no permission, which the hosts deny to everything.
 */
export function copyTable(block: TextBlock): boolean {
  const { tsv, html } = writeClipboardTable(block);
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', tsv);
    event.clipboardData?.setData('text/html', html);
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the asynchronous clipboard asks for a permission
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}
