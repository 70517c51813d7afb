import { read } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWordBody } from '../../../electron/core/typesetting/read-back/word-text.ts';
import { rowOfLastPage } from '../../../electron/core/forms/page-break.ts';
import { testCore } from '../../kit/test-core.ts';

const LONG = 'Rà soát, tham mưu Ủy ban nhân dân tỉnh ban hành kế hoạch triển khai Nghị quyết về phát triển kinh tế tập thể, hợp tác xã. ';

/** Sở Y tế leads so many tasks of a plan; the form of the first half-year. */
async function formOf(contents: readonly string[]) {
  const test = await testCore();
  const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
  const plan = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
  const agency = await test.call('agencies.create', { name: 'Sở Y tế' });
  const { tasks } = await test.call('tasks.add', {
    planId: plan.id,
    rows: contents.map((content) => ({ content, leadText: 'Sở Y tế', deadlineText: '30/6/2025' })),
  });
  await test.call('periods.generate', { committeeId: committee.id, year: 2025 });
  const make = async (format: 'xlsx' | 'docx', period = '2025-H1') => {
    const { files } = await test.call('forms.create', { planId: plan.id, period, format });
    return (await test.core.files.read(files[0]!.file)).bytes;
  };
  return { test, plan, tasks, agency: agency.id, make };
}

const part = (bytes: Uint8Array, name: string): string => Buffer.from(unzipSync(bytes)[name]!).toString('utf8');
const sheetOf = (bytes: Uint8Array): string => part(bytes, 'xl/worksheets/sheet1.xml');
const rowsOf = (xml: string) =>
  [...xml.matchAll(/<row r="(\d+)"([^>]*)>/g)].map(([, row, more = '']) => ({
    row: Number(row),
    height: Number(/ ht="([\d.]+)"/.exec(more)?.[1]),
    fixed: more.includes('customHeight'),
  }));
const many = (count: number, words = LONG): string[] => Array.from({ length: count }, (_, at) => `${at + 1}. ${words.repeat(1 + (at % 3)).trim()}`);

describe('rows of a form', () => {
  it('start in a workbook at the height of their words and are free to grow where they are answered', async () => {
    const xml = sheetOf(await (await formOf(['Họp', LONG.repeat(3).trim()])).make('xlsx'));
    const rows = rowsOf(xml);
    const short = rows.find(({ row }) => row === 8)!;
    const long = rows.find(({ row }) => row === 9)!;
    // Neither Excel nor LibreOffice changes a height that is marked as set by hand.
    expect([short, long].map(({ fixed }) => fixed)).toEqual([false, false]);
    expect(short.height).toBeGreaterThanOrEqual(60);
    expect(long.height).toBeGreaterThan(short.height);
    // Merged cells never grow, and keep the room they were given.
    expect(rows.filter(({ row }) => row < 8 || row > 9).every(({ fixed }) => fixed)).toBe(true);
    expect(xml).toMatch(/<sheetProtection [^>]*formatRows="0"/);
  });

  it('do not grow by the id out of sight, which no column has room for', async () => {
    const bytes = await (await formOf(['Họp'])).make('xlsx');
    const styles = part(bytes, 'xl/styles.xml')
      .match(/<cellXfs.*?<\/cellXfs>/s)![0]
      .split('<xf ')
      .slice(1);
    const style = Number(/r="N8"[^>]* s="(\d+)"/.exec(sheetOf(bytes))?.[1]);
    expect(styles[style]).toContain('<alignment');
    expect(styles[style]).not.toMatch(/wrapText="(?:1|true)"/);
  });

  it('are never of a fixed height in Word, and go on over the page', async () => {
    const xml = part(await (await formOf(many(3))).make('docx'), 'word/document.xml');
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs)!.filter((row) => row.includes('Rà soát'));
    expect(rows).toHaveLength(3);
    for (const row of rows) {
      expect(row).toContain('w:hRule="atLeast"');
      expect(row).not.toContain('w:cantSplit');
    }
    expect(xml).not.toContain('w:hRule="exact"');
  });
});

