import { CloseButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { AskedTask } from '../../../shared/api/reports.api.ts';
import { declared, reportFieldIds } from '../../../shared/domain/reporting/report-fields.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { extensionWords } from '../../i18n/extension-words.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import type { ReportDraft } from '../../ui/report/report-draft.ts';
import { ReportFields } from '../../ui/report/report-fields.tsx';
import { entryWarnings } from './entry-warnings.ts';
import styles from './report-entry.module.css';

const CHECK_AFTER_MS = 600;
const figureFields = reportFieldIds.filter((field) => declared(field).figures);

interface TaskFieldsProps {
  readonly task: AskedTask;
  readonly draft: ReportDraft;
  readonly period: ReportingPeriod;
  readonly receivedOn: string | null;
  readonly files: readonly File[];
  readonly onType: (some: Partial<ReportDraft>) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** One task, what is typed of it, and the files that prove it. */
export function TaskFields({ task, draft, period, receivedOn, files, onType, onFiles }: TaskFieldsProps) {
  const warnings = entryWarnings(draft, task, period, receivedOn);
  return (
    <FileDrop label={say.attachDrop} onFiles={(added) => onFiles([...files, ...added])}>
      <h2 className={styles.task}>
        {say.task(task.number)}{' '}
        <span className={styles.deadline}>
          {[
            task.role === 'coordinator' ? say.helping(task.leadText) : '',
            task.deadlineText,
            task.grantedDue === null ? '' : extensionWords.granted(task.grantedDue),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </h2>
      <p className={styles.content}>{task.content}</p>
      <ReportFields
        draft={draft}
        onType={onType}
        below={{
          ...Object.fromEntries(
            figureFields.map((field) => [field, <FigureRemarks key={field} value={draft[field]} previous={String(task.previous?.[field] ?? '')} />]),
          ),
          completedOn: <Warnings sentences={warnings} />,
        }}
      />
      <div className={styles.files}>
        <FileButton label={say.attach} onFiles={(added) => onFiles([...files, ...added])} />
        <FileNames files={files} onFiles={onFiles} />
      </div>
    </FileDrop>
  );
}

function Warnings({ sentences }: { readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-live="polite">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Files that will be kept with the report once it is stored. */
export function FileNames({ files, onFiles }: { readonly files: readonly File[]; readonly onFiles: (files: readonly File[]) => void }) {
  return files.map((file) => (
    <span key={`${file.name} ${file.size}`} className={styles.file}>
      {file.name}
      <CloseButton size="xs" aria-label={say.dropFile(file.name)} onClick={() => onFiles(files.filter((each) => each !== file))} />
    </span>
  ));
}

/** Numbers that the text's own other numbers do not give. */
function FigureRemarks({ value, previous }: { readonly value: string; readonly previous: string }) {
  const [text] = useDebouncedValue(value, CHECK_AFTER_MS);
  const remarks = useQueryOf('reporting.figuresCheck', /\d/.test(text) ? { text, previous } : null).data ?? [];
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-live="polite">
      {remarks.map(({ start, kind, message, computation }) => (
        <li key={`${start} ${kind}`} title={computation}>
          {message}
        </li>
      ))}
    </ul>
  );
}
