import { ensureRendererBuilt } from '../../electron/fresh-build.ts';

/** Once, before any worker serves it. */
export default ensureRendererBuilt;
