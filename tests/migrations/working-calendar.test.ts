import { expect, it } from 'vitest';
import { workingCalendar } from '../../electron/core/store/migrations/0011-working-calendar.ts';
import { bookBefore } from '../kit/older-book.ts';
import { testCore } from '../kit/test-core.ts';

it('days off and make-up days that committees had typed stay theirs and count as they did', async () => {
  const before = await testCore();
  const [mine, other] = [await before.call('committees.create', { name: 'Ban A' }), await before.call('committees.create', { name: 'Ban B' })];
  await before.close();
  const file = bookBefore(workingCalendar, before.dataFolder);
  const typed = file.prepare('INSERT INTO settings (key, value) VALUES (?, ?)');
  typed.run(
    `reporting:${mine.id}`,
    JSON.stringify({
      sendingDays: 7,
      moveToWorkingDay: false,
      dueSoonDays: 20,
      holidays: ['2025-03-10', '2025-06-14'],
      // A Saturday worked; one that is a day off as well; a weekday and a holiday, which never counted.
      makeUpDays: ['2025-06-07', '2025-06-14', '2025-03-11', '2022-04-30'],
    }),
  );
  typed.run(`reporting:${other.id}`, JSON.stringify({ sendingDays: 3 }));
  file.close();

  const test = await testCore(before.dataFolder);
  const own = async (committeeId: string, year: number) =>
    (await test.call('calendar.year', { committeeId, year })).days.filter(({ origin }) => origin === 'own').map(({ day, kind }) => `${day} ${kind}`);
  expect(await own(mine.id, 2025)).toEqual(['2025-03-10 rest', '2025-06-07 work', '2025-06-14 rest']);
  expect(await own(mine.id, 2022)).toEqual([]);
  expect(await own(other.id, 2025)).toEqual([]);
  expect(await test.call('reporting.settings', { committeeId: mine.id })).toEqual({
    sendingDays: 7,
    moveToWorkingDay: false,
    dueSoonDays: 20,
    riskWorkingDays: 5,
    confirmation: 'asked',
  });
  expect(await test.call('reporting.settings', { committeeId: other.id })).toMatchObject({ sendingDays: 3 });
});
