import path from 'node:path';
import { EACH_LEAD } from '../../../shared/api/documents.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { isUnaddressed } from '../../../shared/domain/reporting/who-answers.ts';
import { alignedTable } from '../aligned-table.ts';
import { wrongUsage, type BcdCommand } from '../bcd-command.ts';
import { withCore, type CoreSession } from '../open-core.ts';
import { PLAN, folderValue } from '../option-values.ts';
import { note, type Outcome } from '../outcome.ts';
import { partsOfPrint } from '../parts-of-print.ts';
import { writeOutputs } from '../write-output.ts';

interface ExtractOptions {
  readonly plan: string;
  readonly out: string;
  readonly merged?: string;
}

export function addExtract(program: BcdCommand): void {
  program
    .command('extract')
    .description('trích nhiệm vụ: mỗi cơ quan (và thành viên của nhóm) một tệp PDF, việc chủ trì và việc phối hợp tách riêng')
    .requiredOption(...PLAN)
    .requiredOption('--out <thư-mục>', 'thư mục ghi các tệp', folderValue)
    .option('--merged <tệp>', 'ghi thêm một tệp .pdf gồm tất cả', pdfValue)
    .answers<ExtractOptions>(async (_, options) => withCore(options.data, (session) => writeExtracts(session, options), { prints: true }));
}

async function writeExtracts({ ask, files }: CoreSession, { plan: planId, out, merged }: ExtractOptions): Promise<Outcome> {
  const options = await ask('documents.annexOptions', { planId });
  const choice = { planId, format: 'pdf', options, leadId: EACH_LEAD, coordinated: true } as const;
  const made = await ask('documents.annex', { ...choice, apart: true });
  const whole = merged === undefined ? null : await ask('documents.annex', choice);
  const apart = await partsOfPrint(files, made, out);
  const inOne = merged === undefined || whole === null ? [] : [{ file: path.resolve(merged), bytes: (await files.read(whole.file)).bytes }];
  if (apart.some(({ file }) => inOne.some((other) => other.file === file))) throw wrongUsage(`Tệp gộp “${merged}” trùng tên một tệp trích.`);
  await writeOutputs([...apart, ...inOne]);
  const { tasks } = await ask('tasks.list', { planId });
  const unasked = tasks.filter(isUnaddressed).map(({ id, number, leadText }) => ({ taskId: id, number, leadText }));
  for (const { number, leadText } of unasked)
    note(`Nhiệm vụ ${number} chưa có đơn vị chủ trì trong danh bạ (“${leadText}”); không có tệp nào trích là chủ trì.`);
  const nobodys = await phrasesOfNobody(ask, tasks);
  if (made.narrow.length > 0) note(`Trang hẹp, chữ bị ngắt giữa tiếng ở cột: ${made.narrow.join(', ')}.`);
  if (nobodys.length > 0) note(`Nhóm phối hợp chưa có thành viên trong danh bạ nên không có tệp riêng: ${nobodys.join('; ')}.`);
  const extracts = made.parts.map(({ agency, leading, coordinating }, at) => ({ agency, file: apart[at]!.file, leading, coordinating }));
  return {
    json: { files: extracts, merged: inOne[0]?.file ?? null, unasked, unaddressed: nobodys, verified: made.verified },
    text: `Đã trích cho ${extracts.length} cơ quan vào ${path.resolve(out)}${merged === undefined ? '' : `, gộp trong ${path.resolve(merged)}`}; đã đọc lại và khớp với dữ liệu.\n${alignedTable(
      ['Cơ quan', 'Chủ trì', 'Phối hợp', 'Tệp'],
      extracts.map(({ agency, leading, coordinating, file }) => [agency, leading, coordinating, path.basename(file)] as const),
    )}`,
  };
}

/** Phrases that only coordinate and have no members: no one agency could take their extract. */
async function phrasesOfNobody(ask: CoreSession['ask'], tasks: readonly Task[]): Promise<string[]> {
  const groups = await ask('agencies.groups', {});
  const empty = new Map(groups.filter(({ members }) => members.length === 0).map(({ id, phrase }) => [id, phrase]));
  const named = tasks.flatMap(({ assignments }) => assignments);
  const leading = new Set(named.filter(({ role }) => role === 'lead').map(({ refId }) => refId));
  const ids = new Set(named.flatMap(({ refId }) => (refId !== null && empty.has(refId) && !leading.has(refId) ? [refId] : [])));
  return [...ids].map((id) => empty.get(id)!);
}

function pdfValue(text: string): string {
  if (path.extname(text).toLowerCase() === '.pdf') return text;
  throw wrongUsage(`Tệp gộp phải là .pdf, không phải “${path.basename(text)}”.`);
}
