import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../shared/api/app-error.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { paperAsked, type PaperAsked } from '../paper-file.ts';
import { onlyCommittee } from '../find-committee.ts';
import { withCore, type CoreSession } from '../open-core.ts';
import { paperFormatOf } from '../option-values.ts';
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
      const asked = paperAsked(file, await textOf(file));
      return withCore(data, (session) => printPaper(session, asked, format, out), { prints: format === 'pdf' });
    });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new AppError('files.unreadable', { file }, { cause: error });
  }
}

async function printPaper(session: CoreSession, { committee, committeeId, ...asked }: PaperAsked, format: 'pdf' | 'docx', out: string): Promise<Outcome> {
  const made = await session.ask('documents.unkeptPaper', {
    ...asked,
    committeeId: committeeId ?? (await committeeOfPlan(session, asked.source.planId)) ?? (await onlyCommittee(session, committee)).id,
    format,
  });
  await writeOutput(out, (await session.files.read(made.file)).bytes);
  for (const { text } of made.findings) note(text);
  const { pages, verified, form, findings } = made;
  return {
    json: { file: path.resolve(out), pages, verified, form, findings },
    text: `Đã in ${path.resolve(out)}${pages === null ? '' : `, ${pages} trang`}; đã đọc lại và khớp với lời văn.`,
  };
}

/** Whose plan it is; null: none is named, or there is none. */
async function committeeOfPlan({ ask }: CoreSession, planId: string | null): Promise<string | null> {
  if (planId === null) return null;
  const [plan] = await ask('plans.list', { ids: [planId] });
  if (!plan) throw new AppError('system.notFound', { what: 'kế hoạch' });
  return plan.committeeId;
}
