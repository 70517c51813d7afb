import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { byField } from '../../shared/domain/plan-table/plan-fields.ts';
import { annexOptions } from '../../shared/api/documents.api.ts';
import type { AnnexChoices, AnnexData, AnnexRow, AnnexTaskRow } from '../../electron/core/papers/annex/annex.template.ts';

const SAMPLE = fileURLToPath(new URL('../fixtures/plan-hatinh-2025.expected.tsv', import.meta.url));

export const SAMPLE_TITLE = 'KẾ HOẠCH THỰC HIỆN CÁC NHIỆM VỤ TRỌNG TÂM CỦA BAN CHỈ ĐẠO HOẠT ĐỘNG THƯƠNG MẠI BIÊN GIỚI THỜI GIAN TỚI';
export const SAMPLE_PAPER = 'Báo cáo số 12/BC-SCT ngày 20 tháng 12 năm 2024 của Sở Công Thương';

export function task(number: string, content: string, rest: Partial<AnnexTaskRow> = {}): AnnexTaskRow {
  return {
    ...byField(() => ''),
    own: {},
    kind: 'task',
    number,
    content,
    lead: 'Sở Công Thương',
    coordinator: 'Các sở, ngành liên quan',
    deadline: 'Hằng năm',
    ...rest,
  };
}

/** The 32 rows of the real provincial plan. */
export function sampleTasks(): AnnexTaskRow[] {
  return readFileSync(SAMPLE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [number = '', content = '', lead = '', coordinator = '', deadline = ''] = line.split('\t');
      return { ...byField(() => ''), own: {}, kind: 'task', number, content, lead, coordinator, deadline };
    });
}

export function annexData(rows: readonly AnnexRow[] = sampleTasks(), title = SAMPLE_TITLE): AnnexData {
  return {
    title,
    committeeName: 'Ban Chỉ đạo hoạt động thương mại biên giới tỉnh Hà Tĩnh',
    year: 2025,
    columns: [
      { field: 'number', label: 'STT' },
      { field: 'content', label: 'NỘI DUNG' },
      { field: 'lead', label: 'Đơn vị chủ trì' },
      { field: 'coordinator', label: 'Đơn vị phối hợp' },
      { field: 'deadline', label: 'Thời gian thực hiện' },
    ],
    rows,
  };
}

export function choices(changes: Partial<AnnexChoices> = {}): AnnexChoices {
  return { ...annexOptions.parse({ attachedTo: SAMPLE_PAPER }), ...changes };
}

/** A plan of `count` tasks in sections of ten, made of the real rows. */
export function longPlan(count: number): AnnexRow[] {
  const real = sampleTasks();
  return Array.from({ length: count }, (_, at): AnnexRow[] => {
    const row: AnnexTaskRow = { ...(real[at % real.length] as AnnexTaskRow), number: String(at + 1) };
    return at % 10 === 0 ? [{ kind: 'section', number: `${at / 10 + 1}`, title: `Nhóm nhiệm vụ thứ ${at / 10 + 1} về thương mại biên giới` }, row] : [row];
  }).flat();
}
