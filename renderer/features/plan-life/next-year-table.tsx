import { Checkbox, Textarea, UnstyledButton } from '@mantine/core';
import type { NextYearRow } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { fieldNamed } from '../../../shared/domain/plan-table/plan-fields.ts';
import { yearsInText } from '../../../shared/domain/lint/years-in-text.ts';
import { columnNamed } from '../../i18n/column-name.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { words } from '../../i18n/vi.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { hasStale, isChosen, setChosen, setText, type NextYearDraft } from './next-year-draft.ts';
import styles from './next-year-table.module.css';

type Row = NextYearRow & { readonly id: string };

interface NextYearTableProps {
  readonly rows: readonly NextYearRow[];
  readonly plan: PlanListItem;
  readonly draft: NextYearDraft;
  readonly onDraft: (draft: NextYearDraft) => void;
}

const say = lifeWords.year;

/** Next year's rows: which are taken over, and the new text where an old year stands in the adopted one. */
export function NextYearTable(props: NextYearTableProps) {
  const { rows, draft } = props;
  if (rows.length === 0) return <EmptyNote text={say.noRow} />;
  return (
    <ListTable
      label={say.label}
      columns={columnsFor(props)}
      rows={rows.map((row) => ({ ...row, id: row.taskId }))}
      faded={(row) => !isChosen(draft, row)}
      atOnce={{ rows: 150, more: say.more }}
    />
  );
}

function columnsFor({ rows, ...rest }: NextYearTableProps): readonly ListColumn<Row>[] {
  const { plan, draft, onDraft } = rest;
  const chosen = rows.filter((row) => isChosen(draft, row)).length;
  const take = (some: readonly NextYearRow[], taken: boolean): void => onDraft(setChosen(draft, some, taken));
  return [
    {
      id: 'take',
      header: (
        <Checkbox
          aria-label={say.chooseAll}
          checked={chosen === rows.length}
          indeterminate={chosen > 0 && chosen < rows.length}
          onChange={(event) => take(rows, event.currentTarget.checked)}
        />
      ),
      width: '40px',
      cell: (row) => (
        <Checkbox aria-label={say.choose(row.number)} checked={isChosen(draft, row)} onChange={(event) => take([row], event.currentTarget.checked)} />
      ),
    },
    { id: 'number', header: words.fields.number, width: '52px', cell: ({ number }) => number },
    {
      id: 'content',
      header: words.fields.content,
      cell: (row) => (
        <>
          <div className={styles.beside}>
            <Verbatim text={row.content} year={plan.year} />
            <NewText {...rest} row={row} field="content" />
          </div>
          {row.staleYears.map(({ field, year }) =>
            field === 'content' || field === 'deadline' ? null : (
              <div key={`${field}${year}`} className={styles.doubt}>
                ◆ {say.staleElsewhere(columnNamed(plan.columns, field), year)}
              </div>
            ),
          )}
        </>
      ),
    },
    { id: 'lead', header: words.fields.lead, width: '14%', cell: ({ leadText }) => leadText },
    {
      id: 'deadline',
      header: words.fields.deadline,
      width: '17%',
      cell: (row) => (
        <>
          <Verbatim text={row.deadlineText} year={plan.year} />
          <NewText {...rest} row={row} field="deadlineText" />
        </>
      ),
    },
    { id: 'reason', header: say.reason, width: '146px', cell: ({ reason }) => <span className={styles.why}>{say.reasons[reason]}</span> },
  ];
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

interface NewTextProps extends Omit<NextYearTableProps, 'rows'> {
  readonly row: Row;
  readonly field: 'content' | 'deadlineText';
}

/** Where a chosen row says an old year: the text for the new one. */
function NewText({ row, field, plan, draft, onDraft }: NewTextProps) {
  if (!isChosen(draft, row) || !hasStale(row, fieldNamed(field))) return null;
  const text = draft[field].get(row.taskId) ?? row[field];
  const label = (field === 'content' ? say.contentFor : say.deadlineFor)(draft.year, row.number);
  const old = [...new Set(yearsInText(text).flatMap(({ year }) => (year <= plan.year ? [year] : [])))];
  const write = (next: string): void => onDraft(setText(draft, row, field, next));
  return (
    <div className={styles.newText}>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        maxRows={16}
        aria-label={label}
        spellCheck={false}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {old.map((year) => (
        <UnstyledButton
          key={year}
          className={styles.replace}
          aria-label={`${say.replace(year, draft.year)}: ${label}`}
          onClick={() => write(text.replaceAll(String(year), String(draft.year)))}
        >
          {say.replace(year, draft.year)}
        </UnstyledButton>
      ))}
    </div>
  );
}
