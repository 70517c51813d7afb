import { errorSentence, type ErrorCode, type ErrorParams } from '../i18n/error-sentences.ts';

/** A refusal the user is meant to read. Anything else that is thrown becomes `system.unexpected`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(errorSentence(code, params), options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}
