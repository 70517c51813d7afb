import type { PaperSource, StoredPaper } from '../../../../shared/api/papers.api.ts';
import { codeOf } from '../../reporting/periods.repo.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';

type Answer = StoredPaper['answeredBy'][number];

/** What a paper that went out was answered by: papers of the incoming register that say so, and the report that a reminder asked for. */
export function answersIn(db: ReadHandle, committeeId: string): (paper: { outgoingId: string | null; dated: string | null; source: PaperSource }) => Answer[] {
  const incoming = sql
    .selectFrom('incoming_papers')
    .select(['id', 'sender', 'document_number', 'received_on', 'answers_id'])
    .where('committee_id', '=', committeeId)
    .where('answers_id', 'is not', null)
    .orderBy('received_on');
  const byPaper = Map.groupBy(db.all(incoming), ({ answers_id }) => answers_id);
  const reports = sql
    .selectFrom('submissions')
    .innerJoin('plans', 'plans.id', 'submissions.plan_id')
    .select(['submissions.id', 'plan_id', 'period_id', 'agency_id', 'group_id', 'received_on', 'document_number'])
    .where('plans.committee_id', '=', committeeId)
    .where('message', '!=', 'question')
    .orderBy('received_on');
  // Only where there are reminders.
  let bySender: Map<string, Answer[]> | undefined;
  const reportsOf = (key: string): Answer[] => {
    bySender ??= new Map(
      [...Map.groupBy(db.all(reports), (row) => `${row.plan_id} ${codeOf(row.period_id)} ${row.agency_id ?? row.group_id}`)].map(([sender, rows]) => [
        sender,
        rows.map((row) => ({ kind: 'report', id: row.id, sender: '', documentNumber: row.document_number, receivedOn: row.received_on })),
      ]),
    );
    return bySender.get(key) ?? [];
  };
  return ({ outgoingId, dated, source: { planId, period, reminder } }) => {
    const said = (outgoingId === null ? [] : (byPaper.get(outgoingId) ?? [])).map(
      (row): Answer => ({ kind: 'incoming', id: row.id, sender: row.sender, documentNumber: row.document_number, receivedOn: row.received_on }),
    );
    if (outgoingId === null || dated === null || reminder === null || planId === null || period === null) return said;
    return [...said, ...reportsOf(`${planId} ${period} ${reminder.addresseeId}`).filter(({ receivedOn }) => receivedOn >= dated)];
  };
}
