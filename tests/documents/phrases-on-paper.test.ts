import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readPdfPages } from '../../electron/core/typesetting/read-back/pdf-text.ts';
import { compareVietnamese } from '../../shared/domain/text/collate.ts';
import { withoutMarks } from '../../shared/domain/text/fold.ts';
import { border, districts, H1, planLedBy } from '../core/reporting/phrase-plan.ts';

type Plan = Awaited<ReturnType<typeof planLedBy>>;

async function rowsOf({ test }: Plan, file: string): Promise<string[][]> {
  const book = read((await test.core.files.read(file)).bytes, { type: 'array' });
  return book.SheetNames.flatMap((name) => utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1, defval: '' }).map((row) => row.map(String)));
}

async function twoOfThree() {
  const plan = await planLedBy([border, { leadText: 'Sở Y tế' }]);
  await plan.agency('Sở Y tế');
  await plan.fill(border, districts);
  await plan.send(districts[0], '2025-06-12', [{ result: 'Đã mở 01 chợ', progress: 'on-track' }]);
  await plan.send(districts[1], '2025-06-30', [{ progress: 'on-track' }]);
  return plan;
}

it('late lists name members, each with what it owes', async () => {
  const plan = await twoOfThree();
  const print = async (part: 'missing' | 'late', format: 'xlsx' | 'docx' | 'pdf') =>
    plan.test.call('documents.lateAgencies', { planId: plan.planId, period: H1, part, asOf: '2025-07-10', format });
  const missing = await rowsOf(plan, (await print('missing', 'xlsx')).file);
  expect(missing.flatMap((row) => row.filter((cell) => cell.startsWith('UBND') || cell.startsWith('Sở')))).toEqual([districts[2], 'Sở Y tế'].toSorted());
  const late = await rowsOf(plan, (await print('late', 'xlsx')).file);
  expect(late.flatMap((row) => row.filter((cell) => cell.startsWith('UBND')))).toEqual([districts[1]]);
  for (const format of ['docx', 'pdf'] as const) expect((await print('missing', format)).rows).toBe(2);
});

it('the tracking table says how many members have sent, the overview counts them one by one', async () => {
  const plan = await twoOfThree();
  const at = { planId: plan.planId, asOf: '2025-07-10', format: 'xlsx' } as const;
  const tracking = await rowsOf(plan, (await plan.test.call('documents.tracking', { ...at, period: H1, periods: [H1] })).file);
  expect(tracking.some((row) => row.includes('Đã báo cáo, 2/3 đã gửi'))).toBe(true);
  const overview = await rowsOf(plan, (await plan.test.call('documents.overview', { ...at, period: H1 })).file);
  expect(
    overview
      .flat()
      .filter((cell) => cell.startsWith('UBND'))
      .toSorted(),
  ).toEqual([...districts].toSorted());
  // Each by its own word: who has sent nothing lacks its report, whatever the others said.
  const { byAgency } = await plan.test.call('reporting.overview', { planId: plan.planId, period: H1, asOf: '2025-07-10' });
  const missing = byAgency.filter(({ byClass }) => byClass.some((each) => each.class === 'routine-missing' && each.count === 1)).map(({ lead }) => lead.name);
  expect(missing.filter((name) => name.startsWith('UBND'))).toEqual([districts[2]]);
  const { rows } = await plan.test.call('reporting.grid', { planId: plan.planId, period: H1, asOf: '2025-07-10', periods: [H1], byLead: true });
  const silent = rows.flatMap(({ voices }) => voices).filter(({ cells }) => cells[0]?.class === 'routine-missing');
  expect(silent.map(({ lead }) => lead)).toEqual([await plan.agency(districts[2])]);
});

it('an extract of the annex for a member holds what its phrase leads, in the adopted words', async () => {
  const plan = await twoOfThree();
  const printed = await plan.test.call('documents.annex', {
    planId: plan.planId,
    format: 'xlsx',
    options: await plan.test.call('documents.annexOptions', { planId: plan.planId }),
    leadId: await plan.agency(districts[0]),
  });
  expect(printed.rows).toBe(1);
  const cells = (await rowsOf(plan, printed.file)).flat();
  expect(cells).toContain(border);
  // Nobody may take it for the whole annex, on paper or in a folder.
  expect(cells).toContain(`Trích 1/2 nhiệm vụ do ${districts[0]} chủ trì`);
  expect(printed.fileName).toMatch(/^Trich UBND .* - Phu luc - Ke hoach 2025 - .*\.xlsx$/u);
});

it('extracts for all who lead: the members of a phrase each for itself, in one file or a file each', async () => {
  const plan = await twoOfThree();
  const options = await plan.test.call('documents.annexOptions', { planId: plan.planId });
  const print = (format: 'pdf' | 'docx', apart: boolean) => plan.test.call('documents.annex', { planId: plan.planId, format, options, leadId: 'each', apart });
  const packed = await print('docx', true);
  const names = Object.keys(unzipSync((await plan.test.core.files.read(packed.file)).bytes));
  expect(names.map((name) => /^\d\d Trich (.*) - Phu luc/u.exec(name)?.[1])).toEqual(['Sở Y tế', ...districts].toSorted(compareVietnamese).map(withoutMarks));
  expect(packed).toMatchObject({ extracts: 4, rows: 4, fileName: 'Trich nhiem vu 4 co quan - Ke hoach 2025 (DOCX).zip' });
  const merged = await print('pdf', false);
  const said: string[] = [];
  for await (const page of readPdfPages((await plan.test.core.files.read(merged.file)).bytes))
    said.push(page.texts.map(({ text }) => text).find((text) => text.startsWith('Trích ')) ?? '');
  expect(said).toEqual(['Sở Y tế', ...districts].toSorted(compareVietnamese).map((name) => `Trích 1/2 nhiệm vụ do ${name} chủ trì`));
});
