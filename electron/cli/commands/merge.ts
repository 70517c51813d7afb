import { statSync } from 'node:fs';
import path from 'node:path';
import type { AcceptedFile, Arrival, MergeChange, MergePreview } from '../../../shared/api/merge.api.ts';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { mergeFieldLabel } from '../../../shared/domain/forms/figure-answers.ts';
import { alignedTable } from '../aligned-table.ts';
import { wrongUsage, type BcdCommand } from '../bcd-command.ts';
import { withCore, type CoreSession } from '../open-core.ts';
import { PERIOD, dayValue, planValue } from '../option-values.ts';
import type { Outcome } from '../outcome.ts';

interface MergeOptions {
  readonly period: string;
  readonly plan?: string;
  readonly dryRun?: boolean;
  readonly received?: string;
  readonly receivedOf?: readonly FileDay[];
}

export function addMerge(program: BcdCommand): void {
  program
    .command('merge')
    .description('gộp phiếu báo cáo các đơn vị gửi lại')
    .argument('<tệp...>', 'tệp phiếu (.xlsx, .ods, .xls, .docx, .doc, .odt, .csv, .txt, .html)')
    .requiredOption(...PERIOD)
    .option('--plan <mã>', 'chỉ nhận phiếu của kế hoạch này', planValue)
    .option('--dry-run', 'chỉ xem trước, không ghi')
    .option('--received <ngày>', 'ngày nhận chung (2025-06-18); không ghi thì theo ngày văn bản, ngày lưu tệp, rồi hôm nay', dayValue)
    .option('--received-of <tệp=ngày>', 'ngày nhận riêng của một tệp; dùng được nhiều lần', fileDays)
    .answers<MergeOptions>(async (paths, options) => {
      if (paths.length === 0) throw wrongUsage('Lệnh “merge” còn thiếu tệp.');
      return withCore(options.data, (session) => merge(session, paths, options));
    });
}

interface FileDay {
  readonly file: string;
  readonly on: string;
}

function fileDays(text: string, before: readonly FileDay[] = []): readonly FileDay[] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw wrongUsage(`Ngày nhận riêng viết dạng tệp.xlsx=2025-06-18, không phải “${text}”.`);
  return [...before, { file: text.slice(0, at), on: dayValue(text.slice(at + 1)) }];
}

async function merge({ ask, files }: CoreSession, paths: readonly string[], options: MergeOptions): Promise<Outcome> {
  const { period, plan, dryRun, received } = options;
  const tokens = paths.map((file) => files.putPath(path.resolve(file)));
  const preview = await ask('merge.preview', {
    period,
    files: tokens,
    modified: paths.flatMap((file, key) => modifiedAt(file).map((at) => ({ file: tokens[key]!, at }))),
    ...(plan === undefined ? {} : { planId: plan }),
  });
  const certain = preview.changes.filter(({ doubt }) => doubt === null);
  const fresh = preview.accepted.some(({ message }) => message !== 'repeat');
  const arrivals = (options.receivedOf ?? []).map(({ file, on }) => ({ file: keyOf(file, paths), on }));
  const cameOn = ({ key, arrival }: AcceptedFile): CameOn => {
    const set = arrivals.find(({ file }) => file === key)?.on ?? received;
    return set === undefined ? arrival : { on: set, by: 'set' };
  };
  const confirmation = { draftId: preview.draftId, arrivals, ...(received === undefined ? {} : { receivedOn: received }) };
  const done = dryRun || !fresh ? null : await ask('merge.confirm', confirmation);
  return { json: mergeDocument(preview, certain, cameOn, done), text: mergeText(preview, certain, cameOn, dryRun === true, done?.submissions ?? 0) };
}

interface CameOn {
  readonly on: string;
  readonly by: Arrival['by'] | 'set';
}

const ARRIVED_BY: Readonly<Record<CameOn['by'], string>> = {
  'document-date': 'theo ngày văn bản',
  'saved-at': 'theo ngày lưu tệp',
  today: 'chưa rõ, lấy hôm nay',
  set: 'đã đặt',
};

/** A file that cannot be looked at says so when it is read. */
function modifiedAt(file: string): string[] {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? [] : [found.mtime.toISOString()];
}

