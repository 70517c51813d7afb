import { AppError } from '../../../shared/api/app-error.ts';
import type { Paper } from '../../../shared/api/reports.api.ts';
import type { taskLedgerApi } from '../../../shared/api/task-ledger.api.ts';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { dueDays } from '../../../shared/domain/status/due-day.ts';
import type { CommandContext, Handlers } from '../api/handlers.ts';
import type { Ids } from '../ports.ts';
import { sql, type ReadHandle } from '../store/handles.ts';
import { requireRevision } from '../store/require-revision.ts';
import type { Schema } from '../store/schema.ts';
import { grantedExtensions } from './granted-extensions.repo.ts';
import { shortContent } from './short-content.ts';
import { toExtension, toTaskEvent, toTaskFlag } from './task-ledger.repo.ts';
import { readTrackedTask } from './tracked-plan.repo.ts';
import { statusOfTask } from './tracked-status.ts';

export const taskLedgerHandlers = (ids: Ids) =>
  ({
    'extensions.ask': (context, { taskId, askedOn, requestedDue, reason, document }) => {
      const { db } = context;
      describeTask(context, taskId);
      const row: Schema['extensions'] = { ...askedFor(db, ids, taskId, askedOn), requested_due: requestedDue, reason, ...columnsOf(document) };
      db.insert('extensions', [row]);
      return toExtension(row);
    },

    'extensions.extend': (context, { taskIds, decidedOn, grantedDue, reason, document }) => {
      const { db, entryId, describe } = context;
      const tasks = [...new Set(taskIds)];
      for (const taskId of tasks) {
        describeTask(context, taskId);
        const asked = db.get(
          sql.selectFrom('extensions').selectAll().where('task_id', '=', taskId).where('decision', '=', 'asked').orderBy('id', 'desc').limit(1),
        );
        const now = asked ?? askedFor(db, ids, taskId, decidedOn);
        if (!asked) db.insert('extensions', [now]);
        write(context, now, { decision: 'granted', granted_due: grantedDue, decided_on: decidedOn, reason, document });
      }
      const until = `đến ${formatDate(civilDate(grantedDue))}`;
      describe(tasks.length === 1 ? `${shortContent(db, tasks[0] ?? '')} ${until}` : `${tasks.length} nhiệm vụ ${until}`);
      return { entryId, tasks: tasks.length };
    },

    'extensions.granted': ({ db }, { planId }) =>
      [...grantedExtensions(db, planId).values()].flatMap((granted) => granted.slice(-1).map(({ taskId, grantedDue }) => ({ taskId, grantedDue }))),

    'extensions.grant': (context, { id, revision, decidedOn, grantedDue, reason, document }) =>
      decide(context, id, revision, { decision: 'granted', granted_due: grantedDue, decided_on: decidedOn, reason, document }),

    'extensions.refuse': (context, { id, revision, decidedOn, reason, document }) =>
      decide(context, id, revision, { decision: 'refused', granted_due: null, decided_on: decidedOn, reason, document }),

    'taskEvents.record': (context, { taskId, occurredOn, what, document, dueOn }) => {
      describeTask(context, taskId);
      const row: Schema['task_events'] = {
        id: ids.next(),
        revision: 0,
        task_id: taskId,
        occurred_on: occurredOn,
        what,
        ...columnsOf(document),
        due_on: dueOn,
      };
      context.db.insert('task_events', [row]);
      return toTaskEvent(row);
    },

    'taskEvents.remove': (context, { id }) => {
      const row = context.db.get(sql.selectFrom('task_events').select('task_id').where('id', '=', id));
      if (!row) throw new AppError('system.notFound', { what: 'sự kiện' });
      describeTask(context, row.task_id);
      context.db.run(sql.deleteFrom('task_events').where('id', '=', id));
      return { entryId: context.entryId };
    },

    'taskFlags.set': (context, { taskId, kind, since, reason, document }) => {
      const { db } = context;
      describeTask(context, taskId);
      const held = db.all(sql.selectFrom('task_flags').select(['kind', 'until']).where('task_id', '=', taskId));
      if (held.some((flag) => flag.kind === kind && (flag.until === null || flag.until > since))) throw new AppError('reporting.flagHeld');
      const row: Schema['task_flags'] = {
        id: ids.next(),
        revision: 0,
        task_id: taskId,
        kind,
        since,
        until: null,
        reason,
        ...columnsOf(document),
      };
      db.insert('task_flags', [row]);
      return toTaskFlag(row);
    },

    'taskFlags.lift': (context, { id, revision, until }) => {
      const now = context.db.get(sql.selectFrom('task_flags').selectAll().where('id', '=', id));
      if (!now) throw new AppError('system.notFound', { what: 'ghi chú tình trạng' });
      requireRevision(now, revision);
      if (until < now.since) throw new AppError('reporting.dayTooEarly');
      const row = { ...now, revision: revision + 1, until };
      describeTask(context, row.task_id);
      context.db.run(sql.updateTable('task_flags').set(row).where('id', '=', id));
      return toTaskFlag(row);
    },
  }) satisfies Handlers<typeof taskLedgerApi>;

