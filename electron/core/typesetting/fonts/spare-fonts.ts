import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fontFile, usualFontFolders, type FontFiles } from './font-files.ts';

/** Fonts that each system brings along for what Times New Roman lacks (✓, Lao, Chinese), in the order in which they are asked. */
const SPARES: Readonly<Record<'win32' | 'darwin' | 'linux', readonly (readonly [file: string, nameInCollection?: string])[]>> = {
  win32: [['seguisym.ttf'], ['LeelawUI.ttf'], ['msyh.ttc', 'MicrosoftYaHei']],
  darwin: [['Arial Unicode.ttf']],
  linux: [['DejaVuSans.ttf'], ['NotoSansLao-Regular.ttf'], ['DroidSansFallbackFull.ttf']],
};

export function installedSpares(platform: NodeJS.Platform = process.platform, folders: readonly string[] = usualFontFolders(platform)): FontFiles[] {
  const known = platform === 'win32' || platform === 'darwin' ? platform : 'linux';
  return SPARES[known].flatMap(([file, nameInCollection]) => {
    const folder = folders.find((each) => existsSync(join(each, file)));
    return folder === undefined ? [] : [fontFile(join(folder, file), nameInCollection)];
  });
}
