import { AppError } from '../../../shared/api/app-error.ts';
import { sendEnvelope } from '../answers.ts';
import { readBody } from '../guards/body-limit.ts';
import { megabytes } from '../limits.ts';
import type { Exchange, Route } from './route.ts';

const oneFile = /^\/api\/files\/([A-Za-z0-9_-]{16,64})$/;

/** `POST /api/files?name=…` with the raw bytes answers `{ token }`. */
const stageFile: Route = {
  method: 'POST',
  pattern: /^\/api\/files$/,
  body: 'bytes',
  needsBearer: true,
  answer: async ({ request, response, url, host }) => {
    const name = (url.searchParams.get('name') ?? '').slice(0, 300);
    const limit = host.limits.fileBody;
    const bytes = await readBody(request, limit, () => new AppError('files.tooLarge', { file: name, limit: megabytes(limit) }));
    sendEnvelope(response, { ok: true, value: { token: await host.core.files.put(name, bytes) } });
  },
};

/** `GET /api/files/<token>`: the bytes, never shown inline. */
const fetchFile: Route = {
  method: 'GET',
  pattern: oneFile,
  body: 'none',
  needsBearer: true,
  answer: async ({ response, caught, host }) => {
    const { name, bytes } = await host.core.files.read(caught[0] ?? '');
    response.writeHead(200, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': bytes.byteLength,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeRfc5987(name)}`,
    });
    response.end(bytes);
  },
};

const dropFile: Route = {
  method: 'DELETE',
  pattern: oneFile,
  body: 'none',
  needsBearer: true,
  answer: async ({ response, caught, host }: Exchange) => {
    await host.core.files.drop(caught[0] ?? '');
    sendEnvelope(response, { ok: true, value: null });
  },
};

export const fileRoutes: readonly Route[] = [stageFile, fetchFile, dropFile];

const encodeRfc5987 = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
