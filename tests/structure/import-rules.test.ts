import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenRules, importRules, readImports } from './import-rules.ts';

const top = path.join(import.meta.dirname, '..', '..');

describe('import rules', () => {
  it('hold in the whole project', () => {
    const edges = readImports(top, ['shared', 'electron', 'renderer']);
    expect(edges.length).toBeGreaterThan(100);
    expect(brokenRules(edges)).toEqual([]);
  });

  const broken = brokenRules(readImports(path.join(import.meta.dirname, 'fixtures'), ['shared', 'electron', 'renderer']));
  it.each(importRules.map((rule) => rule.name))('%s: fires on its fixture', (name) => {
    expect(broken.some((line) => line.startsWith(`${name}: `))).toBe(true);
  });
});
