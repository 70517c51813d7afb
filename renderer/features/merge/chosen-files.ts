/** Files that systems and office programs leave behind; nobody sends them on purpose. */
const JUNK = /^(?:~\$|\.|Thumbs\.db$|desktop\.ini$)/i;

export interface ChosenFiles {
  readonly files: readonly File[];
  /** Left behind by the machine and not taken from a folder. */
  readonly skipped: number;
}

/** Of a folder, what a person put there. */
export function filesOfFolder(all: readonly File[]): ChosenFiles {
  const files = all.filter(({ name }) => !JUNK.test(name));
  return { files, skipped: all.length - files.length };
}

/** What was dropped, folders opened. Must be called while the drop is being handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFiles> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return { files: [...transfer.files], skipped: 0 };
  return filesOfFolder((await Promise.all(entries.map(filesIn))).flat());
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // A reader hands out a folder in parts and ends with an empty one.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) break;
    found.push(...part);
  }
  return (await Promise.all(found.map(filesIn))).flat();
}
