import type { ServerResponse } from 'node:http';
import { AppError } from '../../shared/api/app-error.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import type { ErrorCode } from '../../shared/i18n/error-sentences.ts';
import { contentSecurityPolicy } from '../adapters/content-security-policy.ts';

/** Set on every answer, refusals included. There are no CORS headers on purpose. */
export function setSafeHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', contentSecurityPolicy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
}

const statuses: Partial<Record<ErrorCode, number>> = {
  'host.foreignRequest': 403,
  'host.signedOut': 401,
  'host.codeUsed': 401,
  'host.unknownAddress': 404,
  'host.malformed': 400,
  'host.requestTooLarge': 413,
  'host.busy': 503,
  'files.tooLarge': 413,
  'files.tokenGone': 404,
};

export function sendEnvelope(response: ServerResponse, envelope: Envelope<unknown>, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify(envelope)}\n`);
}

/** Answers a refusal of this host; one of the core comes as an envelope and is sent with status 200. */
export function sendRefusal(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { code, params } = error instanceof AppError ? error : new AppError('system.unexpected', { ref: 'host' });
  response.setHeader('Connection', 'close');
  sendEnvelope(response, { ok: false, error: { code, params, ref: 'host' } }, statuses[code] ?? 500);
}
