import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Stops: other users and programs of this machine that find the port but were never given the launch code;
 * comparing hashes in constant time gives nothing away about the secret or its length.
 * Does not stop: a program that runs as the same user and reads this process or the browser's storage.
 */
export function isBearer(authorization: string | undefined, secret: string): boolean {
  const given = /^Bearer ([0-9a-f]{64})$/.exec(authorization ?? '')?.[1];
  return given !== undefined && sameSecret(given, secret);
}

export const sameSecret = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
