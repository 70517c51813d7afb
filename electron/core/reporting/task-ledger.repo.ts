import type { Extension, TaskEvent, TaskFlag } from '../../../shared/api/task-ledger.api.ts';
import type { Schema } from '../store/schema.ts';

export function toExtension(row: Schema['extensions']): Extension {
  return {
    id: row.id,
    revision: row.revision,
    taskId: row.task_id,
    oldDue: row.old_due,
    askedOn: row.asked_on,
    requestedDue: row.requested_due,
    reason: row.reason,
    document: { number: row.document_number, date: row.document_date },
    decision: row.decision,
    grantedDue: row.granted_due,
    decidedOn: row.decided_on,
    decisionReason: row.decision_reason,
    decisionDocument: { number: row.decision_document_number, date: row.decision_document_date },
  };
}

export function toTaskEvent(row: Schema['task_events']): TaskEvent {
  return {
    id: row.id,
    revision: row.revision,
    taskId: row.task_id,
    occurredOn: row.occurred_on,
    what: row.what,
    document: { number: row.document_number, date: row.document_date },
    dueOn: row.due_on,
  };
}

export function toTaskFlag(row: Schema['task_flags']): TaskFlag {
  return {
    id: row.id,
    revision: row.revision,
    taskId: row.task_id,
    kind: row.kind,
    since: row.since,
    until: row.until,
    reason: row.reason,
    document: { number: row.document_number, date: row.document_date },
  };
}
