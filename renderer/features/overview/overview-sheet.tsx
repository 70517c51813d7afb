import { formatCivilDate } from '../../i18n/format.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import { PlainTable } from './number-tables.tsx';
import type { OverviewData } from './overview-numbers.ts';
import { overviewTables, type NumberTable } from './overview-tables.ts';

/** One A4 page holds so much; what is left out is said. */
const AGENCIES = 15;
const TASKS = 6;

/** The overview as one printed page. */
export function OverviewSheet({ data, title }: { readonly data: OverviewData; readonly title: string }) {
  const [figures, byClass, byAgency] = overviewTables(data);
  const { columns } = say;
  const late: NumberTable = {
    title: `${say.late}, ${say.dueSoon.toLowerCase()}`,
    head: [columns.number, columns.content, columns.lead, columns.due],
    rows: [...data.late, ...data.dueSoon].map(({ number, content, leadText, due, daysLate }) => [
      number, content, leadText, `${formatCivilDate(due)}, ${daysLate > 0 ? say.daysLate(daysLate) : say.daysLeft(-daysLate)}`,
    ]),
    numbersFrom: 4,
  };
  return (
    <div className="dense">
      <h1>{say.sheetTitle(title)}</h1>
      <p className="center">{say.sheetNote(data.period?.label ?? null, data.asOf)}</p>
      {[figures, byClass, byAgency && cut(byAgency, AGENCIES), late.rows.length > 0 && cut(late, TASKS)].map(
        (table) =>
          table && (
            <section key={table.title}>
              <h2>{table.title}</h2>
              <PlainTable table={table} />
            </section>
          ),
      )}
    </div>
  );
}

function cut(table: NumberTable, most: number): NumberTable {
  if (table.rows.length <= most) return table;
  const rest = [say.andMore(table.rows.length - most + 1), ...table.head.slice(1).map(() => '')];
  return { ...table, rows: [...table.rows.slice(0, most - 1), rest] };
}