describe('the signatures', () => {
  it('are rows below the last task in Word, each kept with the next', async () => {
    for (const count of [1, 2, 5, 25]) {
      const bytes = await (await formOf(many(count))).make('docx');
      const table = readWordBody(bytes).at(-1);
      const texts = table?.kind === 'table' ? table.rows.map(({ cells }) => cells) : [];
      expect(texts.slice(-3).map(([first]) => first)).toEqual([String(count), 'NGƯỜI LẬP PHIẾU', '(Ký, ghi rõ họ tên)']);
      const rows = part(bytes, 'word/document.xml').match(/<w:tr>.*?<\/w:tr>/gs)!;
      const kept = rows.map((row) => row.match(/<w:p>|<w:p [^>]*>/g)!.length === (row.match(/<w:keepNext\/>/g) ?? []).length);
      expect(kept.slice(-3)).toEqual([true, true, false]);
    }
  });

  it('begin a page of a longer workbook together with tasks', async () => {
    for (const count of [2, 3, 4, 5, 6, 7, 8, 12, 25]) {
      const xml = sheetOf(await (await formOf(many(count))).make('xlsx'));
      const breaks = [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id));
      const lastTask = 7 + count;
      // The row named stands above the break: the page begins with a task.
      for (const row of breaks) expect(row).toBeLessThan(lastTask);
      if (count > 3) expect(breaks).toHaveLength(1);
    }
    expect(sheetOf(await (await formOf(['Họp'])).make('xlsx'))).not.toContain('<brk');
  });

  it('take the heading of the last tasks along, and leave a heading never at the foot', () => {
    const heights = [200, ...Array.from({ length: 6 }, () => 100), 20, 100, 100];
    const rows = heights.slice(1, 9).map((_, at) => ({ row: at + 1, section: at === 6 }));
    const heading = 7;
    expect(rowOfLastPage(heights, rows, 600)).toBe(heading);
    // Too little room for both, and still not below the heading.
    expect(rowOfLastPage(heights, rows, 400)).toBe(heading);
    expect(rowOfLastPage([200, 100, 100], [{ row: 1, section: false }], 640)).toBeNull();
    expect(rowOfLastPage([400, 300, 100], [{ row: 1, section: false }], 640)).toBeNull();
  });
});

describe('what the office knows', () => {
  it('stands in the form: the day granted and why, and the last result with its period', async () => {
    const { test, plan, tasks, agency, make } = await formOf(['Họp', 'Tổ chức hội nghị', 'Rà soát']);
    const [first, second] = tasks;
    const send = (period: string, receivedOn: string, percent: number, message: 'new' | 'correction' = 'new') =>
      test.call('reporting.record', {
        planId: plan.id,
        period,
        message,
        addressee: { kind: 'agency', id: agency },
        receivedOn,
        reports: [{ taskId: first!.id, result: `Đạt được ${percent} phần.`, percent, progress: 'on-track' }],
      });
    await send('2025-Q1', '2025-03-15', 40);
    await test.call('extensions.extend', { taskIds: [first!.id], decidedOn: '2025-05-20', grantedDue: '2025-08-31', reason: 'Chờ dự toán' });
    await test.call('extensions.extend', { taskIds: [first!.id], decidedOn: '2025-06-02', grantedDue: '2025-09-30', reason: 'Chờ thẩm định\nhồ sơ' });
    const asked = await test.call('extensions.ask', { taskId: second!.id, askedOn: '2025-05-10', reason: 'Chờ hướng dẫn của Bộ' });
    await test.call('extensions.grant', { id: asked.id, revision: 0, decidedOn: '2025-05-20', grantedDue: '2025-12-31' });

    const told = [
      '30/6/2025\ngia hạn đến 30/09/2025\nlý do: Chờ thẩm định\nhồ sơ',
      '30/6/2025\ngia hạn đến 31/12/2025\nlý do: Chờ hướng dẫn của Bộ',
      '30/6/2025',
    ];
    const sheet = read(await make('xlsx'), { type: 'array' }).Sheets['Chủ trì']!;
    const texts = (column: string) => [8, 9, 10].map((row) => (sheet[`${column}${row}`] as { v?: string } | undefined)?.v ?? '');
    expect(texts('C')).toEqual(told);
    expect(texts('D')).toEqual(['Đạt được 40 phần. (Quý I năm 2025: Đạt, 40%)', '', '']);
    const table = readWordBody(await make('docx')).at(-1);
    const words = table?.kind === 'table' ? table.rows.slice(1, 4).map(({ cells }) => cells) : [];
    expect(words.map((cells) => cells[2])).toEqual(told);
    expect(words[0]?.[3]).toBe('Đạt được 40 phần. (Quý I năm 2025: Đạt, 40%)');

    // Made once more after the agency has sent its own for the period, the form tells what it sent.
    await send('2025-H1', '2025-06-13', 55);
    expect((read(await make('xlsx'), { type: 'array' }).Sheets['Chủ trì']!['D8'] as { v: unknown }).v).toBe(
      'Đạt được 55 phần. (6 tháng đầu năm 2025: Đạt, 55%)',
    );
  });
});
