import path from 'node:path';
import { unzipSync } from 'fflate';
import type { CoreSession } from './open-core.ts';
import type { OutputFile } from './write-output.ts';

interface MadeParts {
  readonly file: string;
  readonly fileName: string;
  /** `fileName` within the zip of a file each; null: the file itself. */
  readonly parts: readonly { readonly fileName: string | null }[];
}

/** The papers of one print as files of a folder, one each, also where it is one paper; in the order of the parts. */
export async function partsOfPrint(files: CoreSession['files'], { file, fileName, parts }: MadeParts, folder: string): Promise<OutputFile[]> {
  const { bytes } = await files.read(file);
  const packed = parts.some((part) => part.fileName !== null) ? unzipSync(bytes) : { [fileName]: bytes };
  return parts.map((part) => {
    const name = part.fileName ?? fileName;
    return { file: path.resolve(folder, name), bytes: packed[name]! };
  });
}
