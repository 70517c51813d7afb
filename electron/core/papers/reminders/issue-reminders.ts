import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { HandlerInput } from '../../../../shared/api/contract.ts';
import type { PaperContent, PaperSource } from '../../../../shared/api/papers.api.ts';
import type { CommandContext } from '../../api/handlers.ts';
import { planRow } from '../../plans/plans.repo.ts';
import type { Ids } from '../../ports.ts';
import { civilDate } from '../../../../shared/domain/civil-date.ts';
import { room } from '../../../../shared/domain/papers/paper-findings.ts';
import { takeNumber } from '../../register/take-number.ts';
import { formFor } from '../form/form-settings.repo.ts';
import type { PaperRow } from '../stored/papers.repo.ts';
import { paragraph } from '../stored/paper-maker.ts';
import { storedTasks } from '../stored-tables.repo.ts';
import { compareStored, tablesOf } from '../../typesetting/read-back/stored-tables.ts';
import { storedOwed } from './stored-owed.ts';
import { factsOf, planFactsOf, type PlanFacts } from '../templates/paper-facts.repo.ts';
import { standingTemplate } from '../templates/paper-templates.repo.ts';
import { remindersDocument, type ReminderChoice, type ReminderLetter } from './reminder.template.ts';

const LETTERS = 'CV';

/** Each letter takes its number and is kept as it goes out, all in the caller's one command. */
export function issueReminders(
  context: CommandContext,
  ids: Ids,
  { despite, ...choice }: HandlerInput<'reminders.issue'>,
  letters: readonly ReminderLetter[],
): { id: string; symbol: string }[] {
  const { db, now } = context;
  const { date } = choice.head;
  if (date === null) throw new AppError('reminders.undated');
  if (choice.signer.trim() === '') throw new AppError('reminders.unsigned');
  refuseRoom(choice, letters);
  const { number, body } = numberAndBody(choice);
  if (number !== null && letters.length > 1) throw new AppError('reminders.oneNumber', { symbol: choice.head.symbol, count: letters.length });
  const committeeId = planRow(db, choice.planId).committee_id;
  const form = formFor(db, committeeId, choice.form);
  let plan: PlanFacts | null = null;
  const tasks = storedTasks(db, choice.planId);
  return letters.map((letter) => {
    const said = { subject: choice.about, signer: choice.signer, recipients: letter.agency.calledNow };
    const row = takeNumber(context, ids, { committeeId, form: choice.form, kind: LETTERS, date, number, body, despite, ...said });
    const document = remindersDocument({ ...choice, head: { ...choice.head, symbol: row.symbol } }, [letter], form);
    // What is kept is never made again: it is compared here.
    compareStored('pdf', tablesOf(document), [storedOwed(tasks, letter)]);
    const frozen = JSON.stringify(document);
    const issued: PaperRow = {
      id: ids.next(),
      revision: 0,
      committee_id: committeeId,
      kind: 'reminder',
      form: choice.form,
      about: choice.about,
      dated: date,
      content: JSON.stringify(contentOf(choice, letter)),
      source: JSON.stringify(sourceFor(choice, letter)),
      symbol: row.symbol,
      outgoing_id: row.id,
      issued_at: now,
      frozen,
      fingerprint: createHash('sha256').update(frozen, 'utf8').digest('hex'),
      template_id: standingTemplate(db, committeeId, 'reminder')?.id ?? null,
      facts: null,
    };
    const day = civilDate(choice.asOf ?? date);
    plan ??= planFactsOf(db, issued, day);
    const owed = new Set(letter.agency.owes.map(({ taskId }) => taskId));
    const paper: PaperRow = { ...issued, facts: JSON.stringify(factsOf(db, issued, day, row.symbol, { plan, owed })) };
    db.insert('papers', [paper]);
    return { id: paper.id, symbol: row.symbol };
  });
}

/** What goes out with dots in it demands nothing: by what day, from what place. @throws AppError `reminders.room` */
function refuseRoom({ head, about, recipients }: ReminderChoice, letters: readonly ReminderLetter[]): void {
  if (head.place.trim() === '') throw new AppError('reminders.room', { where: 'địa danh trước ngày văn bản' });
  const common = [about, ...recipients].find((text) => room.test(text));
  if (common !== undefined) throw new AppError('reminders.room', { where: `“${common}”` });
  const open = letters.find(({ paragraphs }) => paragraphs.some((text) => room.test(text)));
  if (open) throw new AppError('reminders.room', { where: `lời văn gửi ${open.agency.calledNow} (ngày trả lời hoặc chỗ để chấm)` });
}

/** "/BCĐ-SCT", "-CV/BCĐ": room for a number and what stands behind it; with a number before it, that number. */
function numberAndBody({ form, head: { symbol } }: Pick<ReminderChoice, 'form' | 'head'>): { number: number | null; body: string } {
  const [, digits = '', rest = ''] = /^\s*(\d*)(.*)$/su.exec(symbol) ?? [];
  const behind = rest.replace(form === 'party' ? /^-CV\//iu : /^\//u, '').trim();
  return { number: digits === '' || Number(digits) === 0 ? null : Number(digits), body: behind };
}

const contentOf = (
  { head: { parent, issuer, place }, marks, digitalSignature, authority, signer, recipients }: ReminderChoice,
  letter: ReminderLetter,
): PaperContent => ({
  head: { parent, issuer, place },
  addressees: [letter.agency.calledNow],
  body: letter.paragraphs.map((text) => paragraph(text)),
  authority: [...authority],
  signer,
  secretary: '',
  recipients: [...recipients],
  annexes: [],
  ...(marks === undefined ? {} : { marks }),
  ...(digitalSignature === undefined ? {} : { digitalSignature }),
});

const sourceFor = ({ planId, period, asOf, level }: ReminderChoice, { agency }: ReminderLetter): PaperSource => ({
  planId,
  period,
  asOf: asOf ?? null,
  reminder: { addresseeId: agency.addressee.id, level },
});

/** "05/BCĐ, 06/BCĐ", of many "05/BCĐ đến 09/BCĐ". */
export const symbolsInWords = (papers: readonly { readonly symbol: string }[]): string => {
  const [first, last] = [papers[0]?.symbol ?? '', papers.at(-1)?.symbol ?? ''];
  return papers.length === 1 ? first : `${first} đến ${last}`;
};
