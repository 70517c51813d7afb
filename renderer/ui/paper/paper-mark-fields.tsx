import { NativeSelect } from '@mantine/core';
import {
  CIRCULATIONS,
  circulationWords,
  SECRECIES,
  secrecyWords,
  URGENCIES,
  urgencyWords,
  type PaperMarks,
} from '../../../shared/domain/papers/paper-marks.ts';
import type { PaperForm } from '../../../shared/domain/register/series.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import text from '../text.module.css';
import styles from './paper-mark-fields.module.css';

const say = paperWords.marks;

interface PaperMarkFieldsProps {
  readonly form: PaperForm;
  readonly marks: PaperMarks;
  readonly onChange: (change: Partial<PaperMarks>) => void;
}

/** What is stamped on a paper: how fast it travels, how secret it is, who may keep it. */
export function PaperMarkFields({ form, marks, onChange }: PaperMarkFieldsProps) {
  const { urgency, secrecy, circulation } = marks;
  return (
    <div role="group" aria-label={say.group}>
      <div className={styles.row}>
        <Mark label={say.urgency} ids={URGENCIES} names={urgencyWords(form)} value={urgency} onChange={(next) => onChange({ urgency: next })} />
        <Mark label={say.circulation} ids={CIRCULATIONS} names={circulationWords} value={circulation} onChange={(next) => onChange({ circulation: next })} />
        <Mark label={say.secrecy} ids={SECRECIES} names={secrecyWords} value={secrecy} onChange={(next) => onChange({ secrecy: next })} />
      </div>
      {secrecy !== null && (
        <p className={text.warn} role="note">
          {say.secretNote}
        </p>
      )}
    </div>
  );
}

interface MarkProps<Id extends string> {
  readonly label: string;
  readonly ids: readonly Id[];
  readonly names: Readonly<Record<Id, string>>;
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
}

function Mark<Id extends string>({ label, ids, names, value, onChange }: MarkProps<Id>) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: say.none }, ...ids.map((id) => ({ value: id, label: names[id] }))]}
      onChange={(event) => onChange(ids.find((id) => id === event.currentTarget.value) ?? null)}
    />
  );
}
