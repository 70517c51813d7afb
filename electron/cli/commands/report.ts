import path from 'node:path';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { alignedTable } from '../aligned-table.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { withCore, type CoreSession } from '../open-core.ts';
import { FORM, PERIOD, PLAN, dayValue, paperFormatOf } from '../option-values.ts';
import { note, type Outcome } from '../outcome.ts';
import { writeOutput } from '../write-output.ts';

interface ReportOptions {
  readonly plan: string;
  readonly period: string;
  readonly out: string;
  readonly form?: 'state' | 'party';
  readonly asOf?: string;
}

export function addReport(program: BcdCommand): void {
  program
    .command('report')
    .description('báo cáo tổng hợp của một kỳ, in thẳng từ dữ liệu (không lưu bản dự thảo nào vào sổ)')
    .requiredOption(...PLAN)
    .requiredOption(...PERIOD)
    .requiredOption('--out <tệp>', 'tệp kết quả: .pdf hoặc .docx')
    .option(...FORM)
    .option('--as-of <ngày>', 'số liệu đến ngày YYYY-MM-DD (mặc định: hôm nay)', dayValue)
    .answers<ReportOptions>(async (_, options) => {
      const format = paperFormatOf(options.out);
      return withCore(options.data, (session) => printReport(session, format, options), { prints: format === 'pdf' });
    });
}

async function printReport({ ask, files }: CoreSession, format: 'pdf' | 'docx', { plan: planId, period, out, form, asOf }: ReportOptions): Promise<Outcome> {
  // A list of no plans at all is what an unknown id gives; the period's board says that it is unknown.
  const { sources, leftOut } = await ask('papers.reportSources', { planId, period, ...(asOf !== undefined && { asOf }) });
  const [plan] = await ask('plans.list', { ids: [planId] });
  const made = await ask('documents.unkeptPaper', {
    committeeId: plan!.committeeId,
    kind: 'report',
    ...(form !== undefined && { form }),
    source: { planId, period, asOf: asOf ?? null },
    format,
  });
  await writeOutput(out, (await files.read(made.file)).bytes);
  if (Number(period.slice(0, 4)) !== plan!.year) note(`Kỳ ${period} không thuộc năm ${plan!.year} của kế hoạch.`);
  for (const { text } of made.findings) note(text);
  const { pages, verified, findings } = made;
  return {
    json: { file: path.resolve(out), pages, verified, form: made.form, sources, leftOut: leftOut.map(leftOutDocument), findings },
    text: [
      `Đã in ${path.resolve(out)}${pages === null ? '' : `, ${pages} trang`}; đã đọc lại và khớp với dữ liệu. Lời văn lấy từ ${sources.length} báo cáo của các cơ quan.`,
      ...(leftOut.length === 0
        ? []
        : [
            `Không có trong báo cáo (${leftOut.length}):`,
            alignedTable(
              ['Nhiệm vụ', 'Cơ quan', 'Vì sao'],
              leftOut.map(({ number, agency, why }) => [number, agency, whyWords[why]] as const),
            ),
          ]),
    ].join('\n'),
  };
}

type LeftOut = CallOutput<'papers.reportSources'>['leftOut'][number];

const leftOutDocument = ({ agency, content, number, taskId, why }: LeftOut) => ({ agency, task: content, taskId, number, why, message: whyWords[why] });

const whyWords: Readonly<Record<LeftOut['why'], string>> = {
  unreported: 'chưa báo cáo',
  unlisted: 'chưa nêu cơ quan chủ trì, hoặc cơ quan chưa có trong danh bạ',
  wordless: 'dòng báo cáo không có chữ nào',
  shortened: 'kết quả dài, chỉ lấy câu đầu',
};
