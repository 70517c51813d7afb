import { describe, expect, it } from 'vitest';
import { planYear } from '../../../shared/domain/plan-table/plan-year.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';
import { drawn, inEachFormat } from './same-table.ts';

describe('the year of a plan', () => {
  it.each([
    ['KẾ HOẠCH CÔNG TÁC NĂM 2026', ['30/6/2025'], [], 2026, 'title'],
    ['KẾ HOẠCH NĂM HỌC 2025-2026', ['9/2025', '3/2026', '4/2026'], [], 2025, 'title'],
    ['KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22 THÁNG 12 NĂM 2024', ['Quý I/2026', '6/2026'], [], 2026, 'deadlines'],
    ['KẾ HOẠCH THỰC HIỆN ĐỀ ÁN 06 ĐẾN NĂM 2030', ['6/2026'], [], 2026, 'deadlines'],
    ['KẾ HOẠCH thực hiện Quyết định số 131/QĐ-TTg ngày 25/01/2022', ['Quý I'], ['Hà Tĩnh, ngày 12 tháng 01 năm 2026'], 2026, 'paper'],
    ['KẾ HOẠCH KHẮC PHỤC KHUYẾT ĐIỂM SAU KIỂM ĐIỂM CUỐI NĂM 2025', ['Quý I/2026', '30/6/2026'], [], 2026, 'deadlines'],
    ['KẾ HOẠCH SỬA LỖI QUA THANH TRA, KIỂM TRA NĂM 2025', ['Quý I'], ['Hà Tĩnh, ngày 12 tháng 01 năm 2026'], 2026, 'paper'],
    ['KẾ HOẠCH THANH TRA, KIỂM TRA NĂM 2026', ['30/6/2027'], [], 2026, 'title'],
    ['KẾ HOẠCH THU PHÍ QUA NGÂN HÀNG NĂM 2026', [], [], 2026, 'title'],
    ['DANH MỤC', ['Quý I'], ['(Kèm theo Kế hoạch số 15/KH-UBND ngày 10/02/2026)'], 2026, 'paper'],
  ] as const)('%s', (title, deadlines, lines, year, from) => {
    expect(planYear(title, deadlines, lines)).toEqual({ year, from, guessed: from === 'paper' });
  });

  it.each([
    // A title of several years, a far deadline, a paper's date: one year of them is a guess.
    ['KẾ HOẠCH HOẠT ĐỘNG 2026-2027', ['1/2027', '2/2027'], [], 2027, 'deadlines'],
    ['CHƯƠNG TRÌNH GIAI ĐOẠN 2026-2030', ['2027', '12/2027'], [], 2027, 'deadlines'],
    ['ĐỀ ÁN GIAI ĐOẠN 2026 - 2030', ['Trước 30/9', 'Hết năm 2030'], ['Vinh, ngày 05 tháng 3 năm 2026'], 2026, 'paper'],
    ['ĐỀ ÁN GIAI ĐOẠN 2026 - 2030', ['Trước 30/9', 'Năm 2030', 'Năm 2030'], ['Vinh, ngày 05 tháng 3 năm 2026'], 2026, 'paper'],
    ['ĐỀ ÁN GIAI ĐOẠN 2026 - 2030', ['Trước 30/9'], [], 2026, 'title'],
    ['PHÂN CÔNG NHIỆM VỤ', ['Quý II', '15/8', 'Quý IV/2027'], ['Huế, ngày 02 tháng 02 năm 2026'], 2026, 'paper'],
    ['PHÂN CÔNG NHIỆM VỤ', ['Quý I/2026', '15/3/2026', 'Tháng 10'], ['Huế, ngày 29 tháng 12 năm 2025'], 2026, 'deadlines'],
    ['PHÂN CÔNG NHIỆM VỤ', ['Quý I/2026', '15/3/2026', '30/6/2027'], [], 2026, 'deadlines'],
  ] as const)('is one among several, and so a guess: %s %j %j', (title, deadlines, lines, year, from) => {
    expect(planYear(title, deadlines, lines)).toEqual({ year, from, guessed: true });
  });

  it('is nobody’s where only cited papers and horizons have one', () => {
    expect(
      planYear('KẾ HOẠCH THỰC HIỆN QUYẾT ĐỊNH SỐ 12/QĐ-TTg NGÀY 01/02/2023', ['Quý I', 'tầm nhìn đến năm 2045'], ['Căn cứ Luật số 12/2024/QH15']),
    ).toBeNull();
  });
});

const ROWS = ['STT | Nội dung | Đơn vị chủ trì | Thời hạn', '1 | Họp giao ban | Sở Y tế | Quý I', '2 | Kiểm tra chợ | Sở Công Thương | 31/10'].map(drawn);
const read = async (test: TestCore, name: string, bytes: Uint8Array) => test.call('imports.read', { file: await test.core.files.put(name, bytes) });

describe('a deadline whose year was guessed', () => {
  it.each(inEachFormat(ROWS, ['KẾ HOẠCH THỰC HIỆN CHỈ THỊ SỐ 12-CT/TU NGÀY 03 THÁNG 02 NĂM 2023']))(
    'is never certain, and says so (%s)',
    async (name, bytes) => {
      const test = await testCore();
      const { draftId, best } = await read(test, name, bytes());
      const preview = await test.call('imports.preview', { draftId, table: best });
      const { today } = await test.call('system.info', {});
      expect([preview.year, preview.yearGuessed]).toEqual([Number(today.slice(0, 4)), true]);
      expect(preview.issues.map(({ row, code }) => `${row} ${code}`)).toEqual(['0 guessedYear', '1 yearlessDeadline', '2 yearlessDeadline']);
      const chosen = await test.call('imports.preview', { draftId, table: best, year: 2026 });
      expect([chosen.year, chosen.yearGuessed]).toEqual([2026, false]);
      expect(chosen.issues.filter(({ code }) => code === 'guessedYear' || code === 'yearlessDeadline')).toEqual([]);
      const target = { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo' }, title: 'KẾ HOẠCH', year: 2026, yearGuessed: true } as const;
      const { planId, issues } = await test.call('imports.confirm', { draftId, target });
      expect(issues.map(({ code }) => code)).toContain('guessedYear');
      const { tasks } = await test.call('tasks.list', { planId });
      expect(tasks.map(({ deadline }) => deadline.certain)).toEqual([false, false]);
    },
  );

  it('is weighed by the year finally chosen', async () => {
    const test = await testCore();
    const text = 'STT\tNội dung\tChủ trì\tThời hạn\n1\tHọp\tSở Y tế\tTrước ngày 29/2\n2\tHọp\tSở Y tế\tQuý I/2025';
    const { draftId, best } = await read(test, 'a.tsv', new TextEncoder().encode(text));
    const codes = async (year: number): Promise<string[]> =>
      (await test.call('imports.preview', { draftId, table: best, year })).issues.map(({ code }) => code);
    expect(await codes(2025)).toEqual(['unclearDeadline']);
    const target = { kind: 'new-plan', committee: { name: 'Ban Chỉ đạo' }, title: 'KẾ HOẠCH', year: 2028 } as const;
    const inLeapYear = await codes(2028);
    expect((await test.call('imports.confirm', { draftId, target })).issues.map(({ code }) => code)).toEqual(inLeapYear);
    expect(inLeapYear).not.toEqual(['unclearDeadline']);
  });
});
