import { describe, expect, it } from 'vitest';
import { annexDocument } from '../../electron/core/papers/annex/annex.template.ts';
import type { FormalDocument } from '../../electron/core/typesetting/formal-document.ts';
import { openRenderFonts, renderDocument } from '../../electron/core/typesetting/render-document.ts';
import { readPdfPages } from '../../electron/core/typesetting/read-back/pdf-text.ts';
import { readSheet } from '../../electron/core/typesetting/read-back/sheet-text.ts';
import { verifyDocx } from '../../electron/core/typesetting/read-back/verify-docx.ts';
import { verifyPdf } from '../../electron/core/typesetting/read-back/verify-pdf.ts';
import { verifyXlsx } from '../../electron/core/typesetting/read-back/verify-xlsx.ts';
import { testCore } from '../kit/test-core.ts';
import { withBlocks } from './other-paper.ts';
import { annexData, choices, longPlan } from './sample-annex.ts';

const fonts = openRenderFonts();
const fingerprint = '0123456789abcdef'.repeat(4);
const paper = (rows = annexData().rows, fingerprintShown = true): FormalDocument =>
  annexDocument({ ...annexData(rows), fingerprint }, choices({ fingerprint: fingerprintShown }));

/** The same paper with another code under the table. */
const forged = withBlocks(paper(), (blocks) => blocks.map((block) => (block.kind === 'checkLine' ? { ...block, text: 'Mã đối chiếu: 000000000000' } : block)));

describe('the check line under the table', () => {
  it.each([1, 12, 13, 14, 15, 16, 17, 18, 120])('stands on the last page of a PDF of %i rows and is read back', async (count) => {
    const { bytes, pages } = await renderDocument(paper(longPlan(count)), 'pdf', fonts);
    const lines: [number, string][] = [];
    for await (const page of readPdfPages(bytes)) for (const text of page.texts) if (text.size < 9) lines.push([page.number, text.text]);
    expect(lines.map(([, text]) => text).join('')).toBe('Mã đối chiếu: 0123456789ab');
    expect(lines.every(([page]) => page === pages)).toBe(true);
  });

  it('stands in Word and Excel files, and in no file when it is not asked for', async () => {
    await renderDocument(paper(), 'docx', fonts);
    const sheet = readSheet((await renderDocument(paper(), 'xlsx', fonts)).bytes);
    expect(sheet.flat().filter((text) => text?.startsWith('Mã đối chiếu'))).toEqual(['Mã đối chiếu: 0123456789ab']);
    const without = readSheet((await renderDocument(paper(undefined, false), 'xlsx', fonts)).bytes);
    expect(without.flat().some((text) => text?.startsWith('Mã đối chiếu'))).toBe(false);
  });

  it('that differs from the data is refused', async () => {
    const files = {
      pdf: await renderDocument(paper(), 'pdf', fonts),
      docx: await renderDocument(paper(), 'docx', fonts),
      xlsx: await renderDocument(paper(), 'xlsx', fonts),
    };
    await expect(verifyPdf(files.pdf.bytes, forged)).rejects.toThrow(/mã đối chiếu/);
    expect(() => verifyDocx(files.docx.bytes, forged)).toThrow(/mã đối chiếu/);
    expect(() => verifyXlsx(files.xlsx.bytes, forged)).toThrow(/mã đối chiếu/);
  });
});

describe('printing a frozen version', () => {
  it('prints the adopted words and their fingerprint, whatever the working copy says now; an extract too', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const [plan] = await test.call('plans.list', {});
    const document = { number: 'Quyết định số 1/QĐ-UBND', date: '2025-01-02', issuer: 'UBND tỉnh' };
    const version = await test.call('planLife.adopt', { planId, revision: plan!.revision, document });
    const { tasks } = await test.call('tasks.list', { planId });
    await test.call('tasks.edit', { edits: [{ id: tasks[0]!.id, revision: tasks[0]!.revision, texts: { content: 'Viết lại' } }] });
    await test.call('tasks.remove', { ids: [tasks[21]!.id] });

    const cells = async (versionId: string | null, leadId: string | null = null) => {
      const { file } = await test.call('documents.annex', { planId, format: 'xlsx', options: { fingerprint: true }, versionId, leadId });
      return readSheet((await test.core.files.read(file)).bytes).flat();
    };
    const frozen = await cells(version.id);
    expect(frozen).toContain(tasks[0]!.content);
    expect(frozen).toContain(`Mã đối chiếu: ${version.fingerprint.slice(0, 12)}`);
    const now = await cells(null);
    expect(now).toContain('Viết lại');
    expect(now).not.toContain(`Mã đối chiếu: ${version.fingerprint.slice(0, 12)}`);

    const foreignAffairs = (await test.call('agencies.list', {})).find(({ name }) => name === 'Sở Ngoại vụ')!;
    expect((await cells(version.id, foreignAffairs.id)).filter((text) => text === '22' || text === '23')).toEqual(['22', '23']);
    expect((await cells(null, foreignAffairs.id)).filter((text) => text === 'Sở Ngoại vụ')).toHaveLength(1);
  });
});
