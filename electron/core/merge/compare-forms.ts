import type { AcceptedFile, MergeChange, MergeConflict, MergeRemark } from '../../../shared/api/merge.api.ts';
import type { Paper, ReportTexts } from '../../../shared/api/reports.api.ts';
import { mergeRemarkSentence } from '../../../shared/i18n/merge-remarks.ts';
import type { KnownFigure } from './compare-figures.ts';
import { compareFile, type FigureAnswer, type MergeDecisions, type TaskAnswer } from './compare-file.ts';
import { oldestFirst, orderedBy, type IncomingForm } from './incoming-form.ts';
import { remark, type Remark } from './remark.ts';
import type { Standing } from './standing.repo.ts';

/** A message ready to be written down. */
export interface MessageDraft {
  readonly incoming: IncomingForm;
  readonly message: 'new' | 'correction';
  readonly document: Paper;
  readonly reports: readonly TaskAnswer[];
  readonly figures: readonly FigureAnswer[];
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
  // Forms of several plans may ask for the same figures.
  const given = new Map<string, KnownFigure>();
  const bySender = Map.groupBy(
    incoming.filter(({ key }) => !decisions.leaveOutFiles.has(key)),
    ({ form }) => `${form.plan.planId}|${form.addressee.id}`,
  );
  for (const files of bySender.values()) {
    const standing = standings.get(files[0]!.form.plan.planId)!;
    const fresh: IncomingForm[] = [];
    for (const file of files) {
      if (standing.files.has(file.sha256) || seen.has(file.sha256)) addRepeat(result, file, [remark('sameFile')]);
      else fresh.push(file);
      seen.add(file.sha256);
    }
    compareSender(result, oldestFirst(fresh, decisions.newest), standing, given, decisions);
  }
  result.accepted.sort((a, b) => a.key - b.key);
  return result;
}

function compareSender(
  result: Comparison,
  files: readonly IncomingForm[],
  standing: Standing,
  given: Map<string, KnownFigure>,
  decisions: MergeDecisions,
): void {
  const said = new Map<string, ReportTexts>();
  const speaking: IncomingForm[] = [];
  for (const file of files) {
    const { changes, remarks, reports, figures, corrects } = compareFile(file, said, given, standing, decisions);
    for (const { taskId, ...texts } of reports) said.set(taskId, texts);
    const hasSent = standing.sent.has(file.form.addressee.id) || speaking.length > 0;
    // Blanks beside answers that are all known say nothing new.
    if (hasSent && changes.every(({ doubt }) => doubt?.code === 'emptied' || doubt?.code === 'figureEmptied')) {
      addRepeat(result, file, remarks);
      continue;
    }
    // A further file on other tasks adds to what was sent; it takes nothing of it back.
    const message = corrects || (hasSent && reports.length === 0 && figures.length === 0) ? 'correction' : 'new';
    result.accepted.push(acceptedFile(file, message, changes.filter(({ reading }) => reading === 0).length, remarks));
    result.changes.push(...changes);
    result.warnings.push(...remarks.map((each) => warning(file.key, each)));
    if (!hasSent || reports.length > 0 || figures.length > 0) result.messages.push({ incoming: file, message, document: paperOf(file), reports, figures });
    speaking.push(file);
  }
  const rivals = speaking.filter((file) => speaking.some((other) => other !== file && answersSame(file, other)));
  if (rivals.length > 1) result.conflicts.push(conflictOf(rivals));
}

const answersSame = ({ form }: IncomingForm, other: IncomingForm): boolean =>
  form.tasks.some(({ task }) => other.form.tasks.some((answered) => answered.task.id === task.id)) ||
  form.figures.some(({ figure }) => other.form.figures.some((answered) => answered.figure.indicatorId === figure.indicatorId));

const paperOf = ({ form }: IncomingForm): Paper => ({ number: form.documentNumber, date: form.documentDate });

/** Several files of one sender on the same tasks; the last is proposed. */
function conflictOf(files: readonly IncomingForm[]): MergeConflict {
  const { form, key } = files.at(-1)!;
  const { kind, id, name } = form.addressee;
  return { planId: form.plan.planId, addressee: { kind, id, name }, files: files.map((file) => file.key), proposed: key, by: orderedBy(files) };
}

function addRepeat(result: Comparison, file: IncomingForm, remarks: readonly Remark[]): void {
  result.accepted.push(acceptedFile(file, 'repeat', 0, remarks));
  result.warnings.push(...remarks.map((each) => warning(file.key, each)));
}

/** What the file is, whose rows they are, and words of the sender that would not be written down. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  'recognisedByText',
  'addresseeFromTasks',
  'addresseeByHand',
  'addresseeSimilar',
  'addresseeDiffers',
  'phraseByMembers',
  'codesDiffer',
  'severalCodes',
  'looksUnread',
  'hiddenSheet',
  'hiddenRow',
  'cellComment',
  'struckOut',
  'wordsDeleted',
  'wordsInserted',
  'wordsHidden',
  'figureRaised',
  'wordsRejoined',
  'rowUneven',
  'formulaInHead',
  'formulaWithoutValue',
  'errorValue',
  'matchedBySimilarText',
  'matchedByNumber',
  'contentDiffers',
  'contentAltered',
  'deadlineAltered',
  'rowMoved',
  'taskGone',
  'continuedRow',
  'notItsTask',
  'placedByHand',
  'rowUnknown',
  'taskTwice',
  'noAnswerColumns',
  'columnIgnored',
  'figureUnknown',
  'figureTwice',
  'figureMerged',
  'figureRenamed',
  'figureNoNumber',
  'percentNotNumber',
  'progressUnknown',
  'dateNotRead',
  'documentDateSerial',
  'documentDateAhead',
  'documentDateUnclear',
]);

function acceptedFile(
  { key, fileName, form, arrival }: IncomingForm,
  message: AcceptedFile['message'],
  changes: number,
  remarks: readonly Remark[],
): AcceptedFile {
  const { kind, id, name } = form.addressee;
  return {
    key,
    file: fileName,
    planId: form.plan.planId,
    addressee: { kind, id, name },
    recognisedBy: form.by,
    message,
    document: { number: form.documentNumber, date: form.documentDate },
    preparedBy: form.preparedBy,
    arrival,
    tasks: form.tasks.length,
    figures: form.figures.length,
    changes,
    doubtful: remarks.some(({ code }) => DOUBTFUL.has(code)),
  };
}

const warning = (file: number, { code, params, taskId, field }: Remark): MergeRemark => ({
  file,
  taskId: taskId ?? null,
  field: field ?? null,
  code,
  params: { ...params },
  message: mergeRemarkSentence(code, params),
});
