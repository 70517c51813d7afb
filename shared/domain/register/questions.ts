import type { ErrorCode } from '../../i18n/error-sentences.ts';

/**
 * What is asked before something doubtful is written into the book. A command refuses with the question as its code until it is
 * told to go on `despite` it: nothing doubtful is written silently, and the paper book may be right.
 */
export const REGISTER_QUESTIONS = [
  'register.numberTaken',
  'register.numberGone',
  'register.numberSkips',
  'register.dayOutside',
  'register.daysCross',
  'register.sameIncoming',
] as const satisfies readonly ErrorCode[];
export type RegisterQuestion = (typeof REGISTER_QUESTIONS)[number];

export const isRegisterQuestion = (code: string): code is RegisterQuestion => (REGISTER_QUESTIONS as readonly string[]).includes(code);
