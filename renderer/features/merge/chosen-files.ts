import { isLeftBehind } from '../../../shared/domain/forms/left-behind.ts';

export interface ChosenFiles {
  readonly files: readonly File[];
  /** Left behind by the machine and not taken. */
  readonly skipped: number;
}

/** Of what was chosen, what a person put there. */
export function chosenFiles(all: readonly File[]): ChosenFiles {
  const files = all.filter(({ name, webkitRelativePath }) => !isLeftBehind(webkitRelativePath || name));
  return { files, skipped: all.length - files.length };
}

/** What was dropped, folders opened. Must be called while the drop is being handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFiles> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return chosenFiles([...transfer.files]);
  const found = (await Promise.all(entries.map(filesIn))).flat();
  const files = found.filter(({ path }) => !isLeftBehind(path)).map(({ file }) => file);
  return { files, skipped: found.length - files.length };
}

interface FoundFile {
  readonly file: File;
  /** From what was dropped down to it. */
  readonly path: string;
}

async function filesIn(entry: FileSystemEntry): Promise<FoundFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, path: entry.fullPath }];
  }
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
