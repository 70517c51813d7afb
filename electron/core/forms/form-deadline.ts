import type { GrantedExtension } from '../reporting/granted-extensions.repo.ts';
import { extendedTo } from '../../../shared/domain/status/status-words.ts';

/** Everything a form may have printed as a task's deadline: the adopted words alone, or with any of its extensions. */
export const formDeadlines = (deadlineText: string, granted: readonly GrantedExtension[]): string[] =>
  [undefined, ...granted].map((each) => formDeadline(deadlineText, each));

/** The adopted words, and below them the day granted instead and why. */
export function formDeadline(deadlineText: string, granted: GrantedExtension | undefined): string {
  if (granted === undefined) return deadlineText;
  const { grantedDue, decisionReason, reason } = granted;
  // Where the decision gives no reason of its own, it grants what was asked for and why.
  const why = decisionReason || reason;
  return [deadlineText, extendedTo(grantedDue), why === '' ? '' : `lý do: ${why}`].filter((line) => line !== '').join('\n');
}
