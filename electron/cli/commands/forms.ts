import path from 'node:path';
import type { FormFormat } from '../../../shared/api/forms.api.ts';
import { alignedTable } from '../aligned-table.ts';
import { wrongUsage, type BcdCommand } from '../bcd-command.ts';
import { withCore } from '../open-core.ts';
import { PERIOD, PLAN, folderValue } from '../option-values.ts';
import { note } from '../outcome.ts';
import { writeOutputs, type OutputFile } from '../write-output.ts';

interface FormsOptions {
  readonly plan: string;
  readonly period: string;
  readonly out: string;
  readonly format: FormFormat;
}

export function addForms(program: BcdCommand): void {
  program
    .command('forms')
    .description('tạo phiếu báo cáo cho từng đơn vị chủ trì')
    .requiredOption(...PLAN)
    .requiredOption(...PERIOD)
    .requiredOption('--out <thư-mục>', 'thư mục ghi phiếu', folderValue)
    .option('--format <dạng>', 'xlsx hoặc docx', formatValue, 'xlsx')
    .answers<FormsOptions>(async (_, { data, plan, period, out, format }) =>
      withCore(data, async ({ ask, files: staged }) => {
        const { files, unasked } = await ask('forms.create', { planId: plan, period, format });
        const written = [];
        const outputs: OutputFile[] = [];
        for (const { addressee, file, fileName, tasks, coordinated, code } of files) {
          const target = path.resolve(out, fileName);
          outputs.push({ file: target, bytes: (await staged.read(file)).bytes });
          written.push({ agency: addressee.name, file: target, tasks, coordinated, code });
        }
        await writeOutputs(outputs);
        for (const { number, leadText } of unasked) note(`Nhiệm vụ ${number} chưa có đơn vị chủ trì trong danh bạ (“${leadText}”); không có phiếu nào hỏi.`);
        const rows = written.map(({ agency, tasks, coordinated, file }) => [agency, tasks, coordinated, path.basename(file)] as const);
        return {
          json: { files: written, unasked },
          text: `Đã tạo ${written.length} phiếu trong ${path.resolve(out)}.\n${alignedTable(['Đơn vị', 'Chủ trì', 'Phối hợp', 'Tệp'], rows)}`,
        };
      }),
    );
}

function formatValue(text: string): FormFormat {
  if (text === 'xlsx' || text === 'docx') return text;
  throw wrongUsage(`Dạng phiếu là xlsx hoặc docx, không phải “${text}”.`);
}
