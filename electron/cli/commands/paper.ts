import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { Printed } from '../../../shared/api/documents.api.ts';
import type { BcdCommand } from '../bcd-command.ts';
import type { FinishedPrint } from '../finished-prints.ts';
import { paperAsked, type PaperAsked } from '../paper-file.ts';
import { chosenCommittees, onlyCommittee } from '../find-committee.ts';
import { withCore, type CoreSession } from '../open-core.ts';
import { paperFormatOf } from '../option-values.ts';
import { readText } from '../read-text.ts';
import { note, type Outcome } from '../outcome.ts';
import { writeOutput } from '../write-output.ts';

interface PaperOptions {
  readonly file: string;
  readonly out: string;
}

export function addPaper(program: BcdCommand): void {
  program
    .command('paper')
    .description('in một văn bản mô tả trong tệp JSON: { kind, form, … }; phần không nêu lấy từ dữ liệu (không lưu bản dự thảo nào vào sổ)')
    .requiredOption('--file <tệp>', 'tệp JSON mô tả văn bản')
    .requiredOption('--out <tệp>', 'tệp kết quả: .pdf hoặc .docx')
    .answers<PaperOptions>(async (_, { data, file, out }) => {
      const format = paperFormatOf(out);
      const asked = paperAsked(file, await readText(file));
      const print = (session: CoreSession): Promise<Outcome> =>
        'operation' in asked ? printFinished(session, asked, format, out) : printPaper(session, file, asked, format, out);
      return withCore(data, print, { prints: format === 'pdf' });
    });
}

async function printFinished({ ask, files }: CoreSession, { operation, input }: FinishedPrint, format: 'pdf' | 'docx', out: string): Promise<Outcome> {
  // Checked against the operation's own shape when the file was read; the dispatcher checks it again.
  const made: Printed = await ask(operation, { ...input, format } as never);
  await writeOutput(out, (await files.read(made.file)).bytes);
  const { pages, rows, verified } = made;
  return { json: { file: path.resolve(out), pages, verified, rows }, text: printedText(out, pages) };
}

/** Without these a paper says nothing to anybody; all else can be filled in by hand. */
const NEEDED: ReadonlySet<string> = new Set(['about', 'addressees', 'body']);

async function printPaper(session: CoreSession, source: string, { committee, ...asked }: PaperAsked, format: 'pdf' | 'docx', out: string): Promise<Outcome> {
  const made = await session.ask('documents.unkeptPaper', { ...asked, committeeId: await committeeOf(session, committee, asked.source.planId), format });
  const missing = made.findings.find(({ code }) => NEEDED.has(code));
  if (missing) throw new AppError('cli.badPaper', { file: source, why: `thiếu mục “${missing.code}”` });
  await writeOutput(out, (await session.files.read(made.file)).bytes);
  for (const { text } of made.findings) note(text);
  const { pages, verified, form, findings } = made;
  return { json: { file: path.resolve(out), pages, verified, form, findings }, text: printedText(out, pages) };
}

const printedText = (out: string, pages: number | null): string =>
  `Đã in ${path.resolve(out)}${pages === null ? '' : `, ${pages} trang`}; đã đọc lại và khớp với nội dung.`;

/** The one named, that of the plan, or the only one. @throws AppError `cli.otherCommittee` where plan and name do not agree */
async function committeeOf(session: CoreSession, named: string | undefined, planId: string | null): Promise<string> {
  if (planId === null) return (await onlyCommittee(session, named)).id;
  const [plan] = await session.ask('plans.list', { ids: [planId] });
  if (!plan) throw new AppError('system.notFound', { what: 'kế hoạch' });
  const meant = await chosenCommittees(session, named);
  if (!meant.some(({ id }) => id === plan.committeeId)) throw new AppError('cli.otherCommittee', { committee: plan.committee });
  return plan.committeeId;
}
