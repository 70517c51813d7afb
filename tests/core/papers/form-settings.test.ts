import { expect, it } from 'vitest';
import { measuredPages } from '../../documents/measured-page.ts';
import { papersBook } from './papers-book.ts';

it('a committee’s papers and annexes are set by its own measures, another’s by the defaults', async () => {
  const book = await papersBook();
  const { committeeId, test } = book;
  const before = await test.call('paperForms.read', { committeeId });
  expect(before.usual).toBe('state');
  expect(before.state.find(({ key }) => key === 'marginLeft')).toMatchObject({ min: 30, max: 35, value: 30, source: 'NĐ 30/2020, PL I, mục I' });
  await test.call('paperForms.set', { committeeId, state: { marginLeft: 35, bodySize: 13 } });

  const { id } = await book.make('plan');
  const made = await test.call('documents.paper', { paperIds: [id], format: 'pdf' });
  const pages = await measuredPages((await test.core.files.read(made.file)).bytes);
  const texts = pages.flatMap((page) => page.texts);
  const body = texts.find(({ text }) => text.startsWith('ban hành Kế hoạch')) ?? texts.find(({ text }) => text.includes('Gồm'));
  expect(body?.size).toBe(13);
  expect(Math.min(...pages[0]!.texts.filter(({ text }) => text.trim().length > 1).map(({ left }) => left))).toBeGreaterThanOrEqual(34.9);
  // The table behind it stands in the same margins.
  expect(Math.min(...pages.at(-1)!.texts.map(({ left }) => left))).toBeGreaterThanOrEqual(34.9);

  const other = await test.call('committees.create', { name: 'Ban Chỉ đạo khác' });
  expect((await test.call('paperForms.read', { committeeId: other.id })).state.find(({ key }) => key === 'marginLeft')?.value).toBe(30);
});

it('refuses what the decree or the Party’s guidance does not allow, naming the rule, and keeps what was set', async () => {
  const { committeeId, test } = await papersBook();
  await test.call('paperForms.set', { committeeId, state: { marginTop: 22 }, usual: 'party' });
  await expect(test.call('paperForms.set', { committeeId, state: { marginTop: 30 } })).rejects.toThrow(/documents\.outsideTheThuc.*Lề trên/u);
  await expect(test.call('paperForms.set', { committeeId, party: { lineHeight: 30 } })).rejects.toThrow(/documents\.outsideTheThuc.*Khoảng cách dòng/u);
  await expect(test.call('paperForms.set', { committeeId, state: { nationalNameSize: 14 } })).rejects.toThrow('documents.outsideTheThuc');
  await expect(test.call('paperForms.set', { committeeId, state: { nosuch: 1 } })).rejects.toThrow('papers.noSuchMeasure');
  // Quốc hiệu, tiêu ngữ and date move together.
  const moved = await test.call('paperForms.set', { committeeId, state: { nationalNameSize: 13 } });
  expect(moved.state.filter(({ follows }) => follows === 'nationalNameSize').map(({ value }) => value)).toEqual([14, 14]);
  const now = await test.call('paperForms.read', { committeeId });
  expect([now.usual, now.state.find(({ key }) => key === 'marginTop')?.value]).toEqual(['party', 22]);
});

it('letters to those that owe a report are proposed in the committee’s usual form', async () => {
  const { committeeId, plan, test } = await papersBook();
  const facts = async () => (await test.call('reminders.facts', { planId: plan.id, period: '2025-H1', asOf: '2025-07-01' })).form;
  expect(await facts()).toBe('state');
  await test.call('paperForms.set', { committeeId, usual: 'party' });
  expect(await facts()).toBe('party');
});

it('takes every bound of its rules as they are told', async () => {
  const { committeeId, test } = await papersBook();
  const { state, party } = await test.call('paperForms.read', { committeeId });
  for (const [form, rules] of [
    ['state', state],
    ['party', party],
  ] as const)
    for (const { key, min, max, follows } of rules) {
      if (follows !== null) continue;
      for (const bound of [min, max]) await test.call('paperForms.set', { committeeId, [form]: { [key]: bound } });
    }
});
