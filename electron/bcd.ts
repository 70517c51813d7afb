import { runCli } from './cli/run-cli.ts';

// A reader that closes early (`bcd tasks … | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCli(process.argv.slice(2), {
  serve: async ({ data, port, open }) => {
    const [{ runLocalHost }, { ensureRendererBuilt }, { rendererBuild }, { defaultDataFolder }] = await Promise.all([
      import('./local-host/run-local-host.ts'),
      import('./fresh-build.ts'),
      import('./checkout.ts'),
      import('./adapters/data-folder.ts'),
    ]);
    await ensureRendererBuilt();
    await runLocalHost({ dataFolder: data ?? defaultDataFolder(), rendererFolder: rendererBuild, port, open });
  },
});
