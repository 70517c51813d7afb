import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Printed } from '../../../shared/api/documents.api.ts';
import { documentFormat } from '../../../shared/api/documents.api.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { withCore, type CoreSession } from '../open-core.ts';
import { folderValue } from '../option-values.ts';
import type { Outcome } from '../outcome.ts';
import { writeOutputs, type OutputFile } from '../write-output.ts';

interface DemoOptions {
  readonly out?: string;
}

export function addDemo(program: BcdCommand): void {
  program
    .command('demo')
    .description('nạp ban chỉ đạo mẫu và in phụ lục của kế hoạch mẫu (dữ liệu tạm, trừ khi có --data)')
    .option('--out <thư-mục>', 'nơi để ba tệp in (mặc định: out)', folderValue)
    .answers<DemoOptions>(async (_, { data, out = 'out' }) => {
      if (data !== undefined) return withCore(data, (session) => demonstrate(session, out));
      const folder = await mkdtemp(path.join(os.tmpdir(), 'so-ban-chi-dao-'));
      try {
        return await withCore(folder, (session) => demonstrate(session, out));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
}

async function demonstrate(session: CoreSession, out: string): Promise<Outcome> {
  const { ask, files } = session;
  const { planId, tasks, sections, issues } = await ask('imports.sample', {});
  const plan = (await ask('plans.list', { ids: [planId] }))[0];
  const options = await ask('documents.annexOptions', { planId });
  const printed: { file: string; result: Printed }[] = [];
  const outputs: OutputFile[] = [];
  for (const format of documentFormat.options) {
    const result = await ask('documents.annex', { planId, format, options });
    const file = path.resolve(out, result.fileName);
    outputs.push({ file, bytes: (await files.read(result.file)).bytes });
    printed.push({ file, result });
  }
  await writeOutputs(outputs);
  return {
    json: {
      planId,
      tasks,
      sections,
      issues: issues.length,
      files: printed.map(({ file, result: { format, pages, rows, verified } }) => ({ file, format, pages, rows, verified })),
    },
    text: [
      `Đã nạp ${plan?.committee ?? 'ban chỉ đạo mẫu'}: kế hoạch năm ${plan?.year ?? ''} với ${tasks} nhiệm vụ từ tệp Word mẫu.`,
      ...printed.map(
        ({ file, result }) => `Đã in ${file} (${result.pages === null ? '' : `${result.pages} trang, `}${result.rows} nhiệm vụ, đã đọc lại và khớp).`,
      ),
    ].join('\n'),
  };
}
