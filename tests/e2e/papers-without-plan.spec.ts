import { expect } from './app.ts';
import { callFrom, openReportingBook, show, test } from './reporting-book.ts';

test('papers and registers are the committee’s: they are there when its only plan lies in the trash', async ({ window }) => {
  const book = await openReportingBook(window);
  const [committee] = await callFrom(window, 'committees.list', {});
  const source = { planId: null, period: null, asOf: null };
  await callFrom(window, 'papers.create', { committeeId: committee!.id, kind: 'invitation', form: 'state', source });
  for (const { id } of await callFrom(window, 'plans.list', {})) await callFrom(window, 'plans.remove', { id });
  expect(book.planId).not.toBe('');
  await show(window, '#/van-ban');
  await expect(window.getByRole('row', { name: /Giấy mời/ })).toBeVisible();
  await show(window, '#/so-van-ban');
  await expect(window.getByRole('heading', { name: 'Sổ văn bản' })).toBeVisible();
});
