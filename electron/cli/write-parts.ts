import path from 'node:path';
import { unzipSync } from 'fflate';
import type { CoreSession } from './open-core.ts';
import { writeOutput } from './write-output.ts';

interface MadeParts {
  readonly file: string;
  readonly fileName: string;
  /** `fileName` within the zip of a file each; null: the file itself. */
  readonly parts: readonly { readonly fileName: string | null }[];
}

/** Writes the papers of one print into a folder, a file each, also where it is one paper. Answers their paths in the order of the parts. */
export async function writeParts(files: CoreSession['files'], { file, fileName, parts }: MadeParts, folder: string): Promise<string[]> {
  const { bytes } = await files.read(file);
  const packed = parts.some((part) => part.fileName !== null) ? unzipSync(bytes) : { [fileName]: bytes };
  const written: string[] = [];
  for (const part of parts) {
    const name = part.fileName ?? fileName;
    const target = path.resolve(folder, name);
    await writeOutput(target, packed[name]!);
    written.push(target);
  }
  return written;
}
