import { randomBytes } from 'node:crypto';
import { isBearer, sameSecret } from './guards/bearer.ts';

/** More unused codes than windows anyone opens; the oldest is forgotten first. */
const MAX_CODES = 16;

/**
 * One bearer for the life of the process, handed out in exchange for a launch code. A code works once, so an address
 * left in a history list or a terminal opens nothing after the window it was meant for.
 */
export class LaunchCodes {
  readonly #bearer = secret();
  #codes: string[] = [];

  /** A further single-use code: 64 hexadecimal digits. */
  issueCode(): string {
    const code = secret();
    this.#codes = [...this.#codes, code].slice(-MAX_CODES);
    return code;
  }

  /** The bearer, or null when the code is unknown or has been used. */
  exchange(code: string): string | null {
    const left = this.#codes.filter((known) => !sameSecret(known, code));
    if (left.length === this.#codes.length) return null;
    this.#codes = left;
    return this.#bearer;
  }

  accepts(authorization: string | undefined): boolean {
    return isBearer(authorization, this.#bearer);
  }
}

const secret = (): string => randomBytes(32).toString('hex');
