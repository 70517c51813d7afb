import type { z } from 'zod';
import { AppError } from '../../../shared/api/app-error.ts';
import { readBody } from '../guards/body-limit.ts';
import { megabytes } from '../limits.ts';
import type { Exchange } from './route.ts';

/** The request's body as the given shape; anything else is `host.malformed`. */
export async function readJson<T>({ request, host }: Exchange, shape: z.ZodType<T>): Promise<T> {
  const limit = host.limits.callBody;
  const body = await readBody(request, limit, () => new AppError('host.requestTooLarge', { limit: megabytes(limit) }));
  const parsed = shape.safeParse(parse(body.toString('utf8')));
  if (!parsed.success) throw new AppError('host.malformed');
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
