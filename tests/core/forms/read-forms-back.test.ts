import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { verifyForm } from '../../../electron/core/forms/verify-form.ts';
import { writeFormDocx } from '../../../electron/core/forms/write-form-docx.ts';
import { writeFormXlsx } from '../../../electron/core/forms/write-form-xlsx.ts';
import type { FormRow, FormTask, ReportForm } from '../../../electron/core/forms/report-form.ts';
import type { FormFormat } from '../../../shared/api/forms.api.ts';
import { planWith, testCore } from '../../kit/test-core.ts';

/** What a writer at fault would make of a finished form; null: nothing. */
const fault = vi.hoisted(() => ({ of: null as ((bytes: Uint8Array) => Uint8Array) | null }));
vi.mock(import('../../../electron/core/forms/write-form-xlsx.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    writeFormXlsx: async (form) => {
      const bytes = await real.writeFormXlsx(form);
      return new Uint8Array(fault.of?.(bytes) ?? bytes);
    },
  };
});

const write = (form: ReportForm, format: FormFormat): Promise<Uint8Array> => (format === 'xlsx' ? writeFormXlsx(form) : writeFormDocx(form));

const taskOf = (at: number): FormTask => ({
  kind: 'task',
  taskId: `0198c5e2-0000-7000-8000-00000000000${at}`,
  number: String(at),
  content: `Nhiệm vụ thứ ${at}: tổ chức hội nghị`,
  deadline: 'Quý II/2025\ngia hạn đến 30/09/2025\nlý do: chờ kinh phí',
  previous: 'Đã trình dự thảo. (Quý I năm 2025: Đạt, 40%)',
});

const heading: FormRow = { kind: 'section', number: 'I', title: 'Tuyên truyền' };
const withRows = (...rows: readonly FormRow[]): ReportForm => ({
  code: '2025-H1-7F3K92QX',
  checksum: '0123456789abcdef',
  planId: 'ke-hoach',
  committeeName: 'Ban Chỉ đạo phát triển kinh tế tập thể',
  planTitle: 'KẾ HOẠCH',
  period: { code: '2025-H1', label: '6 tháng đầu năm 2025', windowStart: '2024-12-15', windowEnd: '2025-06-14', dueOn: '2025-06-19' },
  addressee: { kind: 'agency', id: 'so-y-te', name: 'Sở Y tế', abbreviation: 'SYT' },
  sheets: [
    { role: 'lead', rows },
    { role: 'coordinator', rows: [taskOf(4)] },
  ],
  figures: [
    { indicatorId: '0198c5e2-0000-7000-8000-0000000000a1', name: 'Số hồ sơ thông quan', unit: 'bộ', previous: '1.250 (Quý I năm 2025)' },
    { indicatorId: '0198c5e2-0000-7000-8000-0000000000a2', name: 'Kim ngạch', unit: 'triệu USD', previous: '' },
  ],
});
const FORM = withRows(heading, taskOf(1), taskOf(2), taskOf(3));
const hadItBeen = (change: Partial<FormTask>): ReportForm => withRows(heading, taskOf(1), { ...taskOf(2), ...change }, taskOf(3));

const refusal = expect.objectContaining({ code: 'documents.readBackDiffers' }) as Error;

