import { Autocomplete, NativeSelect, TextInput } from '@mantine/core';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { PAPER_KINDS } from '../../../shared/domain/register/paper-kinds.ts';
import { isSpan, kindKey, PAPER_FORMS, spanFor, type PaperForm } from '../../../shared/domain/register/series.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { today } from '../../platform/today.ts';
import styles from './register.module.css';

const say = registerWords.outgoing;

export interface SeriesDraft {
  readonly form: PaperForm;
  readonly kind: string;
  readonly span: string;
}

const kinds = Object.entries(PAPER_KINDS).map(([value, name]) => ({ value, label: `${value} (${name})` }));

interface SeriesFieldsProps {
  readonly draft: SeriesDraft;
  readonly onChange: (some: Partial<SeriesDraft>) => void;
  /** Years and terms in use, newest first. */
  readonly spans: CallOutput<'register.spans'>['outgoing'];
  readonly tried: boolean;
}

/** Form, kind, and year or term: together the series whose next number is proposed. */
export function SeriesFields({ draft, onChange, spans, tried }: SeriesFieldsProps) {
  const changeForm = (form: PaperForm): void =>
    onChange({
      form,
      span: spanFor(
        form,
        today(),
        spans.filter((each) => each.form === form).map(({ span }) => span),
      ),
    });
  return (
    <>
      <Autocomplete
        size="xs"
        autoFocus
        openOnFocus={false}
        label={say.kind}
        placeholder={say.kindExample}
        spellCheck={false}
        data={kinds.map(({ value }) => value)}
        renderOption={({ option }) => kinds.find(({ value }) => value === option.value)?.label}
        comboboxProps={{ withinPortal: false }}
        value={draft.kind}
        error={tried && draft.kind.trim() === '' && say.needKind}
        onChange={(kind) => onChange({ kind })}
      />
      <div className={styles.pair}>
        <NativeSelect
          size="xs"
          label={say.form}
          data={PAPER_FORMS.map((form) => ({ value: form, label: say.forms[form] }))}
          value={draft.form}
          onChange={(event) => changeForm(event.currentTarget.value as PaperForm)}
        />
        <TextInput
          size="xs"
          label={say.span[draft.form]}
          spellCheck={false}
          value={draft.span}
          error={isSpan(draft.form, spanTyped(draft)) ? null : say.wrongSpan[draft.form]}
          onChange={(event) => onChange({ span: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

/** A dash is typed as it comes: "2025 – 2030". */
export const spanTyped = ({ span }: SeriesDraft): string => span.replace(/\s+/g, '').replace(/[–—]/g, '-');

export const seriesReady = (draft: SeriesDraft): boolean => draft.kind.trim() !== '' && isSpan(draft.form, spanTyped(draft));

/** What is proposed for the series: the next number and the body of its symbol; undefined until it is known. */
export function useProposal(committeeId: string, draft: SeriesDraft): { next: number; body: string } | undefined {
  const span = spanTyped(draft);
  const book = useQueryOf('register.outgoing', isSpan(draft.form, span) ? { committeeId, form: draft.form, span } : null).data;
  if (!book) return undefined;
  return book.kinds.find(({ kind }) => kindKey(kind) === kindKey(draft.kind)) ?? { next: 1, body: book.body };
}
