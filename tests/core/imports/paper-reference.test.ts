import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runBcd } from '../../kit/run-bcd.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { testCore } from '../../kit/test-core.ts';
import { drawn, inEachFormat } from './same-table.ts';

const HEAD = ['BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH', 'PHỤ LỤC NHIỆM VỤ NĂM 2026', '(Kèm theo Kế hoạch số 15/KH-BCĐ ngày 20/01/2026 của Ban Chỉ đạo)'];
const ROWS = ['STT | Nội dung | Đơn vị chủ trì | Thời hạn', '1 | Họp giao ban | Sở Nội vụ | 31/3/2026', '2 | Kiểm tra một cửa | Sở Tư pháp | 31/10/2026'].map(
  drawn,
);
const PAPER = 'Kế hoạch số 15/KH-BCĐ ngày 20/01/2026 của Ban Chỉ đạo';

describe('the paper that a plan hangs on', () => {
  it.each(inEachFormat(ROWS, HEAD))('is proposed by the table and stands in “Kèm theo” when the annex is printed (%s)', async (name, bytes) => {
    const test = await testCore();
    const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put(name, bytes()) });
    const { attachedTo, committee, title, year } = await test.call('imports.preview', { draftId, table: best });
    expect([committee, attachedTo]).toEqual(['Ban Chỉ đạo cải cách hành chính', PAPER]);
    const target = { kind: 'new-plan', committee: { name: committee }, title, year } as const;
    const { planId } = await test.call('imports.confirm', { draftId, target: { ...target, attachedTo } });
    expect((await test.call('documents.annexOptions', { planId })).attachedTo).toBe(PAPER);
    const without = await test.call('imports.read', { file: await test.core.files.put(name, bytes()) });
    await test.call('imports.preview', { draftId: without.draftId, table: best });
    const other = await test.call('imports.confirm', { draftId: without.draftId, target });
    expect((await test.call('documents.annexOptions', { planId: other.planId })).attachedTo).toBe('');
  });

  it('stands above a table of one row, whatever parts its cells', async () => {
    const test = await testCore();
    for (const delimiter of [';', '|', '\t']) {
      const lines = [...HEAD, 'Số: 15/KH-BCĐ', ...ROWS.slice(0, 2).map((cells) => cells.join(delimiter)), 'Nơi nhận:', '- Như trên', '- Lưu VT'];
      const file = await test.core.files.put('ke-hoach.csv', new TextEncoder().encode(lines.join('\n')));
      const { draftId, best } = await test.call('imports.read', { file });
      const { rows, attachedTo } = await test.call('imports.preview', { draftId, table: best });
      expect([rows.map(({ content }) => content), attachedTo]).toEqual([['Họp giao ban'], PAPER]);
    }
  });

  it('goes the same way by the command line, into the committee that the paper names', async () => {
    const folder = tempFolder();
    const csv = inEachFormat(ROWS, HEAD).find(([name]) => name.endsWith('.csv'))![1];
    const file = path.join(folder, 'phu-luc.csv');
    await writeFile(file, csv());
    const data = ['--data', path.join(folder, 'data')];
    const imported = (await runBcd(['import', file, '--json', ...data])).json() as { planId: string };
    const out = path.join(folder, 'phu-luc.docx');
    expect((await runBcd(['annex', '--plan', imported.planId, '--out', out, ...data])).status).toBe(0);
    const printed = strFromU8(unzipSync(new Uint8Array(await readFile(out)))['word/document.xml']!);
    expect(printed.replaceAll('<w:noBreakHyphen/>', '-').replaceAll(/<[^>]+>/g, '')).toContain(`(Kèm theo ${PAPER})`);
    expect((await runBcd(['import', file, '--title', 'Lần hai', ...data])).stdout).not.toContain('tệp ghi');

    // The book's only committee is another one: taken, and said.
    const elsewhere = ['--data', path.join(folder, 'other')];
    await runBcd(['import', file, '--committee', 'Ban Chỉ đạo 389', ...elsewhere]);
    const again = await runBcd(['import', file, '--title', 'Lần hai', '--dry-run', ...elsewhere]);
    expect(again.stdout).toContain('Cả bảng: tệp ghi “Ban Chỉ đạo cải cách hành chính”; kế hoạch thuộc “Ban Chỉ đạo 389”');
  });
});
