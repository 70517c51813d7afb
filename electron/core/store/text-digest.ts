import { createHash } from 'node:crypto';

/** Sixteen hexadecimal digits of SHA-256: enough to tell two states of one text apart. */
export const textDigest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
