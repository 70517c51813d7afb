import { Button } from '@mantine/core';
import type { CalendarDayView, CalendarYearView } from '../../../shared/api/working-calendar.api.ts';
import { setCalendarDays } from '../../data/set-calendar-days.ts';
import { calendarWords as say } from '../../i18n/calendar-words.ts';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';

type DayLine = CalendarDayView & { readonly id: string };

/** The days that are not what their weekday says, with who says so; one that was taken out can be taken back. */
export function CalendarDays({ committeeId, calendar }: { readonly committeeId: string; readonly calendar: CalendarYearView }) {
  const act = ({ day, kind, origin }: CalendarDayView): void => {
    const scope = origin === 'own' ? committeeId : null;
    // What the book or the committee says is taken back; what was published is set aside and stays in the list.
    const next = origin === 'own' || origin === 'edited' ? null : 'usual';
    void setCalendarDays(scope, { days: [day], kind: kind === 'usual' ? null : next });
  };
  return (
    <ListTable
      label={say.list(calendar.year)}
      columns={columnsWith(act)}
      rows={calendar.days.map((day) => ({ ...day, id: day.day }))}
      faded={({ kind }) => kind === 'usual'}
    />
  );
}

const columnsWith = (act: (row: DayLine) => void): readonly ListColumn<DayLine>[] => [
  { id: 'day', header: say.columns.day, width: '184px', cell: ({ day }) => say.dayOfWeek(day) },
  { id: 'kind', header: say.columns.kind, width: '124px', cell: ({ kind }) => say.kinds[kind] },
  { id: 'name', header: say.columns.name, cell: ({ name }) => name },
  { id: 'origin', header: say.columns.origin, width: '124px', cell: ({ origin }) => say.origins[origin] },
  {
    id: 'act',
    header: say.columns.act,
    width: '88px',
    end: true,
    cell: (row) => <DayAct row={row} onAct={() => act(row)} />,
  },
];

function DayAct({ row, onAct }: { readonly row: DayLine; readonly onAct: () => void }) {
  const [label, named] = row.kind === 'usual' ? [say.restore, say.restoreNamed(row.day)] : [say.drop, say.dropNamed(row.day)];
  return (
    <Button size="compact-xs" variant="subtle" aria-label={named} onClick={onAct}>
      {label}
    </Button>
  );
}
