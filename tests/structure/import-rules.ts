import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** One arrow of the house plan: a file and what it names in an import or export-from. */
export interface ImportEdge {
  /** Path from the project's top, with `/`. */
  readonly from: string;
  /** The same for a project file; the bare specifier for a package or `node:` module. */
  readonly to: string;
}

export interface ImportRule {
  readonly name: string;
  /** True when the arrow may not be there. */
  readonly forbids: (edge: ImportEdge) => boolean;
}

const within = (place: string, ...folders: string[]): boolean => folders.some((folder) => place.startsWith(`${folder}/`));
const isPackage = (to: string): boolean => !/^(shared|electron|renderer|resources|tests)\//.test(to) && to !== 'package.json';
const isNode = (to: string): boolean => to.startsWith('node:');
const featureOf = (place: string, root: string): string | undefined => (place.startsWith(`${root}/`) ? place.slice(root.length + 1).split('/')[0] : undefined);

/** Floors of the window, the ground first; `routes` says where a screen is found and knows none. */
const rendererFloors = ['platform', 'i18n', 'routes', 'ui', 'data', 'features', 'app'];
const floorOf = (place: string): number => rendererFloors.indexOf(featureOf(place, 'renderer') ?? '');

/** Who may know whom. `architecture` in the README draws it. */
export const importRules: readonly ImportRule[] = [
  {
    name: 'shared is pure: only shared and pure packages, no Node',
    forbids: ({ from, to }) =>
      within(from, 'shared') && (isNode(to) || (isPackage(to) ? !['zod', 'temporal-polyfill', 'parse5'].includes(to) : !within(to, 'shared'))),
  },
  {
    name: 'core knows no host, no adapter and no screen',
    forbids: ({ from, to }) => within(from, 'electron/core') && !isPackage(to) && !within(to, 'shared', 'electron/core'),
  },
  {
    name: 'adapters know core and shared only',
    forbids: ({ from, to }) =>
      within(from, 'electron/adapters') && !isPackage(to) && to !== 'package.json' && !within(to, 'shared', 'electron/core', 'electron/adapters'),
  },
  ...['shell', 'local-host', 'cli'].map((host) => ({
    name: `the ${host} host knows no other host`,
    forbids: ({ from, to }: ImportEdge) =>
      within(from, `electron/${host}`) && !isPackage(to) && !within(to, 'shared', 'electron/core', 'electron/adapters', `electron/${host}`),
  })),
  {
    name: 'only the shell imports electron',
    forbids: ({ from, to }) => to === 'electron' && !within(from, 'electron/shell'),
  },
  {
    name: 'the renderer knows shared only, and no Node',
    forbids: ({ from, to }) =>
      within(from, 'renderer') && from !== 'renderer/vite.config.ts' && (isNode(to) || (!isPackage(to) && !within(to, 'renderer', 'shared'))),
  },
  {
    name: 'no part of the window knows a floor above its own',
    forbids: ({ from, to }) => floorOf(from) >= 0 && floorOf(to) > floorOf(from),
  },
  {
    name: 'a screen feature never imports another',
    forbids: ({ from, to }) => {
      const [own, other] = [featureOf(from, 'renderer/features'), featureOf(to, 'renderer/features')];
      return own !== undefined && other !== undefined && own !== other;
    },
  },
  {
    name: 'handlers are called by the dispatcher only',
    forbids: ({ from, to }) => to.endsWith('.handlers.ts') && from !== 'electron/core/create-core.ts' && !within(from, 'tests'),
  },
  {
    name: 'nothing but tests imports tests',
    forbids: ({ from, to }) => within(to, 'tests') && !within(from, 'tests'),
  },
];

/** Every import and export-from of the sources below `top`. */
export function readImports(top: string, folders: readonly string[]): ImportEdge[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(top, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('node_modules'))
      .flatMap((file) => importsOf(top, path.posix.join(folder, file.replaceAll(path.sep, '/')))),
  );
}

function importsOf(top: string, from: string): ImportEdge[] {
  const text = readFileSync(path.join(top, from), 'utf8');
  const { module } = parseSync(from, text);
  const specifiers = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) => each.entries.map((entry) => entry.moduleRequest?.value)),
    ...module.dynamicImports.map((each) => text.slice(each.moduleRequest.start + 1, each.moduleRequest.end - 1)),
  ];
  return specifiers
    .filter((specifier) => specifier !== undefined)
    .map((specifier) => ({
      from,
      to: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier.split('?')[0] ?? '') : packageName(specifier),
    }));
}

const packageName = (specifier: string): string =>
  isNode(specifier)
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

export function brokenRules(edges: readonly ImportEdge[]): string[] {
  return edges.flatMap((edge) => importRules.filter((rule) => rule.forbids(edge)).map((rule) => `${rule.name}: ${edge.from} → ${edge.to}`));
}
