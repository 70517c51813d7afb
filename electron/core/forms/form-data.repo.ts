import type { FormAddressee as Addressed } from '../../../shared/api/forms.api.ts';
import type { Section } from '../../../shared/api/plans.api.ts';
import type { TaskReport } from '../../../shared/api/reports.api.ts';
import type { PlanRows, Task } from '../../../shared/api/tasks.api.ts';
import { FORM_ROLES, type FormRole } from '../../../shared/domain/forms/form-roles.ts';
import { briefFields, declared, isWorded, reportFieldIds, type ReportField, type ReportValue } from '../../../shared/domain/reporting/report-fields.ts';
import { shownAnswer } from '../../../shared/domain/reporting/shown-answer.ts';
import { standardLabel } from '../../../shared/domain/reporting/periods.ts';
import { answeringFor, castOn, leadingParts, roleIn } from '../../../shared/domain/reporting/who-answers.ts';
import { readGroupsOfPlan } from '../agencies/group-members.repo.ts';
import { AskedFigures, lastFigures } from '../indicators/asked-figures.repo.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import { planRow } from '../plans/plans.repo.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { formChecksum, formCode } from './form-code.ts';
import { formDeadline } from './form-deadline.ts';
import { grantedExtensions } from '../reporting/granted-extensions.repo.ts';
import { periodFor, readPeriods } from '../reporting/periods.repo.ts';
import { StandingReports } from '../reporting/standing-reports.repo.ts';
import { tasksOf, type FormAddressee, type FormFigure, type FormPeriod, type FormRow, type FormSheet, type FormTask, type ReportForm } from './report-form.ts';

/** One snapshot of what the forms of a plan ask. */
export function readForms(db: ReadHandle, planId: string, code: string, addresseeIds?: readonly string[]): ReportForm[] {
  const plan = planRow(db, planId);
  const committee = db.get(sql.selectFrom('committees').select('name').where('id', '=', plan.committee_id));
  const period = formPeriod(db, plan.committee_id, code);
  const rows = castRows(db, planId, period.windowEnd);
  const standing = new StandingReports(db, planId);
  const granted = grantedExtensions(db, planId);
  const asked = new AskedFigures(db, plan.committee_id, period.windowEnd);
  const last = lastFigures(db, plan.committee_id, period.windowEnd);
  const labels = new Map(readPeriods(db, plan.committee_id, plan.year).map((each) => [each.code, each.label]));
  const wanted = addresseeIds && new Set(addresseeIds);
  return leadAddressees(db, rows)
    .filter(({ id }) => wanted?.has(id) ?? true)
    .map((addressee) => {
      const sheets = FORM_ROLES.map(
        (role): FormSheet => ({
          role,
          rows: sheetRows(rows, role, addressee.id, (task) => ({
            deadline: formDeadline(task.deadlineText, granted.get(task.id)?.at(-1)),
            previous: previousWords(standing.upTo(task, addressee.id, period), labels),
          })),
        }),
      ).filter((sheet) => tasksOf(sheet).length > 0);
      return {
        code: formCode({ planId, period: code, addresseeId: addressee.id }),
        checksum: formChecksum(sheets.flatMap(tasksOf)),
        planId,
        committeeName: committee?.name ?? '',
        planTitle: plan.title,
        period,
        addressee,
        sheets,
        figures: asked.of(addressee.id).map(({ indicatorId, name, unit }): FormFigure => {
          const before = last.get(indicatorId);
          return { indicatorId, name, unit, previous: before ? `${before.value} (${before.label})` : '' };
        }),
      };
    });
}

/** The plan's rows with those that answer in a period in the place of the phrases that lead. */
function castRows(db: ReadHandle, planId: string, windowEnd: string): PlanRows {
  const { sections, tasks } = readPlanRows(db, planId);
  const groups = readGroupsOfPlan(db, planId);
  return { sections, tasks: tasks.map((task) => castOn(task, groups, windowEnd)) };
}

