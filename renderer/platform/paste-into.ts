import { pasteByHost } from './client.ts';

/**
 * Pastes into a field without the key: the field gets the same event as from Ctrl+V. Must be called inside a click.
 * The desktop window pastes itself, so that no page there may read the clipboard; a browser asks the person once.
 *
 * @returns false where the browser does not let it be read
 */
export async function pasteInto(field: HTMLElement): Promise<boolean> {
  field.focus({ preventScroll: true });
  if (await pasteByHost()) return true;
  const clipboardData = await readClipboard();
  if (clipboardData) field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  return clipboardData !== null;
}

/** As Chromium has it, ahead of the types. */
interface UnsanitizedClipboard {
  read(formats: { readonly unsanitized: readonly string[] }): Promise<ClipboardItems>;
}

async function readClipboard(): Promise<DataTransfer | null> {
  try {
    // Unsanitized, as the event of Ctrl+V carries it: without Word's own marks its lists and deletions would read otherwise.
    const items = await (navigator.clipboard as UnsanitizedClipboard).read({ unsanitized: ['text/html'] });
    const data = new DataTransfer();
    for (const item of items)
      for (const type of item.types.filter((each) => each.startsWith('text/'))) data.setData(type, await (await item.getType(type)).text());
    return data;
  } catch {
    // Refused by the person or by the browser, or a browser that has no such thing.
    return null;
  }
}
