import { Checkbox, Textarea, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { NextYearRow } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { yearsInText } from '../../../shared/domain/lint/years-in-text.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { words } from '../../i18n/vi.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { hasStale, isChosen, setChosen, setText, type NextYearDraft } from './next-year-draft.ts';
import styles from './next-year-table.module.css';

interface NextYearTableProps {
  readonly rows: readonly NextYearRow[];
  readonly plan: PlanListItem;
  readonly draft: NextYearDraft;
  readonly onDraft: (draft: NextYearDraft) => void;
}

const say = lifeWords.year;
const AT_ONCE = 150;

export function NextYearTable({ rows, plan, draft, onDraft }: NextYearTableProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const chosen = rows.filter((row) => isChosen(draft, row)).length;
  if (rows.length === 0) return <EmptyNote text={say.noRow} />;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.tick}>
              <Checkbox
                aria-label={say.chooseAll}
                checked={chosen === rows.length}
                indeterminate={chosen > 0 && chosen < rows.length}
                onChange={(event) => onDraft(setChosen(draft, rows, event.currentTarget.checked))}
              />
            </td>
            <th scope="col" className={styles.number}>{words.fields.number}</th>
            <th scope="col">{words.fields.content}</th>
            <th scope="col" className={styles.lead}>{words.fields.lead}</th>
            <th scope="col" className={styles.deadline}>{words.fields.deadline}</th>
            <th scope="col" className={styles.reason}>{say.reason}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row) => (
            <Row key={row.taskId} row={row} plan={plan} draft={draft} onDraft={onDraft} />
          ))}
        </tbody>
      </table>
      {rows.length > shown && (
        <UnstyledButton className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          {say.more(Math.min(AT_ONCE, rows.length - shown))}
        </UnstyledButton>
      )}
    </>
  );
}

interface RowProps extends Omit<NextYearTableProps, 'rows'> {
  readonly row: NextYearRow;
}

function Row({ row, plan, draft, onDraft }: RowProps) {
  const chosen = isChosen(draft, row);
  const elsewhere = row.staleYears.filter(({ field }) => field === 'product' || field === 'note');
  return (
    <tr data-left={!chosen || undefined}>
      <td className={styles.tick}>
        <Checkbox aria-label={say.choose(row.number)} checked={chosen} onChange={(event) => onDraft(setChosen(draft, [row], event.currentTarget.checked))} />
      </td>
      <td>{row.number}</td>
      <td>
        <div className={styles.beside}>
          <Verbatim text={row.content} year={plan.year} />
          {chosen && hasStale(row, 'content') && <NewText row={row} field="content" plan={plan} draft={draft} onDraft={onDraft} />}
        </div>
        {elsewhere.map(({ field, year }) => (
          <div key={`${field}${year}`} className={styles.doubt}>
            ◆ {say.staleElsewhere(words.fields[field === 'note' ? 'note' : 'product'], year)}
          </div>
        ))}
      </td>
      <td>{row.leadText}</td>
      <td>
        <Verbatim text={row.deadlineText} year={plan.year} />
        {chosen && hasStale(row, 'deadlineText') && <NewText row={row} field="deadlineText" plan={plan} draft={draft} onDraft={onDraft} />}
      </td>
      <td className={styles.why}>{say.reasons[row.reason]}</td>
    </tr>
  );
}

/** The text as adopted, its old years marked where they stand. */
function Verbatim({ text, year }: { readonly text: string; readonly year: number }) {
  const stale = yearsInText(text).filter((mention) => mention.year <= year);
  const endOf = (mention: (typeof stale)[number] | undefined): number => (mention ? mention.start + mention.length : 0);
  return (
    <div className={styles.verbatim}>
      {stale.map((mention, index) => (
        <span key={mention.start}>
          {text.slice(endOf(stale[index - 1]), mention.start)}
          <mark className={styles.stale}>{text.slice(mention.start, endOf(mention))}</mark>
        </span>
      ))}
      {text.slice(endOf(stale.at(-1)))}
    </div>
  );
}

function NewText({ row, field, plan, draft, onDraft }: RowProps & { readonly field: 'content' | 'deadlineText' }) {
  const text = draft[field].get(row.taskId) ?? row[field];
  const label = (field === 'content' ? say.contentFor : say.deadlineFor)(draft.year, row.number);
  const old = [...new Set(yearsInText(text).flatMap(({ year }) => (year <= plan.year ? [year] : [])))];
  const write = (next: string): void => onDraft(setText(draft, row, field, next));
  return (
    <div className={styles.newText}>
      <Textarea size="xs" autosize minRows={1} maxRows={16} aria-label={label} spellCheck={false} value={text} onChange={(event) => write(event.currentTarget.value)} />
      {old.map((year) => (
        <UnstyledButton key={year} className={styles.replace} aria-label={`${say.replace(year, draft.year)}: ${label}`} onClick={() => write(text.replaceAll(String(year), String(draft.year)))}>
          {say.replace(year, draft.year)}
        </UnstyledButton>
      ))}
    </div>
  );
}
