import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createNodePorts } from '../../electron/adapters/node-ports.ts';
import { localSession } from '../../electron/core/api/session.ts';
import { createCore } from '../../electron/core/create-core.ts';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';
import { top } from './bench-plan.ts';

const session = localSession('bench');

const period = '2025-H1';

/** `forms` returned report forms of five tasks each: written, filled by raw XML edits, compared, confirmed, undone. */
export async function benchMerge(folder: string, forms: number): Promise<void> {
  const dataFolder = path.join(folder, 'merge');
  const ports = createNodePorts({ dataFolder, resources: path.join(top, 'resources') });
  const core = createCore(ports, { dataFolder, version: 'bench', holder: 'bench' });
  const call = async <N extends OperationName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const envelope = await core.dispatcher.call(name, input, { session });
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${JSON.stringify(envelope.error.params)}`);
    return envelope.value;
  };
  const timed = async <T>(label: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const answer = await work();
    process.stdout.write(`  ${label.padEnd(44)} ${((performance.now() - from) / 1000).toFixed(2).padStart(7)} s\n`);
    return answer;
  };
  process.stdout.write(`\nBáo cáo gửi về: ${forms} mẫu\n`);
  try {
    const { planId } = await importPlan(core.files, call, forms);
    const made = await timed('tạo mẫu', () => call('forms.create', { planId, period }));
    const returned = await Promise.all(made.files.map(async ({ file, fileName }) => core.files.put(fileName, filled((await core.files.read(file)).bytes))));
    const preview = await timed('đọc và đối chiếu', () => call('merge.preview', { planId, period, files: returned }));
    const { entryId } = await timed('ghi vào sổ', () => call('merge.confirm', { draftId: preview.draftId }));
    await timed('hoàn tác', () => call('history.undo', { entryId }));
  } finally {
    core.close();
    await ports.close();
  }
}

async function importPlan(
  files: { put(name: string, bytes: Uint8Array): Promise<string> },
  call: <N extends OperationName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>,
  agencies: number,
): Promise<{ planId: string }> {
  const lines = Array.from({ length: agencies * 5 }, (_, index) =>
    [index + 1, `Triển khai nhiệm vụ số ${index + 1}`, `Sở Thử nghiệm số ${(index % agencies) + 1}`, '', 'Hằng năm'].join('\t'),
  );
  const text = `STT\tNội dung\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện\n${lines.join('\n')}`;
  const { draftId, best } = await call('imports.read', { file: await files.put('ke-hoach.tsv', strToU8(text)) });
  await call('imports.preview', { draftId, table: best });
  const target = { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo' }, title: 'KẾ HOẠCH', year: 2025 } as const;
  return call('imports.confirm', { draftId, target });
}

/** An answer in every empty cell of "Kết quả trong kỳ", written without the program's own spreadsheet code. */
function filled(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const answered = sheet.replace(/<c r="(E\d+)" s="(\d+)"\/>/g, '<c r="$1" s="$2" t="inlineStr"><is><t>Đã hoàn thành</t></is></c>');
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(answered) });
}
