import { z } from 'zod';
import { query } from './operation.ts';

export const systemApi = {
  'system.info': query({
    access: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ version: z.string(), dataFolder: z.string(), actor: z.string(), today: z.iso.date() }),
  }),
};
