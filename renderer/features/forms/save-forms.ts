import { zipSync } from 'fflate';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { getFile, saveBytes, saveFile } from '../../platform/client.ts';
import { saveIntoFolder } from '../../platform/save-into-folder.ts';

type MadeForm = CallOutput<'forms.create'>['files'][number];

/** The forms as one archive, stored as they are: both formats are archives already. */
export async function saveAsZip(forms: readonly MadeForm[], name: string): Promise<string | null> {
  const entries: Record<string, Uint8Array> = {};
  for await (const { name: fileName, bytes } of bytesOf(forms)) entries[fileName] = bytes;
  return saveBytes(name, zipSync(entries, { level: 0 }));
}

export const saveForm = ({ file, fileName }: MadeForm): Promise<string | null> => saveFile(file, fileName);

export const saveFormsIntoFolder = (forms: readonly MadeForm[]): Promise<string | null> => saveIntoFolder(bytesOf(forms));

async function* bytesOf(forms: readonly MadeForm[]) {
  for (const { file, fileName } of forms) yield { name: fileName, bytes: await getFile(file) };
}
