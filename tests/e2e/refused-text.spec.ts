import { expect } from './app.ts';
import { cell, COLUMN, openPlan, test } from './plan-window.ts';
import { callFrom } from './reporting-book.ts';

test('a text the host never got stays in its cell through another screen and a reload, until it is stored', async ({ window }) => {
  const lead = cell(window, 3, COLUMN.lead);
  const others = window.getByRole('navigation').getByRole('link', { name: /^Cơ quan/ });
  await window.route('**/api/call', (route) => (route.request().postData()?.includes('tasks.edit') ? route.abort() : route.fallback()));
  await lead.click();
  await window.keyboard.type('Sở Tài chính');
  await window.keyboard.press('Enter');
  await expect(lead).toContainText('Chưa ghi');
  // Refused a second time, it is said once.
  await lead.getByRole('button').first().click();
  await expect(lead.getByRole('button')).toHaveCount(2);
  await expect(window.getByText(/mất liên lạc với chương trình/)).toHaveCount(1);

  await others.click();
  await expect(window.getByRole('heading', { level: 1, name: 'Cơ quan' })).toBeVisible();
  await openPlan(window);
  await expect(lead).toContainText('Sở Tài chính');
  await expect(lead).toContainText('Chưa ghi');

  await window.reload();
  await expect(lead).toContainText('Sở Tài chính');
  await expect(lead).toContainText('Chưa ghi');

  await window.unroute('**/api/call');
  await lead.getByRole('button').first().click();
  await expect(lead).not.toContainText('Chưa ghi');
  await window.reload();
  await expect(lead).toContainText('Sở Tài chính');
  await expect(lead).not.toContainText('Chưa ghi');
});

test('a text changed in another window is shown as the refusal says it, even where the table cannot be read again', async ({ window }) => {
  const lead = cell(window, 3, COLUMN.lead);
  await expect(lead).toBeVisible();
  const [plan] = await callFrom(window, 'plans.list', {});
  const { tasks } = await callFrom(window, 'tasks.list', { planId: plan!.id });
  const { id, revision } = tasks[2]!;
  await callFrom(window, 'tasks.edit', { edits: [{ id, revision, texts: { leadText: 'Sở Ngoại vụ' } }] });
  await window.route('**/api/call', (route) => (route.request().postData()?.includes('"tasks.list"') ? route.abort() : route.fallback()));
  await lead.click();
  await window.keyboard.type('Sở Tài chính');
  await window.keyboard.press('Enter');
  await expect(lead).toContainText('Chưa ghi');
  await expect(lead.getByRole('group')).toContainText('Sở Ngoại vụ');

  await window.unroute('**/api/call');
  await window.reload();
  await lead.getByRole('button').first().click();
  await expect(lead).not.toContainText('Chưa ghi');
  await expect(lead).toContainText('Sở Tài chính');
});
