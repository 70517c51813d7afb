import type { AcceptedFile, MergeChange, MergeConflict, MergeRemark } from '../../../shared/api/merge.api.ts';
import type { Paper, ReportTexts } from '../../../shared/api/reports.api.ts';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { mergeRemarkSentence } from '../../../shared/i18n/merge-remarks.ts';
import { noAnswers } from '../forms/known-reports.repo.ts';
import { fieldChanges, taskRemarks } from './compare-task.ts';
import { remark, type Remark } from './remark.ts';
import type { Standing } from './standing.repo.ts';
import type { UnderstoodForm } from './understand-form.ts';

/** A form on its way in. */
export interface IncomingForm {
  readonly key: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly form: UnderstoodForm;
}

/** What the clerk decided; without decisions the proposals hold. */
export interface MergeDecisions {
  readonly newest: ReadonlySet<number>;
  readonly accept: ReadonlySet<string>;
  readonly leaveOutFiles: ReadonlySet<number>;
  readonly leaveOutChanges: ReadonlySet<string>;
}

export const noDecisions: MergeDecisions = { newest: new Set(), accept: new Set(), leaveOutFiles: new Set(), leaveOutChanges: new Set() };

/** A message ready to be written down. */
export interface MessageDraft {
  readonly incoming: IncomingForm;
  readonly message: 'new' | 'correction';
  readonly document: Paper;
  readonly reports: readonly (ReportTexts & { readonly taskId: string })[];
}

export interface Comparison {
  readonly accepted: AcceptedFile[];
  readonly changes: MergeChange[];
  readonly conflicts: MergeConflict[];
  readonly warnings: MergeRemark[];
  readonly messages: MessageDraft[];
}

/** Lays forms over what is known, sender by sender, the older file first; a later one is a correction of the earlier. */
export function compareForms(incoming: readonly IncomingForm[], standings: ReadonlyMap<string, Standing>, decisions: MergeDecisions): Comparison {
  const result: Comparison = { accepted: [], changes: [], conflicts: [], warnings: [], messages: [] };
  const seen = new Set<string>();
  const bySender = Map.groupBy(incoming.filter(({ key }) => !decisions.leaveOutFiles.has(key)), ({ form }) => `${form.plan.planId}|${form.addressee.id}`);
  for (const files of bySender.values()) {
    const standing = standings.get(files[0]!.form.plan.planId)!;
    const fresh: IncomingForm[] = [];
    for (const file of files) {
      if (standing.files.has(file.sha256) || seen.has(file.sha256)) addRepeat(result, file, [remark('sameFile')]);
      else fresh.push(file);
      seen.add(file.sha256);
    }
    compareSender(result, oldestFirst(fresh, decisions.newest), standing, decisions);
  }
  result.accepted.sort((a, b) => a.key - b.key);
  return result;
}

function compareSender(result: Comparison, files: readonly IncomingForm[], standing: Standing, decisions: MergeDecisions): void {
  const state = new Map<string, ReportTexts>();
  const speaking: IncomingForm[] = [];
  for (const file of files) {
    const { form, key } = file;
    const { plan, addressee } = form;
    const remarks = [...form.remarks];
    const older = olderThanKnown(form, standing);
    if (older) remarks.push(older);
    const changes: MergeChange[] = [];
    const reports: (ReportTexts & { taskId: string })[] = [];
    for (const answered of form.tasks) {
      const { task } = answered;
      const earlier = state.get(task.id) ?? reportTexts(standing.known.of(addressee.id, task.id, plan.period.code));
      const foreign = addressee.taskIds.has(task.id) ? null : remark('notItsTask', { place: addressee.name, number: task.number }, { taskId: task.id });
      const found = fieldChanges(answered, earlier ?? noAnswers, older ?? foreign);
      const taken = found.filter(({ field, doubt }) => isTaken(`${key}:${task.id}:${field}`, doubt, decisions));
      const next = taken.reduce<ReportTexts>((texts, { field, value }) => ({ ...texts, [field]: value }), earlier ?? noAnswers);
      if (taken.length > 0) {
        reports.push({ ...next, taskId: task.id });
        state.set(task.id, next);
        remarks.push(...taskRemarks(task, next, earlier, standing.known.before(addressee.id, task.id, plan.period.windowEnd), plan.period));
      }
      if (answered.doubt) remarks.push(answered.doubt);
      remarks.push(...[...answered.answers.values()].flatMap((answer) => answer.remarks));
      changes.push(...found.map(({ field, before, after, doubt }): MergeChange => ({
        key: `${key}:${task.id}:${field}`, file: key, taskId: task.id, number: task.number, task: task.content, agency: addressee.name, field, before, after,
        doubt: doubt && { code: doubt.code, message: mergeRemarkSentence(doubt.code, doubt.params) },
      })));
    }
    // Blanks beside answers that are all known say nothing new.
    const newWords = changes.filter((change) => change.doubt?.code !== 'emptied');
    if (newWords.length === 0 && (standing.sent.has(addressee.id) || speaking.length > 0)) {
      addRepeat(result, file, remarks);
      continue;
    }
    const message = standing.sent.has(addressee.id) || speaking.length > 0 ? 'correction' : 'new';
    const document = { number: form.documentNumber, date: form.documentDate };
    result.accepted.push(acceptedFile(file, message, changes.length, remarks));
    result.changes.push(...changes);
    result.warnings.push(...remarks.map((each) => warning(key, each)));
    if (message === 'new' || reports.length > 0) result.messages.push({ incoming: file, message, document, reports });
    speaking.push(file);
  }
  const [first, ...others] = speaking;
  if (first === undefined || others.length === 0) return;
  const { plan, addressee: { kind, id, name } } = first.form;
  result.conflicts.push({ planId: plan.planId, addressee: { kind, id, name }, files: speaking.map(({ key }) => key), proposed: speaking.at(-1)!.key, by: orderedBy(speaking) });
}

