import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { callFrom, openReportingBook, record, show, test } from './reporting-book.ts';

const phrase = 'UBND các huyện biên giới';
const districts = ['UBND xã Phúc Trạch', 'UBND xã Sơn Hồng', 'UBND xã Sơn Kim'] as const;

test('a phrase is filled in from its line, and answers member by member from then on', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  await window.clock.setFixedTime(new Date('2025-06-25T09:00:00+07:00'));
  const ids = [];
  for (const name of districts) ids.push((await callFrom(window, 'agencies.create', { name })).id);
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1`);
  const line = window.getByRole('row', { name: new RegExp(`^${phrase}`) });
  await expect(line).toContainText('chưa nêu gồm những cơ quan nào');
  await line.getByRole('button').click();
  await window.getByRole('link', { name: 'Nêu các cơ quan' }).click();
  await expect(window.getByText(`“${phrase}”`)).toBeVisible();
  for (const name of districts) {
    await window.getByRole('textbox', { name: /Tìm/ }).last().fill(name);
    await window.getByRole('button', { name: `Thêm ${name}` }).click();
    await expect(window.getByRole('region', { name: /^Gồm/ })).toContainText(name);
  }
  await expectAccessible(window);

  // The board follows without being loaded anew.
  await window.goBack();
  await expect(window.getByRole('row', { name: new RegExp(`^${districts[0]}`) })).toBeVisible();
  await expect(window.getByRole('row', { name: new RegExp(`^${phrase}`) })).toHaveCount(0);

  // Forms: one for each, none for the phrase.
  await show(window, `#/tao-mau/${book.planId}?ky=2025-H1`);
  const list = window.getByRole('region', { name: 'Gửi đến' });
  await expect(list.getByRole('checkbox', { name: 'Tất cả 16 cơ quan' })).toBeChecked();
  await expect(list.getByRole('row', { name: new RegExp(districts[0]) })).toContainText(`thuộc ${phrase}`);

  // Two have sent, one late; the third is missing.
  const asked = await callFrom(window, 'reporting.asked', { planId: book.planId, period: '2025-H1', addresseeId: ids[0] ?? '' });
  const taskId = asked[0]?.taskId ?? '';
  const sent = [['2025-06-12', '01 điểm bán hàng'] as const, ['2025-06-23', '02 chợ biên giới'] as const];
  for (const [at, [receivedOn, result]] of sent.entries()) {
    await record(window, book, {
      addressee: { kind: 'agency', id: ids[at] ?? '' },
      receivedOn,
      reports: [{ taskId, result, percent: 50, progress: 'on-track' }],
    });
  }
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1`);
  await expect(window.getByRole('row', { name: new RegExp(`^${districts[0]}`) })).toContainText('Đúng hạn');
  await expect(window.getByRole('row', { name: new RegExp(`^${districts[1]}`) })).toContainText('Gửi muộn');
  await expect(window.getByRole('row', { name: new RegExp(`^${districts[2]}`) })).toContainText('Quá hạn, chưa gửi');
  await expect(window.getByRole('row', { name: new RegExp(`^${phrase}`) })).toHaveCount(0);

  // The task's row and panel.
  await show(window, `#/theo-doi/${book.planId}?dong=${taskId}`);
  const row = window.getByRole('grid').getByRole('row').filter({ hasText: phrase });
  await expect(row).toContainText('2/3 đã gửi');
  const answers = window.getByRole('region', { name: 'Báo cáo của từng cơ quan' });
  await expect(answers.getByRole('heading')).toHaveText('2/3 đã gửi · 6 tháng đầu năm 2025');
  await expect(answers.getByRole('listitem')).toHaveCount(3);
  await expect(answers.getByRole('listitem').first()).toContainText(districts[2]);
  await expect(answers).toContainText('02 chợ biên giới');
  await expectAccessible(window);
  await answers.getByRole('button', { name: `Nhập báo cáo của ${districts[2]}` }).click();
  await expect(window.getByPlaceholder('Chọn cơ quan…')).toHaveValue(districts[2]);
  expect(faults).toEqual([]);
});

test('a phrase of sixty members stays readable', async ({ window, faults }) => {
  const book = await openReportingBook(window);
  await window.clock.setFixedTime(new Date('2025-06-25T09:00:00+07:00'));
  const group = (await callFrom(window, 'agencies.groups', {})).find((each) => each.phrase === phrase)!;
  const members = [];
  for (let at = 1; at <= 60; at += 1) {
    const { id } = await callFrom(window, 'agencies.create', { name: `UBND xã Biên Cương ${at}` });
    members.push({ agencyId: id, validFrom: null, validTo: null });
  }
  await callFrom(window, 'agencies.setGroupMembers', { id: group.id, revision: group.revision, members });
  const [task] = await callFrom(window, 'reporting.asked', { planId: book.planId, period: '2025-H1', addresseeId: members[0]?.agencyId ?? '' });
  await show(window, `#/theo-doi/${book.planId}?dong=${task?.taskId ?? ''}`);
  const answers = window.getByRole('region', { name: 'Báo cáo của từng cơ quan' });
  await expect(answers.getByRole('heading')).toHaveText('0/60 đã gửi · 6 tháng đầu năm 2025');
  await expect(answers.getByRole('listitem')).toHaveCount(6);
  await answers.getByRole('button', { name: 'Hiện cả 60 cơ quan' }).click();
  await expect(answers.getByRole('listitem')).toHaveCount(60);
  await show(window, `#/bao-cao/${book.planId}?ky=2025-H1`);
  await expect(window.getByRole('row', { name: /^UBND xã Biên Cương/ })).toHaveCount(60);
  await expect(window.getByRole('navigation').getByRole('link', { name: 'Báo cáo', exact: true })).toContainText('0/73');
  expect(faults).toEqual([]);
});
