import { describe, expect, it } from 'vitest';
import { readShownSheets } from '../../../electron/core/typesetting/read-back/sheet-text.ts';
import { readWordBody } from '../../../electron/core/typesetting/read-back/word-text.ts';
import { EACH_LEAD } from '../../../shared/api/documents.api.ts';
import { testCore } from '../../kit/test-core.ts';

/** An agency that leads some tasks and coordinates others. */
async function plan() {
  const test = await testCore();
  const { planId } = await test.call('imports.sample', {});
  const { tasks } = await test.call('tasks.list', { planId });
  const numbersOf = (role: 'lead' | 'coordinator', id: string) =>
    tasks.filter(({ assignments }) => assignments.some((each) => each.role === role && each.refId === id)).map(({ number }) => number);
  const named = tasks.flatMap(({ assignments }) => assignments).filter(({ kind }) => kind === 'agency');
  const both = named.find(
    ({ refId }) =>
      refId !== null && numbersOf('coordinator', refId).some((number) => !numbersOf('lead', refId).includes(number)) && numbersOf('lead', refId).length > 0,
  );
  const { refId, name } = both!;
  const leads = numbersOf('lead', refId!);
  const helps = numbersOf('coordinator', refId!).filter((number) => !leads.includes(number));
  const printed = async (more: Record<string, unknown>) => {
    const file = await test.call('documents.annex', { planId, format: 'xlsx', options: {}, leadId: refId, ...more });
    return { file, bytes: (await test.core.files.read(file.file)).bytes };
  };
  return { name, leads, helps, of: tasks.length, printed };
}

describe('an extract with what its agency only coordinates', () => {
  it('has two tables, each under its heading, no task in both', async () => {
    const { name, leads, helps, of, printed } = await plan();
    expect(helps.length).toBeGreaterThan(0);
    const { file, bytes } = await printed({ coordinated: true });
    expect(file.rows).toBe(leads.length + helps.length);
    const sheets = readShownSheets(bytes).map(({ rows }) => rows.map((row) => row.map((cell) => cell?.text ?? '').filter((text) => text !== '')));
    const numbers = (sheet: number): string[] => sheets[sheet]!.flatMap(([first = '', ...others]) => (/^\d+$/.test(first) && others.length > 1 ? [first] : []));
    const texts = sheets.flat(2);
    expect(texts).toContain(`Trích ${leads.length}/${of} nhiệm vụ do ${name} chủ trì, ${helps.length}/${of} nhiệm vụ phối hợp`);
    expect(texts).toEqual(expect.arrayContaining(['1. Nhiệm vụ chủ trì', '2. Nhiệm vụ phối hợp']));
    expect([numbers(0), numbers(1)]).toEqual([leads, helps]);
  });

  it.each(['pdf', 'docx'] as const)('is read back as %s, in two tables', async (format) => {
    const { printed } = await plan();
    const { bytes } = await printed({ coordinated: true, format });
    if (format === 'docx') expect(readWordBody(bytes).filter(({ kind }) => kind === 'table')).toHaveLength(2);
  });

  it('is as before where it is not asked for', async () => {
    const { leads, printed } = await plan();
    expect((await printed({})).file.rows).toBe(leads.length);
  });

  it('is made for each that leads, and with what is coordinated for each agency that only coordinates, at once', async () => {
    const { printed } = await plan();
    const [alone, together] = [await printed({ leadId: EACH_LEAD }), await printed({ leadId: EACH_LEAD, coordinated: true })];
    expect(alone.file.parts.every(({ leading, coordinating }) => leading > 0 && coordinating === 0)).toBe(true);
    const only = together.file.parts.filter(({ leading }) => leading === 0);
    expect(only.map(({ agency }) => agency)).toContain('Sở Tài nguyên và Môi trường');
    expect(only.every(({ agency, coordinating }) => coordinating > 0 && !agency.includes('liên quan'))).toBe(true);
    expect(together.file.extracts).toBe(alone.file.extracts + only.length);
    expect(together.file.rows).toBeGreaterThan(alone.file.rows);
  });
});