/** A certain change is taken unless it was left out, a doubtful one only when the clerk said so. */
const isTaken = (key: string, doubt: Remark | null, { accept, leaveOutChanges }: MergeDecisions): boolean =>
  !leaveOutChanges.has(key) && (doubt === null || accept.has(key));

function olderThanKnown({ documentDate, addressee }: UnderstoodForm, { sent }: Standing): Remark | null {
  const known = sent.get(addressee.id) ?? null;
  if (documentDate === null || known === null || documentDate >= known) return null;
  return remark('olderThanKnown', { date: formatDate(civilDate(documentDate)), known: formatDate(civilDate(known)) });
}

function reportTexts(report: ReportTexts | null): ReportTexts | null {
  if (report === null) return null;
  const { result, cumulative, percent, progress, difficulty, cause, proposal, evidence, completedOn } = report;
  return { result, cumulative, percent, progress, difficulty, cause, proposal, evidence, completedOn };
}

const age = ({ form, key }: IncomingForm): [string, string, number] => [form.documentDate ?? '', form.savedAt ?? '', key];

/** By the day on the paper, then by when the file was saved, then as they were given; the clerk's choice goes last. */
function oldestFirst(files: readonly IncomingForm[], newest: ReadonlySet<number>): IncomingForm[] {
  return [...files].sort((a, b) => {
    const chosen = Number(newest.has(a.key)) - Number(newest.has(b.key));
    const [left, right] = [age(a), age(b)];
    return chosen || left[0].localeCompare(right[0]) || left[1].localeCompare(right[1]) || left[2] - right[2];
  });
}

function orderedBy(files: readonly IncomingForm[]): MergeConflict['by'] {
  const [before, last] = files.slice(-2).map(age);
  if (before![0] !== last![0]) return 'document-date';
  return before![1] === last![1] ? 'order' : 'saved-at';
}

function addRepeat(result: Comparison, file: IncomingForm, remarks: readonly Remark[]): void {
  result.accepted.push(acceptedFile(file, 'repeat', 0, remarks));
  result.warnings.push(...remarks.map((each) => warning(file.key, each)));
}

/** What the file is, whose rows they are, and words of the sender that would not be written down. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  'recognisedByText', 'addresseeFromTasks', 'addresseeByHand', 'addresseeSimilar', 'addresseeDiffers', 'codesDiffer', 'severalCodes', 'hiddenSheet',
  'matchedBySimilarText', 'matchedByNumber', 'contentDiffers', 'contentAltered', 'deadlineAltered', 'rowMoved', 'taskGone', 'continuedRow', 'notItsTask', 'placedByHand',
  'rowUnknown', 'taskTwice', 'noAnswerColumns', 'columnIgnored', 'percentNotNumber', 'progressUnknown', 'dateNotRead', 'documentDateUnclear',
]);

function acceptedFile({ key, fileName, form }: IncomingForm, message: AcceptedFile['message'], changes: number, remarks: readonly Remark[]): AcceptedFile {
  const { kind, id, name } = form.addressee;
  return {
    key, file: fileName, planId: form.plan.planId, addressee: { kind, id, name }, recognisedBy: form.by, message,
    document: { number: form.documentNumber, date: form.documentDate }, preparedBy: form.preparedBy, tasks: form.tasks.length, changes,
    doubtful: remarks.some(({ code }) => DOUBTFUL.has(code)),
  };
}

const warning = (file: number, { code, params, taskId, field }: Remark): MergeRemark => ({
  file, taskId: taskId ?? null, field: field ?? null, code, params: { ...params }, message: mergeRemarkSentence(code, params),
});