interface Decision {
  readonly decision: 'granted' | 'refused';
  readonly granted_due: string | null;
  readonly decided_on: string;
  readonly reason: string;
  readonly document: Paper;
}

/** A line of the ledger that waits for its answer, with the due day in force on that day. */
function askedFor(db: ReadHandle, ids: Ids, taskId: string, askedOn: string): Schema['extensions'] {
  const { plan, task } = readTrackedTask(db, taskId);
  return {
    id: ids.next(),
    revision: 0,
    task_id: taskId,
    old_due: statusOfTask(plan, task, civilDate(askedOn), null).due,
    asked_on: askedOn,
    requested_due: null,
    reason: '',
    document_number: '',
    document_date: null,
    decision: 'asked',
    granted_due: null,
    decided_on: null,
    decision_reason: '',
    decision_document_number: '',
    decision_document_date: null,
  };
}

function decide(context: CommandContext, id: string, revision: number, decision: Decision) {
  const now = context.db.get(sql.selectFrom('extensions').selectAll().where('id', '=', id));
  if (!now) throw new AppError('system.notFound', { what: 'đề nghị gia hạn' });
  requireRevision(now, revision);
  return write(context, now, decision);
}

/** Decided once; another day needs another line of the ledger, so that every old day stays readable. */
function write(context: CommandContext, now: Schema['extensions'], { decision, granted_due, decided_on, reason, document }: Decision) {
  if (now.decision !== 'asked') throw new AppError('reporting.extensionDecided');
  if (decided_on < now.asked_on) throw new AppError('reporting.dayTooEarly');
  if (granted_due !== null) requireLater(context.db, now.task_id, decided_on, granted_due);
  const row: Schema['extensions'] = {
    ...now,
    decision,
    granted_due,
    decided_on,
    revision: now.revision + 1,
    decision_reason: reason,
    decision_document_number: document.number,
    decision_document_date: document.date,
  };
  describeTask(context, row.task_id);
  context.db.run(sql.updateTable('extensions').set(row).where('id', '=', row.id));
  return toExtension(row);
}

/** An extension ends after the day of the plan; one granted before may be shortened again. */
function requireLater(db: ReadHandle, taskId: string, decidedOn: string, grantedDue: string): void {
  const { plan, task } = readTrackedTask(db, taskId);
  const [first] = dueDays(task.facts, civilDate(decidedOn), plan.rules);
  if (!first || first.reason === 'extension' || grantedDue > first.due) return;
  const days = { day: formatDate(civilDate(grantedDue)), due: formatDate(first.due) };
  throw new AppError('reporting.extensionEarlier', { ...days, task: shortContent(db, taskId) });
}

const columnsOf = ({ number, date }: Paper) => ({ document_number: number, document_date: date });

/** Refuses when the task is gone. */
function describeTask({ db, describe }: CommandContext, taskId: string): void {
  describe(shortContent(db, taskId));
}
