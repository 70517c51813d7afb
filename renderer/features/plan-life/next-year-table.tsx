import { Checkbox, Textarea, UnstyledButton } from '@mantine/core';
import type { NextYearRow } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { fieldNamed } from '../../../shared/domain/plan-table/plan-fields.ts';
import { withYear, yearsInText } from '../../../shared/domain/lint/years-in-text.ts';
import { columnNamed } from '../../i18n/column-name.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { words } from '../../i18n/vi.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import { chosenIn, hasStale, isChosen, isOld, oldYears, setChosen, setText, textOf, type DraftField, type NextYearDraft } from './next-year-draft.ts';
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
  const chosen = chosenIn(draft);
  return (
    <ListTable
      label={say.label}
      columns={columnsFor(props)}
      rows={rows.map((row) => ({ ...row, id: row.taskId }))}
      faded={(row) => !chosen(row)}
      atOnce={{ rows: 150, more: say.more }}
    />
  );
}

function columnsFor({ rows, ...rest }: NextYearTableProps): readonly ListColumn<Row>[] {
  const { plan, draft, onDraft } = rest;
  const isTaken = chosenIn(draft);
  const chosen = rows.filter(isTaken).length;
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
      cell: (row) => <Checkbox aria-label={say.choose(row.number)} checked={isTaken(row)} onChange={(event) => take([row], event.currentTarget.checked)} />,
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
    { id: 'reason', header: say.reason, width: '146px', cell: (row) => <Why {...row} /> },
  ];
}

function Why({ reason, percent }: NextYearRow) {
  return (
    <span className={styles.why}>
      {say.reasons[reason]}
      {reason === 'underway' && percent !== null && `, ${say.percent(percent)}`}
    </span>
  );
}

/** The text as adopted, its old years marked where they stand. */
function Verbatim({ text, year }: { readonly text: string; readonly year: number }) {
  const stale = yearsInText(text).filter(isOld(year));
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
  readonly field: DraftField;
}

/** Where a chosen row says an old year: the text for the new one. */
function NewText({ row, field, plan, draft, onDraft }: NewTextProps) {
  if (!isChosen(draft, row) || !hasStale(row, fieldNamed(field))) return null;
  const text = textOf(draft, row, field);
  const label = (field === 'content' ? say.contentFor : say.deadlineFor)(draft.year, row.number);
  const { own, earlier, spans } = oldYears(text, plan.year);
  const write = (next: string): void => onDraft(setText(draft, row, field, next));
  const replacing = (from: number, to: number) => (
    <UnstyledButton
      key={`${from}-${to}`}
      className={styles.replace}
      aria-label={`${say.replace(from, to)}: ${label}`}
      onClick={() => write(withYear(text, from, to))}
    >
      {say.replace(from, to)}
    </UnstyledButton>
  );
  const step = draft.year - plan.year;
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
      {own && <div className={styles.offers}>{replacing(plan.year, draft.year)}</div>}
      {earlier.map((year) => (
        <div key={year} className={styles.offers}>
          <span className={styles.doubt}>◆ {say.earlier(year)}</span>
          {[...new Set([year + step, draft.year])].map((to) => replacing(year, to))}
        </div>
      ))}
      {spans.map((span) => (
        <div key={span} className={styles.doubt}>
          ◆ {say.span(span)}
        </div>
      ))}
    </div>
  );
}
