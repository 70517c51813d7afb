import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { root, shellBuild } from './checkout.ts';
import { noticesFile, thirdPartyNotices } from './third-party-notices.ts';

/** Vite writes its report to stdout, which `bcd serve` keeps for the address alone. */
const quiet = { logLevel: 'warn' } as const satisfies InlineConfig;

export async function buildRenderer(): Promise<void> {
  await build({ ...quiet, configFile: path.join(root, 'renderer', 'vite.config.ts'), plugins: [withNotices] });
}

/** Puts the licences of everything that the application carries beside the screens. */
const withNotices: Plugin = {
  name: 'third-party-notices',
  generateBundle(_options, bundle) {
    const bundled = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : part.originalFileNames));
    this.emitFile({ type: 'asset', fileName: noticesFile, source: thirdPartyNotices(bundled.map((file) => path.resolve(root, 'renderer', file))) });
  },
};

/** Electron's main process, the command line and the workers beside them: modules, with every package left to `node_modules`. */
export async function buildShell(): Promise<void> {
  await build({
    ...mainSide,
    build: {
      ...mainSide.build,
      emptyOutDir: true,
      rolldownOptions: {
        input: { main: path.join(root, 'electron/shell/main.ts'), bcd: path.join(root, 'electron/bcd.ts'), ...workerEntries() },
        external: ['electron'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  // A sandboxed preload is one CommonJS file.
  await build({
    ...mainSide,
    build: {
      ...mainSide.build,
      emptyOutDir: false,
      rolldownOptions: {
        input: path.join(root, 'electron/shell/preload.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'preload.cjs' },
      },
    },
  });
}

const mainSide = {
  ...quiet,
  configFile: false,
  root,
  // pdfmake reads __dirname and dies in a bundle.
  ssr: { external: true },
  build: { ssr: true, outDir: shellBuild, target: 'node24', minify: false },
} as const satisfies InlineConfig;

/** Core files named `*worker.ts` run in threads of their own, `*process.ts` in processes, and so need entries of their own, flat beside `main.js`. */
function workerEntries(): Record<string, string> {
  const folder = path.join(root, 'electron', 'core');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /(?:worker|process)\.ts$/.test(file));
  return Object.fromEntries(files.map((file) => [path.basename(file, '.ts'), path.join(folder, file)]));
}

if (import.meta.main) {
  await buildRenderer();
  await buildShell();
  process.stdout.write('Đã dựng giao diện (dist/renderer) và vỏ Electron (dist/shell).\n');
}
