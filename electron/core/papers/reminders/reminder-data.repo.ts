import type { CallOutput } from '../../../../shared/api/contract.ts';
import type { BoardRow, GridRow } from '../../../../shared/api/reporting-views.api.ts';
import { civilDate, formatDate, type CivilDate } from '../../../../shared/domain/civil-date.ts';
import { SIGNING_ROLES } from '../../../../shared/domain/papers/authority.ts';
import { toldBy } from '../../../../shared/domain/reporting/told-by.ts';
import { reachedAs } from '../../../../shared/domain/reporting/late-agencies.ts';
import { readMemberships } from '../../people/people.repo.ts';
import { versionsOf } from '../../plan-life/plan-versions.repo.ts';
import { planRow } from '../../plans/plans.repo.ts';
import { readBoard, readGrid } from '../../reporting/read-views.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';

type Facts = CallOutput<'reminders.facts'>;

/** @throws AppError `system.notFound`, and what the board throws for a period that is none. */
export function readReminderFacts(db: ReadHandle, planId: string, period: string, day: CivilDate): Facts {
  const plan = planRow(db, planId);
  const committee = db.get(sql.selectFrom('committees').selectAll().where('id', '=', plan.committee_id));
  const board = readBoard(db, planId, period, day);
  const standing = committee?.standing_agency_id ?? null;
  const agency = standing === null ? undefined : db.get(sql.selectFrom('agencies').select('name').where('id', '=', standing));
  const name = committee?.name ?? '';
  const series = committee?.series_abbreviation ?? '';
  const { label } = board.period;
  return {
    facts: {
      committee: name,
      assignedBy: assignedBy(db, planId, plan.title),
      period: label.charAt(0).toLocaleLowerCase('vi') + label.slice(1),
      dueOn: board.period.dueOn,
      asOf: board.asOf,
      sendTo: agency?.name ?? name,
    },
    agencies: board.asOf > board.period.dueOn ? board.rows.filter(owesSomething).map(remindedOf) : [],
    head: {
      parent: committee?.governing_body ?? '',
      issuer: committee?.issuing_body || onTwoLines(name),
      symbol: `/${series === '' ? 'BCĐ' : series}`,
      place: committee?.place_name ?? '',
    },
    signers: readMemberships(db, plan.committee_id, day)
      .filter(({ role }) => SIGNING_ROLES.includes(role))
      .map(({ name: signer, role }) => ({ name: signer, role })),
  };
}

/** As heads set it: the kind of body over what it is for. */
const onTwoLines = (name: string): string => name.replace(/^(Ban Chỉ đạo|Ban Chỉ huy|Tổ giúp việc) (?=\S)/iu, '$1\n');

/** The letter reaches only who owes something; one that sent late and whole owes nothing any more. */
const owesSomething = ({ leadsNow, state, owes }: BoardRow): boolean => leadsNow && state !== 'nothing-owed' && owes.length > 0;

const remindedOf = (row: BoardRow): Facts['agencies'][number] => ({
  addressee: row.addressee,
  calledNow: reachedAs(row),
  tasks: row.reportedTasks + row.owes.length,
  owes: row.owes,
  sentOn: row.first?.receivedOn ?? null,
  daysLate: row.first === null ? row.daysLate : null,
  entered: row.first === null || row.reportedTasks > 0,
});

/** The paper that issued the plan last, else the plan by its title. */
function assignedBy(db: ReadHandle, planId: string, title: string): string {
  const version = versionsOf(db, planId).at(-1);
  if (!version) return title;
  const named = `${/^\d/u.test(version.document_number) ? 'Văn bản số ' : ''}${version.document_number} ngày ${formatDate(civilDate(version.document_date))}`;
  return version.issuer === '' ? named : `${named} của ${version.issuer}`;
}

/** What the annexed table says of a task of the plan to one that owes it: by its own word where several answer. */
export function readOwedTasks(db: ReadHandle, planId: string, period: string, day: CivilDate): (taskId: string, to: string) => GridRow | undefined {
  const rows = new Map(readGrid(db, planId, { period, byLead: true }, day).rows.map((row) => [row.taskId, row]));
  return (taskId, to) => {
    const row = rows.get(taskId);
    return row && toldBy(row, to);
  };
}
