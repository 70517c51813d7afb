import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const top = path.join(import.meta.dirname, '..', '..');

/** What the design card names, and what belongs beside it; every other file lives inside the folder that it serves. */
const belongs: ReadonlySet<string> = new Set([
  'electron',
  'renderer',
  'shared',
  'resources',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron-builder.yml',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  '.biome.json',
  '.ci',
  '.editorconfig',
  '.git-blame-ignore-revs',
  '.gitignore',
  '.oxlintrc.json',
]);

/** Of files that git would carry: stored ones, and new ones that it does not ignore. */
const strays = (files: readonly string[]): string[] => [...new Set(files.map((file) => file.split('/')[0] ?? ''))].filter((name) => !belongs.has(name));

describe('the top level', () => {
  it('holds what the design card names and nothing else', () => {
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], { cwd: top, encoding: 'utf8' });
    const names = files.split('\0').filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(100);
    expect(strays(names)).toEqual([]);
  });

  it('knows a stray file', () => {
    expect(strays(['shared/tsconfig.json', 'a.docx', 'tmp/x'])).toEqual(['a.docx', 'tmp']);
  });
});
