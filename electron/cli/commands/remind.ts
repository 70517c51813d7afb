import path from 'node:path';
import { proposedLetter, proposedReminder, type RemindedHere, type ReminderAsked } from '../../../shared/domain/papers/proposed-reminder.ts';
import { REMINDER_LEVELS, type ReminderChoices, type ReminderLevel } from '../../../shared/domain/papers/reminder-text.ts';
import { civilDate } from '../../../shared/domain/civil-date.ts';
import { withoutMarks } from '../../../shared/domain/text/fold.ts';
import { alignedTable } from '../aligned-table.ts';
import { allPages } from '../all-pages.ts';
import { wrongUsage, type BcdCommand } from '../bcd-command.ts';
import { withCore, type CoreSession } from '../open-core.ts';
import { FORM, PERIOD, dayValue, folderValue, planValue } from '../option-values.ts';
import { note, type Outcome } from '../outcome.ts';
import { partsOfPrint } from '../parts-of-print.ts';
import { writeOutputs, type OutputFile } from '../write-output.ts';

interface RemindOptions {
  readonly period: string;
  readonly out: string;
  readonly level: ReminderLevel;
  readonly answerBy?: string;
  readonly plan?: string;
  readonly asOf?: string;
  readonly form?: 'state' | 'party';
}

interface Letter {
  readonly planId: string;
  readonly agency: string;
  readonly files: readonly string[];
  /** Tasks that it has not reported on. */
  readonly tasks: number;
  /** Reports that it has not sent at all. */
  readonly reports: number;
  readonly verified: true;
}

export function addRemind(program: BcdCommand): void {
  program
    .command('remind')
    .description('công văn đôn đốc cho từng cơ quan chậm báo cáo, mỗi công văn một tệp Word và một tệp PDF')
    .requiredOption(...PERIOD)
    .requiredOption('--out <thư-mục>', 'thư mục ghi công văn', folderValue)
    .option('--level <mức>', '1 đôn đốc, 2 đôn đốc lại, 3 nhắc nhở, phê bình', levelValue, 1)
    .option('--answer-by <ngày>', 'hạn trả lời YYYY-MM-DD (mặc định: để trống cho điền tay)', dayValue)
    .option('--plan <mã>', 'chỉ kế hoạch này (mặc định: mọi kế hoạch của năm)', planValue)
    .option('--as-of <ngày>', 'tính đến ngày YYYY-MM-DD (mặc định: hôm nay)', dayValue)
    .option(...FORM)
    .answers<RemindOptions>(async (_, options) => withCore(options.data, (session) => writeLetters(session, options), { prints: true }));
}

async function writeLetters(session: CoreSession, options: RemindOptions): Promise<Outcome> {
  const { ask } = session;
  const year = Number(options.period.slice(0, 4));
  const ids = options.plan === undefined ? undefined : [options.plan];
  const plans = (await allPages(ask, 'plans.list', ids === undefined ? {} : { ids })).filter((plan) => ids !== undefined || plan.year === year);
  const asked = [];
  for (const { id, title } of plans) {
    const facts = await ask('reminders.facts', { planId: id, period: options.period, ...(options.asOf !== undefined && { asOf: options.asOf }) });
    asked.push({ planId: id, title, facts, owing: facts.agencies.filter(({ entered }) => entered), unknown: facts.agencies.filter(({ entered }) => !entered) });
  }
  const owing = asked.filter((plan) => plan.owing.length > 0);
  const letters: Letter[] = [];
  const outputs: OutputFile[] = [];
  for (const { planId, title, facts, owing: agencies } of owing) {
    const folder = owing.length === 1 ? options.out : path.join(options.out, folderName(title, planId));
    const made = await lettersOf(session, planId, facts, agencies, options, folder);
    letters.push(...made.letters);
    outputs.push(...made.outputs);
  }
  await writeOutputs(outputs);
  for (const gap of new Set(owing.flatMap(({ facts }) => gapsOf(facts)))) note(gap);
  const skipped = asked.flatMap(({ planId, unknown }) => unknown.map(({ calledNow }) => ({ planId, agency: calledNow })));
  for (const { agency } of skipped) note(`${agency} đã gửi báo cáo nhưng chưa nhập vào sổ nên chưa rõ còn thiếu gì; không có công văn.`);
  return {
    json: { letters, skipped },
    text:
      letters.length === 0
        ? 'Không có cơ quan nào phải đôn đốc trong kỳ này.'
        : `Đã ghi ${letters.length} công văn vào ${path.resolve(options.out)}; đã đọc lại và khớp với dữ liệu.\n${alignedTable(
            ['Cơ quan', 'Nhiệm vụ còn thiếu', 'Tệp'],
            letters.map(({ agency, tasks, files }) => [agency, tasks, files.map((file) => path.basename(file)).join(', ')] as const),
          )}`,
  };
}

async function lettersOf(
  { ask, files }: CoreSession,
  planId: string,
  facts: ReminderAsked,
  agencies: readonly RemindedHere[],
  { period, level, answerBy, asOf, form = facts.form }: RemindOptions,
  folder: string,
): Promise<{ readonly letters: Letter[]; readonly outputs: OutputFile[] }> {
  const choices: ReminderChoices = { form, level, earlier: '', also: '', answerBy: answerBy === undefined ? null : civilDate(answerBy) };
  const { symbol, about, signer, authority, recipients } = proposedReminder(facts, choices, null);
  const choice = {
    planId,
    period,
    ...(asOf !== undefined && { asOf }),
    form,
    level,
    head: { ...facts.head, symbol, date: null },
    about,
    authority: [...authority],
    signer,
    recipients: [...recipients],
    letters: agencies.map((agency) => ({ addresseeId: agency.addressee.id, text: proposedLetter(facts, choices, agency) })),
    apart: true,
  };
  const printed: OutputFile[][] = [];
  for (const format of ['docx', 'pdf'] as const) printed.push(await partsOfPrint(files, await ask('documents.reminders', { ...choice, format }), folder));
  const letters = agencies.map(({ calledNow, owes, sentOn }, at) => ({
    planId,
    agency: calledNow,
    files: printed.map((parts) => parts[at]!.file),
    tasks: owes.length,
    reports: sentOn === null ? 1 : 0,
    verified: true as const,
  }));
  return { letters, outputs: printed.flat() };
}

/** What the data lacks for a letter to be signed; there is room for it on paper. */
function gapsOf({ signers, head }: ReminderAsked): string[] {
  return [
    ...(signers.length === 0 ? ['Ban Chỉ đạo chưa có người ký được công văn; chỗ họ tên để trống.'] : []),
    ...(head.place === '' ? ['Chưa có địa danh trước ngày của công văn; chỗ đó để chấm.'] : []),
  ];
}

/** Two plans of a year may ask the same agency. */
const folderName = (title: string, planId: string): string =>
  `${withoutMarks(title)
    .replaceAll(/[^\p{L}\p{N} ]+/gu, ' ')
    .slice(0, 60)
    .trim()} ${planId.slice(-4)}`;

function levelValue(text: string): ReminderLevel {
  const level = REMINDER_LEVELS.find((each) => String(each) === text);
  if (level !== undefined) return level;
  throw wrongUsage(`Mức đôn đốc là 1, 2 hoặc 3, không phải “${text}”.`);
}
