import { errorSentence, type ErrorCode, type ErrorParams } from '../../shared/i18n/error-sentences.ts';

/** What a command found or did: the document of `--json`, and the same in words. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
}

export const outcomePrinter =
  (json: boolean) =>
  (outcome: Outcome): void => {
    process.stdout.write(`${json ? JSON.stringify(outcome.json, null, 2) : outcome.text}\n`);
  };

/** A refusal: one JSON document on stdout under `--json`, else the sentence and its code on stderr. */
export function printRefusal(json: boolean, code: ErrorCode, params: ErrorParams): void {
  const message = errorSentence(code, params);
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, error: { code, params, message } }, null, 2)}\n`);
  else note(`${message} [${code}]`);
}

/** Progress and remarks; stdout stays for the result. */
export const note = (line: string): void => void process.stderr.write(`${line}\n`);