describe.each(['xlsx', 'docx'] as const)('a form read back from %s', (format) => {
  it('is what it was made from', async () => {
    const bytes = await write(FORM, format);
    expect(() => verifyForm(bytes, FORM, format)).not.toThrow();
  });

  it.each<[string, ReportForm]>([
    ['a word', hadItBeen({ content: 'Nhiệm vụ thứ 2: tổ chức họp' })],
    ['a tone mark', hadItBeen({ content: 'Nhiệm vụ thư 2: tổ chức hội nghị' })],
    ['a number', hadItBeen({ number: '3' })],
    ['the granted day', hadItBeen({ deadline: 'Quý II/2025\ngia hạn đến 30/10/2025\nlý do: chờ kinh phí' })],
    ['the last result', hadItBeen({ previous: 'Đã trình dự thảo. (Quý I năm 2025: Đạt, 60%)' })],
    ['a text in the next column', hadItBeen({ deadline: '', previous: `${taskOf(2).deadline} ${taskOf(2).previous}` })],
    ['the heading', withRows({ ...heading, title: 'Tuyên truyên' }, taskOf(1), taskOf(2), taskOf(3))],
    ['a row too few', withRows(heading, taskOf(1), taskOf(2))],
    ['a row too many', withRows(heading, taskOf(1), taskOf(2), taskOf(3), taskOf(5))],
    ['the order of rows', withRows(heading, taskOf(2), taskOf(1), taskOf(3))],
    ['a sheet too few', { ...FORM, sheets: FORM.sheets.slice(0, 1) }],
    ['a figure', { ...FORM, figures: [{ ...FORM.figures[0]!, name: 'Số hồ sơ' }, FORM.figures[1]!] }],
    ['the last value', { ...FORM, figures: [{ ...FORM.figures[0]!, previous: '1.205 (Quý I năm 2025)' }, FORM.figures[1]!] }],
    ['no figures', { ...FORM, figures: [] }],
    ['the code', { ...FORM, code: '2025-H1-7F3K92QY' }],
    ['the addressee', { ...FORM, addressee: { ...FORM.addressee, name: 'Sở Y tế tỉnh' } }],
    ['the day to send it by', { ...FORM, period: { ...FORM.period, dueOn: '2025-06-20' } }],
  ])('is refused when it differs by %s, and says whose it is', async (_, other) => {
    const bytes = await write(other, format);
    expect(() => verifyForm(bytes, FORM, format)).toThrow(refusal);
    expect(() => verifyForm(bytes, FORM, format)).toThrow(/phiếu của Sở Y tế, .*Bản in chưa được giao, dữ liệu an toàn/);
  });
});

it.each<[string, ReportForm]>([
  ['the checksum', { ...FORM, checksum: 'fedcba9876543210' }],
  ['the plan', { ...FORM, planId: 'ke-hoach-khac' }],
  ['the id of a row', hadItBeen({ taskId: taskOf(9).taskId })],
  ['the id of a figure', { ...FORM, figures: [{ ...FORM.figures[0]!, indicatorId: taskOf(9).taskId }, FORM.figures[1]!] }],
])('a workbook is refused when %s out of sight differs', async (_, other) => {
  const bytes = await writeFormXlsx(other);
  expect(() => verifyForm(bytes, FORM, 'xlsx')).toThrow(refusal);
});

const SHEET = 'xl/worksheets/sheet1.xml';
const edited = (bytes: Uint8Array, edit: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[SHEET]!);
  const after = edit(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [SHEET]: strToU8(after) });
};

it('no form with a difference leaves the program', async () => {
  const test = await testCore();
  await test.call('agencies.create', { name: 'Sở Công Thương' });
  const { plan } = await planWith(test, ['Kiểm tra hàng hóa', 'Tổ chức hội nghị']);
  const create = { planId: plan.id, period: '2025-H1' } as const;
  for (const [of, code] of [
    // A cell to be answered in which something stands.
    [
      (bytes: Uint8Array) => edited(bytes, (xml) => xml.replace(/<c r="E8"( s="\d+")\/>/, '<c r="E8"$1 t="inlineStr"><is><t>Đạt</t></is></c>')),
      'documents.readBackDiffers',
    ],
    // A formula where there were words.
    [(bytes: Uint8Array) => edited(bytes, (xml) => xml.replace(/<c r="B8"[^>]*>.*?<\/c>/, '<c r="B8"><f>1+1</f></c>')), 'documents.readBackDiffers'],
    [null, 'nothing was refused'],
  ] as const) {
    fault.of = of;
    expect(await test.refusal('forms.create', create)).toBe(code);
  }
});
