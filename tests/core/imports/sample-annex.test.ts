import { describe, expect, it } from 'vitest';
import { asTsv, fixture, planOfFile } from './plan-of.ts';

const expected = new TextDecoder().decode(fixture('plan-hatinh-2025.expected.tsv')).trimEnd();

describe('the sample annex is read word for word', () => {
  it.each([
    'plan-hatinh-2025.raw.txt',
    'plan-hatinh-2025.docx',
    'plan-hatinh-2025.broken-rows.docx',
    'plan-hatinh-2025.xlsx',
    'plan-hatinh-2025.broken-rows.doc',
    'plan-hatinh-2025.broken-rows.html',
    'plan-hatinh-2025.xls',
    'plan-hatinh-2025.ods',
    'plan-hatinh-2025.html',
    'plan-hatinh-2025.csv',
    'plan-hatinh-2025.semicolon.csv',
  ])('from %s', async (name) => {
    const plan = await planOfFile(fixture(name), name);
    expect(asTsv(plan.rows)).toBe(expected);
    expect(plan.issues).toEqual([]);
    expect(plan.title).toMatch(/^KẾ HOẠCH THỰC HIỆN CÁC NHIỆM VỤ TRỌNG TÂM/);
    expect(plan.year?.year).toBe(2025);
  });

  it('tells which tasks it put together from the two sides of a page break', async () => {
    const { rows, joined } = await planOfFile(fixture('plan-hatinh-2025.broken-rows.docx'), 'a.docx');
    expect(joined.map(({ key }) => rows.find((row) => row.key === key)?.number)).toEqual(['3', '9', '12', '17', '21', '26']);
    expect((await planOfFile(fixture('plan-hatinh-2025.csv'), 'a.csv')).joined).toEqual([]);
  });

  it('joins the lines of the title and drops Markdown stars', async () => {
    const { title } = await planOfFile(fixture('plan-hatinh-2025.raw.txt'), 'a.txt');
    expect(title).toBe('KẾ HOẠCH THỰC HIỆN CÁC NHIỆM VỤ TRỌNG TÂM CỦA BAN CHỈ ĐẠO HOẠT ĐỘNG THƯƠNG MẠI BIÊN GIỚI THỜI GIAN TỚI');
  });
});
