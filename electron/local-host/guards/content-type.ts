export type BodyKind = 'json' | 'bytes' | 'none';

const expected = { json: 'application/json', bytes: 'application/octet-stream' } as const;

/**
 * Stops: HTML forms and "simple" cross-site posts (`text/plain`, `multipart/form-data`), the only bodies a page
 * may send without asking first; this host never answers that question with yes.
 * Does not stop: a body that lies about its type (every input is checked against its schema).
 */
export function isExpectedContentType(header: string | undefined, body: BodyKind): boolean {
  if (body === 'none') return true;
  return header?.split(';', 1)[0]?.trim().toLowerCase() === expected[body];
}
