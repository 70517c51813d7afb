import { reportFieldIds } from '../../../shared/domain/reporting/report-fields.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import type { ReportDraft } from '../../ui/report/report-draft.ts';
import styles from './report-entry.module.css';

/** What was typed for tasks that another window has taken out of the plan or given to others: not stored, and not lost. */
export function Astray({ typed, onDrop }: { readonly typed: readonly ReportDraft[]; readonly onDrop: () => void }) {
  return (
    <section className={styles.astray} role="alert">
      <p>
        {say.astray(typed.length)} <SmallButton onClick={onDrop}>{say.dropAstray}</SmallButton>
      </p>
      <ul>
        {typed.map((draft, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- they stand in one order until one is dropped
          <li key={at}>
            {reportFieldIds
              .map((field) => draft[field])
              .filter((text) => text !== undefined && text.trim() !== '')
              .join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
