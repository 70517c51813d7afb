import { describe, expect, it } from 'vitest';
import { annexDocument, type AnnexRow } from '../../electron/core/papers/annex/annex.template.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { planOfFile } from '../core/imports/plan-of.ts';
import { annexData, choices, SAMPLE_TITLE, sampleTasks, task } from './sample-annex.ts';

const fonts = openRenderFonts();
const tall = Array.from({ length: 60 }, (_, at) => `Đoạn ${at + 1}: rà soát Thông tư 04/2024/TT-NHNN và báo cáo.`).join('\n');
const rows: AnnexRow[] = [{ kind: 'section', number: 'I', title: 'Nhóm nhiệm vụ cửa khẩu' }, ...sampleTasks(), task('33', tall)];

describe.each(['docx', 'xlsx'] as const)('an annex saved as %s and imported again', (format) => {
  it.each(['portrait', 'landscape'] as const)('in %s has the same rows, with nothing of the paper among them', async (orientation) => {
    const paper = annexDocument(
      { ...annexData(rows), fingerprint: 'ab'.repeat(32) },
      choices({ orientation, numberingRow: true, fingerprint: true, number: 'II' }),
    );
    const plan = await planOfFile((await renderDocument(paper, format, fonts)).bytes, `phu-luc.${format}`);
    expect(plan.title).toBe(SAMPLE_TITLE);
    expect(plan.rows.map(({ number, content }) => [number, content])).toEqual(
      rows.map((row) => [row.number, row.kind === 'section' ? row.title : row.content]),
    );
    const others = (row: { lead: string; coordinator: string; deadline: string }) => [row.lead, row.coordinator, row.deadline];
    expect(plan.rows.slice(1).map(others)).toEqual(rows.flatMap((row) => (row.kind === 'task' ? [others(row)] : [])));
  });
});
