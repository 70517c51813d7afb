import type { CallInput } from '../../../../shared/api/contract.ts';
import type { RemindedAgency } from '../../../../shared/api/reminders.api.ts';
import type { GridRow } from '../../../../shared/api/reporting-views.api.ts';
import { civilDate, formatDate } from '../../../../shared/domain/civil-date.ts';
import type { FormalDocument, PaperPart, TableColumn } from '../../typesetting/formal-document.ts';
import { PAPER_A4, theThucRules } from '../../typesetting/the-thuc.ts';
import { dayText, ended, regular, symbolOrRoom, type PaperForm } from '../form/paper-form.ts';
import { deadlineInWords } from '../progress/deadline-in-words.ts';

export type ReminderChoice = Omit<CallInput<'documents.reminders'>, 'format' | 'apart'>;

/** One letter as it goes out. */
export interface ReminderLetter {
  readonly agency: RemindedAgency;
  readonly paragraphs: readonly string[];
  readonly tasks: readonly GridRow[];
}

export const letterTo = ({ agency }: ReminderLetter): string => `Công văn gửi ${agency.calledNow}`;

/** Công văn đôn đốc, each followed by the table of what its addressee owes. */
export function remindersDocument(choice: ReminderChoice, letters: readonly ReminderLetter[], form: PaperForm): FormalDocument {
  const [first] = letters;
  const title = letters.length === 1 && first ? letterTo(first) : `Công văn đôn đốc (${letters.length} văn bản)`;
  return { info: { title, language: 'vi-VN' }, parts: letters.flatMap((letter) => [letterPart(form, choice, letter), annexPart(form, choice, letter)]) };
}

function letterPart(
  form: PaperForm,
  { head, about, marks, authority, signer, recipients, digitalSignature: digital }: ReminderChoice,
  { agency, paragraphs }: ReminderLetter,
): PaperPart {
  const { date, ...named } = head;
  const topMark = marks === undefined ? undefined : form.topMark(marks);
  return {
    page: form.page,
    ...(topMark === undefined ? {} : { topMark }),
    blocks: [
      ...form.head({ ...named, date: date === null ? null : civilDate(date), about, marks }),
      ...form.addressees('Kính gửi', [agency.calledNow]),
      ...paragraphs.map((text, at) => form.body(at === paragraphs.length - 1 ? ended([regular(text)], form.bodyEnd) : [regular(text)])),
      form.closing({ authority, signer, recipients, digital }),
    ],
  };
}

/** Over what a task is, as the store has it. */
export const OWED_HEADING = 'Nhiệm vụ';

const columns = (form: PaperForm): TableColumn[] => {
  const { left, right } = form.page.margins;
  const fixed = { number: 12, deadline: 33, late: 26, latest: 34 };
  const content = PAPER_A4.width - left - right - Object.values(fixed).reduce((sum, width) => sum + width, 0);
  return [
    { header: 'TT', width: fixed.number, align: 'center' },
    { header: OWED_HEADING, width: content, align: 'justify' },
    { header: 'Thời hạn', width: fixed.deadline, align: 'center' },
    { header: 'Số ngày quá hạn', width: fixed.late, align: 'center' },
    { header: 'Báo cáo gần nhất', width: fixed.latest, align: 'center' },
  ];
};

function annexPart(form: PaperForm, choice: ReminderChoice, { agency, tasks }: ReminderLetter): PaperPart {
  return {
    page: form.page,
    blocks: [
      ...form.annexHead({ number: null, title: `Nhiệm vụ ${agency.calledNow} chưa báo cáo kết quả`, attachedTo: attachedTo(choice) }),
      {
        kind: 'table',
        name: 'Phụ lục',
        ofTasks: true,
        fontSize: theThucRules.tableSize.default,
        columns: columns(form),
        numberingRow: null,
        rows: tasks.map((task) => ({ kind: 'cells', cells: [task.number, task.content, deadlineInWords(task), daysOver(task), latestOf(task)] })),
      },
    ],
  };
}

/** What is not known yet of the letter leaves room to be written in by hand. */
const attachedTo = ({ form, head: { symbol, date, issuer } }: ReminderChoice): string =>
  `Công văn số ${symbolOrRoom(symbol)}${form === 'party' ? ',' : ''} ${dayText(date === null ? null : civilDate(date))}${issuer === '' ? '' : ` của ${issuer.replaceAll('\n', ' ')}`}`;

/** Only a day that has passed is counted; a routine task has none. */
const daysOver = ({ status: { daysLate } }: GridRow): string => (daysLate !== null && daysLate > 0 ? String(daysLate) : '');

const latestOf = ({ latest }: GridRow): string =>
  latest === null
    ? 'Chưa có'
    : [`ngày ${formatDate(civilDate(latest.reportedOn))}`, latest.percent === null ? '' : `${String(latest.percent).replace('.', ',')}\u00a0%`]
        .filter((part) => part !== '')
        .join(': ');
