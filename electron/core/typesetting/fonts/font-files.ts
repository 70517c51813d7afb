import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../../../shared/api/app-error.ts';

export type FontStyle = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** Four TrueType files of one family, or one that serves every style; read when first asked for. */
export interface FontFiles {
  readonly family: string;
  /** Which font of a collection (.ttc). */
  readonly nameInCollection?: string | undefined;
  read(style: FontStyle): Uint8Array;
}

const TINOS: Readonly<Record<FontStyle, string>> = {
  regular: 'Tinos_400Regular.ttf',
  bold: 'Tinos_700Bold.ttf',
  italic: 'Tinos_400Regular_Italic.ttf',
  boldItalic: 'Tinos_700Bold_Italic.ttf',
};

/** Names under which Windows, macOS and the Linux core-fonts package install Times New Roman. */
const TIMES_NEW_ROMAN: readonly Readonly<Record<FontStyle, string>>[] = [
  { regular: 'times.ttf', bold: 'timesbd.ttf', italic: 'timesi.ttf', boldItalic: 'timesbi.ttf' },
  { regular: 'Times New Roman.ttf', bold: 'Times New Roman Bold.ttf', italic: 'Times New Roman Italic.ttf', boldItalic: 'Times New Roman Bold Italic.ttf' },
  { regular: 'Times_New_Roman.ttf', bold: 'Times_New_Roman_Bold.ttf', italic: 'Times_New_Roman_Italic.ttf', boldItalic: 'Times_New_Roman_Bold_Italic.ttf' },
];

const BUNDLED_FOLDER = fileURLToPath(new URL('../../../../resources/fonts/tinos/', import.meta.url));

/** The bundled free serif (SIL OFL), of Times New Roman's metrics and with every Vietnamese letter. */
export function bundledFonts(folder: string = BUNDLED_FOLDER): FontFiles {
  return fontFiles('Tinos', folder, TINOS);
}

/** Times New Roman where all four of its files stand in one folder, in the order given. */
export function installedTimesNewRoman(folders: readonly string[] = usualFontFolders()): FontFiles[] {
  return folders.flatMap((folder) =>
    TIMES_NEW_ROMAN.filter((names) => Object.values(names).every((name) => existsSync(join(folder, name)))).map((names) =>
      fontFiles('Times New Roman', folder, names),
    ),
  );
}

export function usualFontFolders(platform: NodeJS.Platform = process.platform, environment: NodeJS.ProcessEnv = process.env): string[] {
  const home = homedir();
  if (platform === 'win32') {
    const perUser = environment['LOCALAPPDATA'];
    return [join(environment['WINDIR'] ?? String.raw`C:\Windows`, 'Fonts'), ...(perUser === undefined ? [] : [join(perUser, 'Microsoft', 'Windows', 'Fonts')])];
  }
  if (platform === 'darwin') return ['/System/Library/Fonts/Supplemental', '/Library/Fonts', join(home, 'Library/Fonts')];
  const packages = ['msttcorefonts', 'times', 'dejavu', 'noto', 'droid'].map((name) => `/usr/share/fonts/truetype/${name}`);
  return [...packages, '/usr/share/fonts/msttcorefonts', join(home, '.local/share/fonts'), join(home, '.fonts')];
}

export function fontFile(file: string, nameInCollection?: string): FontFiles {
  let bytes: Uint8Array | undefined;
  return { family: basename(file), nameInCollection, read: () => (bytes ??= readFont(file)) };
}

function fontFiles(family: string, folder: string, names: Readonly<Record<FontStyle, string>>): FontFiles {
  const loaded = new Map<FontStyle, Uint8Array>();
  return {
    family,
    read(style) {
      const bytes = loaded.get(style) ?? readFont(join(folder, names[style]));
      loaded.set(style, bytes);
      return bytes;
    },
  };
}

function readFont(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new AppError('documents.fontUnreadable', { file }, { cause: error });
  }
}
