import type { FileBytes } from '../../shared/api/bridge.ts';

declare global {
  interface Window {
    /** Chromium's browsers, outside frames. */
    readonly showDirectoryPicker?: (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
  }
}

/** The desktop window grants no file permissions; there each file has its own save dialogue. */
export const canSaveIntoFolder = (): boolean => window.showDirectoryPicker !== undefined && window.bcd === undefined;

/** Must be called inside a click. The folder's name, or null when the person changed their mind. */
export async function saveIntoFolder(files: AsyncIterable<{ readonly name: string; readonly bytes: FileBytes }>): Promise<string | null> {
  try {
    const folder = await window.showDirectoryPicker?.({ id: 'bcd-forms', mode: 'readwrite' });
    if (!folder) return null;
    for await (const { name, bytes } of files) {
      const handle = await folder.getFileHandle(name, { create: true });
      const out = await handle.createWritable();
      await out.write(bytes);
      await out.close();
    }
    return folder.name;
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}
