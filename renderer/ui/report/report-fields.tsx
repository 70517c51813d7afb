import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Fragment, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { declared, entryRows, type ReportField } from '../../../shared/domain/reporting/report-fields.ts';
import { PROGRESS_MARKS } from '../../../shared/domain/status/status-class.ts';
import { progressLabels } from '../../../shared/domain/status/status-words.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { DayInput } from '../day-input.tsx';
import { readPercent, type ReportDraft } from './report-draft.ts';
import styles from './report-fields.module.css';

const choices = [{ value: '', label: say.noProgress }, ...PROGRESS_MARKS.map((value) => ({ value, label: progressLabels[value] }))];

interface ReportFieldsProps {
  readonly draft: ReportDraft;
  readonly onType: (some: Partial<ReportDraft>) => void;
  /** What is to be said under the row of a field. */
  readonly below?: { readonly [field in ReportField]?: ReactNode };
}

/** The fields of the agencies' progress form, for one task; the first takes the focus. */
export function ReportFields({ draft, onType, below }: ReportFieldsProps) {
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.fields}>
      {entryRows.map((row, at) => (
        <Fragment key={row[0]}>
          <div className={styles.row}>
            {row.map((field) => (
              <div key={field} data-kind={declared(field).kind}>
                <Answer field={field} value={draft[field]} onType={(typed) => onType({ [field]: typed })} {...(at === 0 ? { first } : {})} />
              </div>
            ))}
          </div>
          {row.map((field) => (
            <Fragment key={field}>{below?.[field]}</Fragment>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

interface AnswerProps {
  readonly field: ReportField;
  readonly value: string;
  readonly onType: (typed: string) => void;
  readonly first?: RefObject<HTMLTextAreaElement | null>;
}

function Answer({ field, value, onType, first }: AnswerProps) {
  const { kind, asked, entry } = declared(field);
  const given = { size: 'xs', label: asked, value } as const;
  switch (kind) {
    case 'share':
      return (
        <TextInput
          {...given}
          inputMode="decimal"
          error={readPercent(value) === undefined ? say.needPercent : null}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      );
    case 'mark':
      return <NativeSelect {...given} data={choices} onChange={(event) => onType(event.currentTarget.value)} />;
    case 'day':
      return <DayInput label={asked} value={value} onChange={onType} />;
    case 'line':
      return <TextInput {...given} spellCheck={false} onChange={(event) => onType(event.currentTarget.value)} />;
    case 'text':
      return (
        <Textarea
          {...given}
          autosize
          minRows={entry.lines}
          maxRows={8}
          spellCheck={false}
          onChange={(event) => onType(event.currentTarget.value)}
          {...(first ? { ref: first } : {})}
        />
      );
  }
}
