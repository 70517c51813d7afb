import { AppError } from '../../../shared/api/app-error.ts';
import type { CallOutput, HandlerInput } from '../../../shared/api/contract.ts';
import type { CommandContext } from '../api/handlers.ts';
import { keepPeriod } from '../reporting/periods.repo.ts';
import type { Ids } from '../ports.ts';
import { recordSubmission } from '../reporting/record-submission.ts';
import { setIndicators } from '../indicators/set-indicators.ts';
import type { WriteHandle } from '../store/handles.ts';
import { noDecisions, type FigureAnswer } from './compare-file.ts';
import { compareForms, type MessageDraft } from './compare-forms.ts';
import type { IncomingForm } from './incoming-form.ts';
import type { MergeDraft } from './merge-draft.ts';
import { moveAnswers } from './move-answers.ts';
import type { Originals } from './originals.ts';
import { readStandings } from './standing.repo.ts';

interface Tools {
  readonly ids: Ids;
  readonly originals: Originals;
}

/** Writes the previewed forms, as decided, in one batch that one undo takes back; every original stays as evidence of its message. */
export function confirmMerge(
  context: CommandContext,
  draft: MergeDraft,
  input: HandlerInput<'merge.confirm'>,
  { ids, originals }: Tools,
): CallOutput<'merge.confirm'> {
  const { db } = context;
  const standings = readStandings(
    db,
    draft.incoming.map(({ form }) => form.plan),
    draft.period,
  );
  // What the clerk saw must still be true.
  const asShown = compareForms(draft.incoming, standings, noDecisions);
  if (JSON.stringify(asShown.changes) !== JSON.stringify(draft.changes)) throw new AppError('merge.changedSince');
  const { messages, accepted } = compareForms(moveAnswers(draft.incoming, input.choices), standings, {
    newest: new Set(input.choices.newest),
    accept: new Set(input.choices.accept),
    leaveOutFiles: new Set(input.leaveOut.files),
    leaveOutChanges: new Set(input.leaveOut.changes),
  });
  if (messages.length === 0) throw new AppError('merge.nothingToMerge');

  const arrivals = new Map(input.arrivals.map(({ file, on }) => [file, on]));
  const cameOn = ({ key, arrival }: IncomingForm): string => arrivals.get(key) ?? input.receivedOn ?? arrival.on;
  for (const committeeId of new Set(messages.map(({ incoming }) => incoming.form.plan.committeeId))) keepPeriod(db, committeeId, draft.period);
  let reports = 0;
  for (const message of messages) reports += writeMessage(context, message, { period: draft.period, receivedOn: cameOn(message.incoming), ids, originals });
  const figures = keepFigures(db, messages, draft.period, ids);
  context.describe(`${draft.periodLabel}: ${messages.length} phiếu`);
  return { entryId: context.entryId, submissions: messages.length, reports, figures, repeats: accepted.filter(({ message }) => message === 'repeat').length };
}

/** The figures of all messages, committee by committee; the later word on one holds. @returns how many indicators */
function keepFigures(db: WriteHandle, messages: readonly MessageDraft[], period: string, ids: Ids): number {
  const all = messages.flatMap(({ incoming: { form }, figures }) =>
    figures.map(({ figure, texts }) => ({ committeeId: form.plan.committeeId, agency: form.addressee.name, figure, texts })),
  );
  let count = 0;
  for (const [committeeId, own] of Map.groupBy(all, (each) => each.committeeId)) {
    const rows = [...Map.groupBy(own, ({ figure, agency }) => `${figure.indicatorId}|${figure.ofSeveral ? agency : ''}`).values()].map((same) => ({
      ...same[0]!,
      texts: same.reduce<FigureAnswer['texts']>((texts, each) => ({ ...texts, ...each.texts }), {}),
    }));
    const edits = rows.filter(({ figure }) => !figure.ofSeveral).map(({ figure, texts }) => ({ id: figure.indicatorId, texts, was: {} }));
    const added = rows.filter(({ figure }) => figure.ofSeveral).map(({ figure: { name, unit }, agency, texts }) => ({ name, unit, agency, ...texts }));
    setIndicators(db, { committeeId, period, edits, added }, ids);
    count += rows.length;
  }
  return count;
}

function writeMessage(
  context: CommandContext,
  { incoming, message, document, reports }: MessageDraft,
  { period, receivedOn, ids, originals }: { period: string; receivedOn: string; ids: Ids; originals: Originals },
): number {
  const { form, fileName } = incoming;
  const { sha256, size } = originals.keep(incoming);
  const recorded = recordSubmission(
    context,
    {
      planId: form.plan.planId,
      period,
      addressee: { kind: form.addressee.kind, id: form.addressee.id },
      message,
      receivedOn,
      document,
      channel: 'form',
      note: form.preparedBy === '' ? '' : `Người lập: ${form.preparedBy}`,
      reports: [...reports],
    },
    ids,
  );
  context.db.insert('attachments', [{ id: ids.next(), subject_id: recorded.submission.id, sha256, name: fileName, size, added_at: context.now }]);
  return recorded.reports.length;
}
