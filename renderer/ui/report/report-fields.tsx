import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { PROGRESS_MARKS, type ProgressMark } from '../../../shared/domain/status/status-class.ts';
import { progressLabels } from '../../../shared/domain/status/status-words.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { DayInput } from '../day-input.tsx';
import { readPercent, type ReportDraft } from './report-draft.ts';
import styles from './report-fields.module.css';

const choices = [{ value: '', label: say.noProgress }, ...PROGRESS_MARKS.map((value) => ({ value, label: progressLabels[value] }))];

interface ReportFieldsProps {
  readonly draft: ReportDraft;
  readonly onType: (some: Partial<ReportDraft>) => void;
  /** What is to be said under a field. */
  readonly below?: { readonly [field in 'result' | 'completedOn' | 'cumulative']?: ReactNode };
}

/** The fields of the agencies' progress form, for one task; the first takes the focus. */
export function ReportFields({ draft, onType, below }: ReportFieldsProps) {
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
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
    <div className={styles.fields}>
      {text('result', 3)}
      {below?.result}
      <div className={styles.numbers}>
        <TextInput
          size="xs"
          label={say.fields.percent}
          inputMode="decimal"
          value={draft.percent}
          error={readPercent(draft.percent) === undefined ? say.needPercent : null}
          onChange={(event) => onType({ percent: event.currentTarget.value })}
        />
        <NativeSelect
          size="xs"
          label={say.fields.progress}
          data={choices}
          value={draft.progress}
          onChange={(event) => onType({ progress: event.currentTarget.value as ProgressMark | '' })}
        />
        <DayInput label={say.fields.completedOn} value={draft.completedOn} onChange={(completedOn) => onType({ completedOn })} />
        <TextInput
          className={styles.evidence ?? ''}
          size="xs"
          label={say.fields.evidence}
          spellCheck={false}
          value={draft.evidence}
          onChange={(event) => onType({ evidence: event.currentTarget.value })}
        />
      </div>
      {below?.completedOn}
      {text('cumulative', 2)}
      {below?.cumulative}
      <div className={styles.pair}>
        {text('difficulty', 2)}
        {text('cause', 2)}
      </div>
      {text('proposal', 2)}
    </div>
  );
}