/** Whom the forms of a period ask, in the order in which they first lead. */
export function readFormAddressees(db: ReadHandle, planId: string, code: string): Addressed[] {
  const { windowEnd } = formPeriod(db, planRow(db, planId).committee_id, code);
  const { tasks } = readPlanRows(db, planId);
  const groups = readGroupsOfPlan(db, planId);
  const phrases = leadingParts(tasks).filter(({ id }) => groups.has(id));
  const isMember = (phraseId: string, id: string): boolean => answeringFor(phraseId, groups, windowEnd)?.some((member) => member.id === id) ?? false;
  return leadingParts(castRows(db, planId, windowEnd).tasks).map(({ kind, id, name, leads, helps }) => ({
    kind,
    id,
    name,
    leading: leads.size,
    coordinating: helps.size,
    memberOf: phrases.filter((phrase) => isMember(phrase.id, id)).map((phrase) => phrase.name),
  }));
}

export function formPeriod(db: ReadHandle, committeeId: string, code: string): FormPeriod {
  const { label, window_start, window_end, due_on } = periodFor(db, committeeId, code);
  return { code, label, windowStart: window_start, windowEnd: window_end, dueOn: due_on };
}

/** With the short names that its files are called by. */
function leadAddressees(db: ReadHandle, { tasks }: PlanRows): FormAddressee[] {
  const abbreviations = new Map(db.all(sql.selectFrom('agencies').select(['id', 'abbreviation'])).map((row) => [row.id, row.abbreviation]));
  return leadingParts(tasks).map(({ kind, id, name }) => ({ kind, id, name, abbreviation: abbreviations.get(id) ?? '' }));
}

/** The addressee's tasks in plan order under their headings. */
function sheetRows(
  { sections, tasks }: PlanRows,
  role: FormRole,
  addresseeId: string,
  known: (task: Task) => Pick<FormTask, 'deadline' | 'previous'>,
): FormRow[] {
  const own = tasks.filter((task) => roleIn(task, addresseeId) === role);
  const headings = new Map<string, Section>(sections.map((section) => [section.id, section]));
  return own.flatMap((task, at): FormRow[] => {
    const row: FormRow = { kind: 'task', taskId: task.id, number: task.number, content: task.content, ...known(task) };
    const heading = task.sectionId !== own[at - 1]?.sectionId && task.sectionId !== null ? headings.get(task.sectionId) : undefined;
    return heading === undefined ? [row] : [{ kind: 'section', number: heading.number, title: heading.title }, row];
  });
}

/** A reminder in a narrow column: what was sent is the sender's own, and whole in its report. */
const PREVIOUS_SHOWN = 300;

/** "Đã tổ chức 02 hội nghị. (Quý I năm 2025: Đạt, 60%)" */
function previousWords(report: TaskReport | null, labels: ReadonlyMap<string, string>): string {
  if (report === null) return '';
  const reminded = (fields: readonly ReportField[]): string[] =>
    fields
      .filter((field) => declared(field).reminded)
      .map((field) => inWords(field, report[field]))
      .filter((words) => words !== '');
  const words = reminded(reportFieldIds.filter(isWorded)).map((text) =>
    text.length > PREVIOUS_SHOWN ? `${text.slice(0, PREVIOUS_SHOWN).replace(/\s+\S*$/, '')} …` : text,
  );
  const brief = reminded(briefFields).join(', ');
  if (words.length === 0 && brief === '') return '';
  const period = labels.get(report.period) ?? standardLabel(report.period);
  return [...words, `(${[period, brief].filter((part) => part !== '').join(': ')})`].join(' ');
}

function inWords(field: ReportField, value: ReportValue): string {
  const shown = shownAnswer(field, value);
  const { kind, told } = declared(field);
  return shown === '' || isWorded(field) ? shown : told.replace('{}', kind === 'share' ? `${shown}%` : shown);
}
