import { createHash } from 'node:crypto';

/** One form: who is asked, about which plan, for which period. */
export interface FormIdentity {
  readonly planId: string;
  /** `2025-H1` */
  readonly period: string;
  readonly addresseeId: string;
}

/** Crockford's base 32: nothing in it is read for anything else when it is typed from paper. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** Raised when the form's columns change their meaning, so that an old form is known for what it is. */
export const FORM_VERSION = 1;

/** `2025-H1-7F3K92QX`: printed on the form, survives every program and even paper. */
export function formCode({ planId, period, addresseeId }: FormIdentity): string {
  const digest = createHash('sha256').update(`bcd-form:${FORM_VERSION}|${planId}|${period}|${addresseeId}`).digest();
  const mark = Array.from({ length: LENGTH }, (_, at) => LETTERS[(digest[at] ?? 0) % LETTERS.length]).join('');
  return `${period}-${mark}`;
}

const PRINTED = /(\d{4})\s*[-–]\s*(M\d{2}|Q[1-4]|H[12]|9M|Y)\s*[-–]\s*([0-9A-Z]{8})(?![0-9A-Z])/iu;

/** The code inside a line of the form, in its one spelling, or null. O is read as 0, I and L as 1. */
export function findFormCode(text: string): { readonly code: string; readonly period: string } | null {
  const match = PRINTED.exec(text);
  if (match === null) return null;
  const [, year = '', kind = '', mark = ''] = match;
  const period = `${year}-${kind.toUpperCase()}`;
  return { period, code: `${period}-${mark.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1')}` };
}

/** Checksum of what the form asked: tells a form made before the plan was edited. */
export function formChecksum(asked: readonly { readonly taskId: string; readonly content: string }[]): string {
  const digest = createHash('sha256');
  for (const { taskId, content } of asked) digest.update(`${taskId}\u0000${content}\u0000`);
  return digest.digest('hex').slice(0, 16);
}
