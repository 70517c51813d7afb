import { SegmentedControl } from '@mantine/core';
import { authorityOf, SIGNING_ROLES } from '../../../shared/domain/papers/authority.ts';
import { addresseeLabel, kindRules } from '../../../shared/domain/papers/paper-kinds.ts';
import { PAPER_FORMS, type PaperForm } from '../../../shared/domain/register/series.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { NO_MARKS } from '../../../shared/domain/papers/paper-marks.ts';
import { PaperMarkFields } from '../../ui/paper/paper-mark-fields.tsx';
import { paperWords } from '../../i18n/paper-words.ts';
import { readDay } from '../../i18n/typed-day.ts';
import { words } from '../../i18n/vi.ts';
import styles from './desk.module.css';
import { asLines, asText, DraftField, linesOf, typedText } from './draft-field.tsx';
import { draftParts } from './draft-parts.ts';
import type { Draft, DraftPart, PaperRead } from './use-draft.ts';

const say = paperWords.desk;

export interface DraftFieldsProps {
  readonly paper: PaperRead;
  readonly draft: Draft;
}

/** What stands above the words of a paper. */
export function DraftForm({ paper, draft }: DraftFieldsProps) {
  const { kind, form } = paper;
  const rules = kindRules(kind);
  const fields = { paper, draft };
  const hasData = paper.figures.length + paper.passages.length > 0 || paper.source.asOf !== null;
  const toForm = (next: PaperForm): void => draft.choose((now) => ({ form: next, content: { authority: authorityIn(next, now.form, now.content.authority) } }));
  return (
    <>
      <div className={styles.pair}>
        <div>
          <div className={styles.legend}>{say.symbolRoom}</div>
          <p className={styles.room} title={say.roomNote}>
            {paper.symbolRoom === null ? say.noSymbol : `……${paper.symbolRoom}`}
          </p>
        </div>
        <DayField label={say.dated} name="dated" part={draftParts.dated} {...fields} />
        {hasData && <DayField label={say.asOf} name="asOf" part={draftParts.asOf} empty={say.asOfToday} {...fields} />}
        <div role="group" aria-label={paperWords.form}>
          <div className={styles.legend}>{paperWords.form}</div>
          <SegmentedControl
            fullWidth
            aria-label={paperWords.form}
            value={form}
            data={PAPER_FORMS.map((each) => ({ value: each, label: paperWords.forms[each] }))}
            onChange={(value) => toForm(value === 'party' ? 'party' : 'state')}
          />
        </div>
      </div>
      <DraftField label={say.about(rules.isLetter === true)} name="about" part={draftParts.about} show={asText} parse={typedText} rows={1} {...fields} />
      {(rules.addressed === true || paper.content.addressees.length > 0) && (
        <DraftField
          label={say.perLine(addresseeLabel(kind, form))}
          name="addressees"
          part={draftParts.addressees}
          show={asLines}
          parse={linesOf}
          rows={1}
          {...fields}
        />
      )}
      <PaperMarkFields
        form={form}
        marks={paper.content.marks ?? NO_MARKS}
        onChange={(change) => draft.choose(({ content }) => ({ content: { marks: { ...(content.marks ?? NO_MARKS), ...change } } }))}
      />
    </>
  );
}

interface DayFieldProps extends DraftFieldsProps {
  readonly label: string;
  readonly name: string;
  readonly part: DraftPart<string | null>;
  /** What an empty field means. */
  readonly empty?: string;
}

const DayField = ({ empty = words.day.form, ...field }: DayFieldProps) => (
  <DraftField
    {...field}
    placeholder={empty}
    show={(day) => (day === null ? '' : formatCivilDate(day))}
    parse={(text) => readDay(text)}
    check={(text) => (text.trim() === '' || readDay(text) ? null : words.day.wrong)}
  />
);

/** As the other form writes them; lines that the clerk has written stay. */
function authorityIn(next: PaperForm, form: PaperForm, lines: string[]): string[] {
  const role = SIGNING_ROLES.find((each) => asLines(authorityOf(form, each)) === asLines(lines));
  return role === undefined ? lines : authorityOf(next, role);
}
