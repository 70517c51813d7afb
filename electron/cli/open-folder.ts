import type { Ports } from '../core/ports.ts';

export interface FolderSession {
  readonly folder: string;
  readonly ports: Ports;
  readonly holder: string;
}

/** For what must also work where the book cannot be opened: the data folder, without its book. */
export async function withFolder<T>(dataFolder: string | undefined, work: (session: FolderSession) => Promise<T>): Promise<T> {
  const [{ createNodePorts }, { defaultDataFolder }, { resourcesFolder }, { holderName }] = await Promise.all([
    import('../adapters/node-ports.ts'),
    import('../adapters/data-folder.ts'),
    import('../adapters/resources.ts'),
    import('../adapters/program.ts'),
  ]);
  const folder = dataFolder ?? defaultDataFolder();
  const ports = createNodePorts({ dataFolder: folder, resources: resourcesFolder() });
  try {
    return await work({ folder, ports, holder: holderName('dòng lệnh bcd') });
  } finally {
    await ports.close();
  }
}
