import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { backupManifest, type BackupManifest } from '../../../shared/api/backup.api.ts';
import { writeWhole } from '../store/write-whole.ts';

/** One copy of the book in a folder of copies; what was found when it was made stands in a file of its name beside it. */
export interface Generation {
  /** File name. */
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Null of a copy that this program has not made, or whose note was lost. */
  readonly manifest: BackupManifest | null;
}

export const backupsOf = (dataFolder: string): string => path.join(dataFolder, 'backups');

const ENDING = '.sqlite';
const manifestFile = (file: string): string => `${file}.json`;

/** The newest first. A folder that is not there has none. */
export function listGenerations(folder: string): Generation[] {
  const generations = namesIn(folder).flatMap((name): Generation[] => {
    const file = path.join(folder, name);
    const stat = name.endsWith(ENDING) ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (!stat?.isFile()) return [];
    const manifest = readManifest(file);
    return [{ name, file, bytes: stat.size, at: manifest?.at ?? stat.mtime.toISOString(), manifest }];
  });
  return generations.toSorted((a, b) => (a.at === b.at ? (a.name < b.name ? 1 : -1) : a.at < b.at ? 1 : -1));
}

/** Found whole when it was made, of the size it had then, and not nearly empty beside the one before. */
export const isGood = ({ manifest, bytes }: Generation): boolean => manifest !== null && manifest.bytes === bytes && !manifest.nearlyEmpty;

export function readManifest(file: string): BackupManifest | null {
  try {
    return backupManifest.parse(JSON.parse(readFileSync(manifestFile(file), 'utf8')));
  } catch {
    return null;
  }
}

export const writeManifest = (file: string, manifest: BackupManifest): void => writeWhole(manifestFile(file), `${JSON.stringify(manifest, null, 2)}\n`);

export const filesOf = (file: string): string[] => [manifestFile(file), file];

/** A name that is not taken: `so-20261201-081500-truoc-nhap.sqlite`, in local time. */
export function freeName(folder: string, at: string, words: string): string {
  const moment = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}${two(moment.getMonth() + 1)}${two(moment.getDate())}`;
  return freeNameOf(folder, `so-${day}-${two(moment.getHours())}${two(moment.getMinutes())}${two(moment.getSeconds())}-${words}`);
}

export function freeNameOf(folder: string, stem: string): string {
  const taken = new Set(namesIn(folder));
  for (let again = 1; ; again += 1) {
    const name = `${stem}${again === 1 ? '' : `-${again}`}${ENDING}`;
    if (!taken.has(name) && !taken.has(`${name}.tmp`)) return name;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
