import path from 'node:path';
import { documentFormat, type AnnexOptions, type DocumentFormat } from '../../../shared/api/documents.api.ts';
import { wrongUsage, type BcdCommand } from '../bcd-command.ts';
import { findLead } from '../find-lead.ts';
import { withCore, type CoreSession } from '../open-core.ts';
import { PLAN, romanValue } from '../option-values.ts';
import type { Outcome } from '../outcome.ts';
import { writeOutput } from '../write-output.ts';

interface AnnexCommandOptions {
  readonly plan: string;
  readonly out: string;
  readonly attachedTo?: string;
  readonly number?: string;
  readonly landscape?: boolean;
  readonly agency?: string;
}

export function addAnnex(program: BcdCommand): void {
  program
    .command('annex')
    .description('in phụ lục của một kế hoạch ra PDF, Word hoặc Excel')
    .requiredOption(...PLAN)
    .requiredOption('--out <tệp>', 'tệp kết quả: .pdf, .docx hoặc .xlsx')
    .option('--attached-to <văn-bản>', 'văn bản kèm theo, ví dụ "Báo cáo số 12/BC-SCT ngày 20 tháng 12 năm 2024 của Sở Công Thương"')
    .option('--number <số>', 'số phụ lục bằng chữ số La Mã', romanValue)
    .option('--landscape', 'khổ ngang')
    .option('--agency <tên>', 'chỉ nhiệm vụ do cơ quan hoặc nhóm này chủ trì')
    .answers<AnnexCommandOptions>(async (_, options) => {
      const format = formatOf(options.out);
      return withCore(options.data, (session) => printAnnex(session, format, options), { prints: format === 'pdf' });
    });
}

function formatOf(file: string): DocumentFormat {
  const format = documentFormat.safeParse(path.extname(file).slice(1).toLowerCase());
  if (!format.success) throw wrongUsage(`Tệp kết quả phải là .pdf, .docx hoặc .xlsx, không phải “${path.basename(file)}”.`);
  return format.data;
}

async function printAnnex(session: CoreSession, format: DocumentFormat, options: AnnexCommandOptions): Promise<Outcome> {
  const { plan: planId, out, agency, number = '', landscape } = options;
  const lead = agency === undefined ? null : await findLead(session, planId, agency);
  const attachedTo = options.attachedTo ?? (await session.ask('documents.annexOptions', { planId })).attachedTo;
  const choices: Partial<AnnexOptions> = { attachedTo, number, orientation: landscape ? 'landscape' : 'portrait' };
  const { file, pages, rows, verified, narrow, landscapeFits } = await session.ask('documents.annex', {
    planId,
    format,
    options: choices,
    leadId: lead?.id ?? null,
  });
  await writeOutput(out, (await session.files.read(file)).bytes);
  const size = pages === null ? '' : `, ${pages} trang`;
  return {
    json: { file: path.resolve(out), pages, rows, verified, ...(narrow.length > 0 && { narrow }), ...(lead && { agency: lead.name }) },
    text: `Đã in ${path.resolve(out)}: ${rows} nhiệm vụ${lead ? ` do ${lead.name} chủ trì` : ''}${size}; đã đọc lại và khớp với dữ liệu.${narrow.length > 0 ? ` Trang hẹp, chữ bị ngắt giữa tiếng ở cột: ${narrow.join(', ')}${landscapeFits ? '; hãy thêm --landscape' : ''}.` : ''}`,
  };
}
