import { z } from 'zod';
import { AppError } from '../../../shared/api/app-error.ts';
import { sendEnvelope } from '../answers.ts';
import { readJson } from './read-json.ts';
import type { Route } from './route.ts';

const exchangeBody = z.strictObject({ code: z.string().max(200) });

/** `POST /api/session` with the launch code of the address answers `{ token }`, the bearer, once. */
const openSession: Route = {
  method: 'POST',
  pattern: /^\/api\/session$/,
  body: 'json',
  needsBearer: false,
  answer: async (exchange) => {
    const { code } = await readJson(exchange, exchangeBody);
    const bearer = exchange.host.launchCodes.exchange(code);
    if (bearer === null) throw new AppError('host.codeUsed');
    sendEnvelope(exchange.response, { ok: true, value: { token: bearer } });
  },
};

/** `POST /api/launch-code`: a window that is signed in asks for a code to open another. */
const issueCode: Route = {
  method: 'POST',
  pattern: /^\/api\/launch-code$/,
  body: 'none',
  needsBearer: true,
  answer: ({ response, host }) => sendEnvelope(response, { ok: true, value: { code: host.launchCodes.issueCode() } }),
};

export const sessionRoutes: readonly Route[] = [openSession, issueCode];
