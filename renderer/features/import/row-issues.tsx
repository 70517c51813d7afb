import type { ImportIssue } from '../../../shared/api/imports.api.ts';
import previewStyles from './preview.module.css';

/** The problems of one place, under its text: a shape, a colour and a sentence. */
export function RowIssues({ issues }: { readonly issues: readonly ImportIssue[] }) {
  return issues.map(({ code, field, message, severity }) => (
    <span key={`${code}/${field}/${message}`} className={previewStyles.cellIssue} data-severity={severity}>
      {severity === 'error' ? '■' : '◆'} {message}
    </span>
  ));
}
