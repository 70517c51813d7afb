import { CloseButton, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { GridRow } from '../../../shared/api/reporting-views.api.ts';
import type { TaskReport } from '../../../shared/api/reports.api.ts';
import { PROGRESS_MARKS, type ProgressMark } from '../../../shared/domain/status/status-class.ts';
import { progressLabels } from '../../../shared/domain/status/status-words.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { readPercent, type TaskDraft } from './entry-draft.ts';
import { entryWarnings } from './entry-warnings.ts';
import styles from './report-entry.module.css';

const CHECK_AFTER_MS = 600;
const choices = [{ value: '', label: say.noProgress }, ...PROGRESS_MARKS.map((value) => ({ value, label: progressLabels[value] }))];

interface TaskFieldsProps {
  readonly row: GridRow;
  readonly draft: TaskDraft;
  readonly before: TaskReport | null;
  readonly period: ReportingPeriod;
  readonly receivedOn: string | null;
  readonly files: readonly File[];
  readonly onType: (some: Partial<TaskDraft>) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The fields of the agencies' progress form, for one task. */
export function TaskFields({ row, draft, before, period, receivedOn, files, onType, onFiles }: TaskFieldsProps) {
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const warnings = entryWarnings(draft, before, period, receivedOn);
  const text = (field: 'result' | 'cumulative' | 'difficulty' | 'cause' | 'proposal', rows: number) => (
    <Textarea
      size="xs"
      label={say.fields[field]}
      autosize
      minRows={rows}
      maxRows={8}
      spellCheck={false}
      value={draft[field]}
      onChange={(event) => onType({ [field]: event.currentTarget.value })}
      {...(field === 'result' ? { ref: first } : {})}
    />
  );
  return (
    <FileDrop label={say.attachDrop} onFiles={(added) => onFiles([...files, ...added])}>
      <h2 className={styles.task}>
        {say.task(row.number)} <span className={styles.deadline}>{row.deadlineText}</span>
      </h2>
      <p className={styles.content}>{row.content}</p>
      {text('result', 3)}
      <FigureRemarks value={draft.result} previous={before?.result ?? ''} />
      <div className={styles.numbers}>
        <TextInput
          size="xs"
          label={say.fields.percent}
          inputMode="decimal"
          value={draft.percent}
          error={readPercent(draft.percent) === undefined ? say.needPercent : null}
          onChange={(event) => onType({ percent: event.currentTarget.value })}
        />
        <NativeSelect size="xs" label={say.fields.progress} data={choices} value={draft.progress} onChange={(event) => onType({ progress: event.currentTarget.value as ProgressMark | '' })} />
        <DayInput label={say.fields.completedOn} value={draft.completedOn} onChange={(completedOn) => onType({ completedOn })} />
        <TextInput size="xs" label={say.fields.evidence} spellCheck={false} value={draft.evidence} onChange={(event) => onType({ evidence: event.currentTarget.value })} />
      </div>
      {warnings.length > 0 && (
        <ul className={styles.warnings} aria-live="polite">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {text('cumulative', 2)}
      <FigureRemarks value={draft.cumulative} previous={before?.cumulative ?? ''} />
      <div className={styles.pair}>
        {text('difficulty', 2)}
        {text('cause', 2)}
      </div>
      {text('proposal', 2)}
      <div className={styles.files}>
        <FileButton label={say.attach} onFiles={(added) => onFiles([...files, ...added])} />
        <FileNames files={files} onFiles={onFiles} />
      </div>
    </FileDrop>
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
