import path from 'node:path';
import type { MergeChange, MergePreview } from '../../../shared/api/merge.api.ts';
import { reportFields } from '../../../shared/domain/reporting/report-fields.ts';
import { alignedTable } from '../aligned-table.ts';
import { wrongUsage, type BcdCommand } from '../bcd-command.ts';
import { withCore, type CoreSession } from '../open-core.ts';
import { periodValue, planValue } from '../option-values.ts';
import type { Outcome } from '../outcome.ts';

interface MergeOptions {
  readonly period: string;
  readonly plan?: string;
  readonly dryRun?: boolean;
}

export function addMerge(program: BcdCommand): void {
  program
    .command('merge')
    .description('gộp phiếu báo cáo các đơn vị gửi lại')
    .argument('<tệp...>', 'tệp phiếu (.xlsx, .ods, .xls, .docx, .doc, .odt, .csv, .txt, .html)')
    .requiredOption('--period <kỳ>', 'kỳ báo cáo: 2025-M06, 2025-Q2, 2025-H1, 2025-Y', periodValue)
    .option('--plan <mã>', 'chỉ nhận phiếu của kế hoạch này', planValue)
    .option('--dry-run', 'chỉ xem trước, không ghi')
    .answers<MergeOptions>(async (paths, options) => {
      if (paths.length === 0) throw wrongUsage('Lệnh “merge” còn thiếu tệp.');
      return withCore(options.data, (session) => merge(session, paths, options));
    });
}

async function merge({ ask, files }: CoreSession, paths: readonly string[], { period, plan, dryRun }: MergeOptions): Promise<Outcome> {
  const preview = await ask('merge.preview', {
    period,
    files: paths.map((file) => files.putPath(path.resolve(file))),
    ...(plan === undefined ? {} : { planId: plan }),
  });
  const certain = preview.changes.filter(({ doubt }) => doubt === null);
  const fresh = preview.accepted.some(({ message }) => message !== 'repeat');
  const done = dryRun || !fresh ? null : await ask('merge.confirm', { draftId: preview.draftId });
  return { json: mergeDocument(preview, certain, done), text: mergeText(preview, certain, dryRun === true, done?.submissions ?? 0) };
}

function mergeDocument(preview: MergePreview, certain: readonly MergeChange[], done: { readonly entryId: string } | null): object {
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
    accepted: accepted.map(({ file, planId, addressee, recognisedBy, message, document, preparedBy, tasks, changes: count, doubtful }) => ({
      file,
      agency: addressee.name,
      planId,
      recognisedBy,
      message,
      document,
      preparedBy,
      tasks,
      changes: count,
      doubtful,
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
        certain.map(({ agency, number, field, before, after }) => [agency, number, reportFields[field].heading, before, after]),
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
