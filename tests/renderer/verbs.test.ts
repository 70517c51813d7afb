// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MantineProvider } from '@mantine/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { allVerbs } from '../../renderer/app/all-verbs.ts';
import { HelpKeys } from '../../renderer/app/help-keys.tsx';
import type { ChosenLines } from '../../renderer/features/plan/chosen-lines.ts';
import type { OwnLine, TaskLine } from '../../renderer/features/plan/plan-lines.ts';
import type { PlanVerbContext } from '../../renderer/features/plan/plan-verb-context.ts';
import { planVerbs } from '../../renderer/features/plan/plan.verbs.ts';
import { rowVerbs } from '../../renderer/features/plan/row.verbs.ts';
import { placeAfterKey } from '../../renderer/ui/grid/cell-range.ts';
import { tableVerbs, type TableVerbContext } from '../../renderer/ui/grid/table.verbs.ts';
import { chordOf, type PressedKey } from '../../renderer/ui/verbs/chord.ts';
import { scopes, type Scope } from '../../renderer/ui/verbs/scopes.ts';
import { bindVerbs, type BoundVerb, type Verb } from '../../renderer/ui/verbs/verb.ts';

const renderer = path.join(import.meta.dirname, '..', '..', 'renderer');
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file: file.replaceAll(path.sep, '/'), text: readFileSync(path.join(renderer, file), 'utf8') }));
const scopeNames = Object.keys(scopes) as Scope[];

/** What a keyboard sends for a chord as it is spelt. */
function pressed(chord: string): PressedKey {
  const parts = chord.split('+');
  const name = parts.at(-1)!;
  const keys: Record<string, string> = { '↑': 'ArrowUp', '↓': 'ArrowDown', '←': 'ArrowLeft', '→': 'ArrowRight', Space: ' ', Esc: 'Escape' };
  const [ctrlKey, altKey, shiftKey] = ['Ctrl', 'Alt', 'Shift'].map((each) => parts.includes(each)) as [boolean, boolean, boolean];
  return { key: keys[name] ?? (name.length === 1 && !shiftKey ? name.toLowerCase() : name), ctrlKey, metaKey: false, altKey, shiftKey };
}

describe('every verb', () => {
  it('is found in its file: none is declared where the help does not look', () => {
    const declaring = sources.filter(({ text }) => /satisfies Verbs</.test(text)).map(({ file }) => file);
    expect(declaring.length).toBeGreaterThan(8);
    expect(declaring.filter((file) => !file.endsWith('.verbs.ts'))).toEqual([]);
    expect(allVerbs.length).toBeGreaterThan(35);
    expect(new Set(allVerbs.map(({ id }) => id)).size).toBe(allVerbs.length);
  });

  it('has a name of its own in its scope, and a key or a place in a menu', () => {
    for (const scope of scopeNames) {
      const verbs = allVerbs.filter((verb) => verb.scope === scope);
      expect(verbs.length, scope).toBeGreaterThan(0);
      expect(new Set(verbs.map(({ name }) => name)).size, scope).toBe(verbs.length);
    }
    expect(allVerbs.filter(({ name, keys, menu }) => name.trim() === '' || (keys.length === 0 && menu === undefined))).toEqual([]);
  });

  it.each(scopeNames)('has keys of its own among all that work at the same time: %s', (scope) => {
    const there = new Set<Scope>([scope, ...scopes[scope].within]);
    const bound = allVerbs.filter((verb) => there.has(verb.scope)).flatMap(({ id, keys }) => keys.map((chord) => ({ id, chord })));
    const twice = [...Map.groupBy(bound, ({ chord }) => chord)].filter(([, verbs]) => verbs.length > 1);
    expect(twice).toEqual([]);
  });

  it('is reached by the key that is shown for it, with Ctrl or ⌘, capitals or not', () => {
    for (const { keys } of allVerbs)
      for (const chord of keys) {
        const key = pressed(chord);
        expect(chordOf(key)).toBe(chord);
        if (key.ctrlKey) expect(chordOf({ ...key, ctrlKey: false, metaKey: true })).toBe(chord);
        if (key.key.length === 1) expect(chordOf({ ...key, key: key.key.toUpperCase() })).toBe(chord);
      }
  });

  it('leaves a table its arrows, Home, End and Page', () => {
    const inTables = allVerbs.filter(({ scope }) => scope === 'table' || (scopes[scope].within as readonly string[]).includes('table'));
    const keys = inTables.flatMap(({ keys: own }) => own.map(pressed)).filter(({ altKey }) => !altKey);
    const bounds = { rows: 9, columns: 9, page: 3 };
    expect(keys.filter((key) => placeAfterKey({ row: 4, column: 4 }, key, bounds) !== null)).toEqual([]);
  });

  it('is listed by the help with every key it has', () => {
    const html = renderToStaticMarkup(createElement(MantineProvider, null, createElement(HelpKeys)));
    const lines = [...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, keys, name]) => `${keys!.match(/(?<=>)[^<]+/g)!.join(' ')} ${name}`);
    const wanted = allVerbs.filter(({ keys }) => keys.length > 0).map(({ keys, name }) => `${keys.join(' ')} ${name}`);
    expect(lines.sort()).toEqual(wanted.sort());
    expect(lines).toContain('Alt+Shift+→ Thành việc con của dòng trên');
  });
});