/** By the path as it was given, else by the bare name. */
function keyOf(file: string, paths: readonly string[]): number {
  const named = [(each: string) => path.resolve(each) === path.resolve(file), (each: string) => path.basename(each) === file];
  for (const is of named) if (paths.some(is)) return paths.findIndex(is);
  throw wrongUsage(`Tùy chọn “--received-of” nêu tệp “${file}” không có trong các tệp được gộp.`);
}

function mergeDocument(
  preview: MergePreview,
  certain: readonly MergeChange[],
  cameOn: (file: AcceptedFile) => CameOn,
  done: { readonly entryId: string } | null,
): object {
  const { accepted, rejected, conflicts, warnings, changes } = preview;
  const nameOf = new Map(accepted.map(({ key, file }) => [key, file]));
  const change = ({ file, taskId, number, task, agency, field, before, after, doubt }: MergeChange): object => ({
    task,
    agency,
    field,
    before,
    after,
    taskId,
    number,
    file: nameOf.get(file),
    ...(doubt === null ? {} : { doubt }),
  });
  return {
    entryId: done?.entryId ?? null,
    accepted: accepted.map((each) => ({
      file: each.file,
      agency: each.addressee.name,
      planId: each.planId,
      recognisedBy: each.recognisedBy,
      message: each.message,
      document: each.document,
      receivedOn: cameOn(each).on,
      receivedBy: cameOn(each).by,
      preparedBy: each.preparedBy,
      tasks: each.tasks,
      figures: each.figures,
      changes: each.changes,
      doubtful: each.doubtful,
    })),
    rejected: rejected.map(({ file, code, message }) => ({ file, code, message })),
    changes: certain.map(change),
    /** Values with two readings: shown, not written. */
    doubtful: changes.filter(({ doubt }) => doubt !== null).map(change),
    conflicts: conflicts.map(({ addressee, files, proposed, by }) => ({
      agency: addressee.name,
      files: files.map((key) => nameOf.get(key)),
      proposed: nameOf.get(proposed),
      by,
    })),
    warnings: warnings.map(({ file, taskId, field, code, message }) => ({ file: file === null ? null : nameOf.get(file), taskId, field, code, message })),
  };
}

function mergeText(
  { accepted, rejected, changes, conflicts, warnings }: MergePreview,
  certain: readonly MergeChange[],
  cameOn: (file: AcceptedFile) => CameOn,
  dryRun: boolean,
  written: number,
): string {
  const doubts = changes.filter(({ doubt }) => doubt !== null);
  const lead = dryRun ? 'Xem trước, chưa ghi gì' : written === 0 ? 'Không có nội dung mới, chưa ghi gì' : `Đã ghi ${written} phiếu`;
  const parts = [
    `${lead}: nhận ${accepted.length} tệp, từ chối ${rejected.length}, ${certain.length} thay đổi, ${conflicts.length} xung đột, ${warnings.length} điểm cần xem.`,
  ];
  if (certain.length > 0) {
    parts.push(
      alignedTable(
        ['Đơn vị', 'STT', 'Mục', 'Trước', 'Sau'],
        certain.map(({ agency, number, task, field, before, after }) => [agency, number || task, mergeFieldLabel(field), before, after]),
      ),
    );
  }
  const speaking = accepted.filter(({ message }) => message !== 'repeat');
  if (speaking.length > 0) {
    parts.push(
      alignedTable(
        ['Đơn vị', 'Tệp', 'Ngày nhận', ''],
        speaking.map((file) => [file.addressee.name, file.file, formatDate(civilDate(cameOn(file).on)), ARRIVED_BY[cameOn(file).by]]),
      ),
    );
  }
  const list = (heading: string, lines: readonly string[]): void => {
    if (lines.length > 0) parts.push(`${heading}\n${lines.map((line) => `- ${line}`).join('\n')}`);
  };
  list(
    'Chưa ghi vì còn nghi vấn:',
    doubts.map(({ agency, doubt }) => `${agency}: ${doubt?.message ?? ''}`),
  );
  list(
    'Tệp bị từ chối:',
    rejected.map(({ message }) => message),
  );
  list(
    'Cần xem lại:',
    warnings.map(({ file, message }) => `${accepted.find(({ key }) => key === file)?.file ?? ''}: ${message}`),
  );
  return parts.join('\n\n');
}