it('keys are heard nowhere but through verbs', () => {
  const listening = sources.filter(({ text }) => /addEventListener\(\s*'key/.test(text)).map(({ file }) => file);
  // The first only waits until nobody types; the second gives up a drag that is under way.
  expect(listening.sort()).toEqual(['data/prepare-printing.ts', 'ui/grid/use-row-drag.ts', 'ui/verbs/use-verb-keys.ts']);
});

it('no text names a key of a verb by hand', () => {
  const chords = new Set<string>(allVerbs.flatMap(({ keys }) => keys).filter((chord) => /Ctrl|Alt|F\d/.test(chord)));
  const named = sources
    .filter(({ file }) => !file.endsWith('.verbs.ts') && !file.startsWith('ui/verbs/'))
    .flatMap(({ file, text }) =>
      text.split('\n').flatMap((line) => {
        // Comments, what code compares with, and the system's own paste, which the steps that import and merge teach.
        const words = line.replace(/^\s*(\/?\*|\/\/).*|\/\*\*.*?\*\/|\.key === '\w+'|bấm Ctrl\+V/g, '');
        return [...chords].some((chord) => words.includes(chord) && /['`>]/.test(words)) ? [`${file}: ${line.trim()}`] : [];
      }),
    );
  expect(named).toEqual([]);
});

it("the clerk's guide names no key that does nothing", () => {
  const guide = readFileSync(path.join(renderer, '..', 'resources', 'huong-dan-nhanh.md'), 'utf8');
  const named = guide.match(/(?:Ctrl\+|Alt\+|Shift\+)+[\p{L}↑↓←→]+|\bF\d+\b/gu) ?? [];
  const chords = new Set<string>(allVerbs.flatMap(({ keys }) => keys));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((chord) => !chords.has(chord))).toEqual([]);
});

describe('a verb of the plan says why it cannot be done', () => {
  const task = (id: string, level = 0) => ({ kind: 'record', id, draft: null, task: { id, level } }) as unknown as TaskLine;
  const heading = { kind: 'heading', id: 's', tasks: 1, section: { id: 's', number: 'I', title: 'Mục' } } as unknown as OwnLine;
  const lines: OwnLine[] = [task('a'), task('b'), task('b1', 1), heading, task('c')];
  const choose = (...ids: string[]): ChosenLines => {
    const some = lines.filter(({ id }) => ids.includes(id));
    const tasks = some.flatMap((line) => (line.kind === 'record' ? [line.task] : []));
    return { active: some[0] ?? null, lines: some, tasks, taskIds: tasks.map(({ id }) => id) };
  };
  const context = (some: Partial<PlanVerbContext>): PlanVerbContext => ({
    closed: false,
    lines,
    chosen: choose('b'),
    columnId: 'content',
    whyNoMove: null,
    actions: {} as PlanVerbContext['actions'],
    extend: () => undefined,
    confirm: () => undefined,
    openTool: () => undefined,
    walkToDrawer: () => undefined,
    ...some,
  });
  const table = (some: Partial<TableVerbContext>): TableVerbContext =>
    ({ whyLocked: null, range: { top: 0, left: 0, bottom: 0, right: 0 }, kind: 'record', ...some }) as TableVerbContext;
  const at = (some: Partial<PlanVerbContext>, cells: Partial<TableVerbContext> = {}): Readonly<Record<string, BoundVerb>> => ({
    ...bindVerbs(tableVerbs, table(cells)),
    ...bindVerbs(rowVerbs, context(some)),
    ...bindVerbs(planVerbs, context(some)),
  });
  const refused = (verbs: Readonly<Record<string, BoundVerb>>): string[] => Object.keys(verbs).filter((id) => verbs[id]!.whyNot() !== null);

  it.each([
    ['one task in the middle', at({}), ['fillDown', 'goBack', 'together']],
    ['a sub-task', at({ chosen: choose('b1') }), ['fillDown', 'goUnder', 'together']],
    ['the first task', at({ chosen: choose('a') }), ['fillDown', 'moveUp', 'goUnder', 'goBack', 'together']],
    ['the last task, alone under its heading', at({ chosen: choose('c') }), ['fillDown', 'moveDown', 'goUnder', 'goBack', 'together']],
    ['two tasks', at({ chosen: choose('a', 'b') }, { range: { top: 0, left: 0, bottom: 1, right: 0 } }), ['moveUp', 'goUnder', 'goBack']],
    ['a heading', at({ chosen: choose('s') }, { kind: 'heading' }), ['fillDown', 'moveUp', 'moveDown', 'goUnder', 'goBack', 'extend', 'confirm', 'together']],
    ['a filtered table', at({ whyNoMove: 'Đang lọc.' }), ['fillDown', 'moveUp', 'moveDown', 'goUnder', 'goBack', 'addSection', 'together']],
    [
      'a closed plan',
      at({ closed: true }, { whyLocked: 'Đã đóng.' }),
      Object.keys(at({})).filter((id) => !['copy', 'chooseAll', 'chooseRows', 'chooseColumns', 'confirm', 'replace', 'print', 'drawer'].includes(id)),
    ],
    [
      'nothing chosen in an empty plan',
      at({ lines: [], chosen: choose() }, { range: null, kind: null }),
      Object.keys(at({})).filter((id) => !['addAbove', 'addBelow', 'addSection', 'columns'].includes(id)),
    ],
  ])('with %s', (_, verbs, expected) => {
    expect(refused(verbs).sort()).toEqual([...expected].sort());
    for (const verb of Object.values(verbs)) {
      expect(verb.label()).not.toBe('');
      expect(verb.whyNot() ?? 'Được.').toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  it('and runs only where it can', () => {
    const done: string[] = [];
    const verb: Verb<boolean> = { scope: 'plan', name: 'Thử', keys: [], whyNot: (may) => (may ? null : 'Chưa được.'), run: () => done.push('đã làm') };
    bindVerbs({ verb }, false).verb.run();
    expect(done).toEqual([]);
    bindVerbs({ verb }, true).verb.run();
    expect(done).toEqual(['đã làm']);
  });
});
