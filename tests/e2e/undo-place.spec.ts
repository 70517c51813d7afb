import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { createNodePorts } from '../../electron/adapters/node-ports.ts';
import { localSession } from '../../electron/core/api/session.ts';
import { createCore } from '../../electron/core/create-core.ts';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';
import { serveApp } from '../kit/serve.ts';
import { expect, test as base } from './app.ts';
import { cell, COLUMN } from './plan-window.ts';
import { callFrom } from './reporting-book.ts';

const top = path.join(import.meta.dirname, '..', '..');

/** Two committees; the first has a plan of 2025, the second one of 2025 and one of 2026. Made by a colleague. */
async function makeBook(dataFolder: string): Promise<void> {
  const ports = createNodePorts({ dataFolder, resources: path.join(top, 'resources') });
  const core = createCore(ports, { dataFolder, version: '0.0.0', holder: 'bài kiểm tra' });
  const session = localSession('đồng nghiệp');
  const call = async <N extends OperationName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const envelope = await core.dispatcher.call(name, input, { session });
    if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
    return envelope.value;
  };
  const plan = async (committeeId: string, name: string, year: number, rows: number): Promise<void> => {
    const { id } = await call('plans.create', { committeeId, title: `Kế hoạch ${name} ${year}`, year });
    await call('tasks.add', {
      planId: id,
      rows: Array.from({ length: rows }, (_, index) => ({ content: `Việc ${index + 1} của ${name}`, leadText: 'Sở Y tế' })),
    });
  };
  const { id: first } = await call('committees.create', { name: 'Ban Chỉ đạo A' });
  await plan(first, 'A', 2025, 3);
  const { id: second } = await call('committees.create', { name: 'Ban Chỉ đạo B' });
  await plan(second, 'B', 2025, 80);
  await plan(second, 'B', 2026, 3);
  core.close();
  await ports.close();
}

const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern
  served: async ({}, use) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'bcd-e2e-'));
    await makeBook(folder);
    const served = await serveApp(folder);
    await use(served);
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  },
});

async function goToCommittee(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name: /^Chọn Ban Chỉ đạo/ }).click();
  await window.getByRole('menuitem', { name }).click();
  await expect(window.getByRole('button', { name: /^Chọn Ban Chỉ đạo/ })).toHaveText(name);
}

async function goToPlan(window: Page, year: number): Promise<void> {
  await window.getByRole('button', { name: /^Chọn kế hoạch/ }).click();
  await window.getByRole('menuitem', { name: new RegExp(String(year)) }).click();
  await window.getByRole('grid').waitFor();
}

async function type(window: Page, row: number, text: string): Promise<void> {
  await cell(window, row, COLUMN.content).click();
  await window.keyboard.type(text);
  await window.keyboard.press('Enter');
  await expect(cell(window, row, COLUMN.content)).toHaveText(text);
  await expect(window.getByText(/^Đã lưu/)).toBeVisible();
}

const notice = (window: Page): Locator => window.getByRole('alert');
const overview = (window: Page): Locator => window.getByRole('navigation').getByRole('link', { name: /^Tổng quan/ });

/** Chosen, with the keyboard in its table. */
async function expectChosen(chosen: Locator): Promise<void> {
  await expect(chosen).toHaveAttribute('data-active', 'true');
  const pointed = () => chosen.page().evaluate(() => document.activeElement?.getAttribute('aria-activedescendant'));
  await expect.poll(pointed).toBe(await chosen.getAttribute('id'));
}

test('Ctrl+Z takes the steps of the committee on the screen only, and shows each', async ({ window, faults }) => {
  await goToCommittee(window, 'Ban Chỉ đạo A');
  await type(window, 1, 'A đã sửa');
  await goToCommittee(window, 'Ban Chỉ đạo B');
  await goToPlan(window, 2025);
  await type(window, 2, 'B đã sửa một');
  await window.keyboard.press('Control+End');
  await type(window, 78, 'B đã sửa hai');
  await overview(window).click();
  await expect(window).toHaveURL(/#\/tong-quan\//);

  // From another screen the window goes to the row.
  await window.keyboard.press('Control+z');
  await expect(notice(window)).toHaveText(/^Đã hoàn tác: sửa 1 nhiệm vụ$/);
  await expect(cell(window, 78, COLUMN.content)).toHaveText('Việc 78 của B');
  await expect(cell(window, 78, COLUMN.content)).toBeInViewport();
  await expectChosen(cell(window, 78, COLUMN.content));
  // In the table it goes to the row further up.
  await window.keyboard.press('Control+z');
  await expect(cell(window, 2, COLUMN.content)).toHaveText('Việc 2 của B');
  await expect(cell(window, 2, COLUMN.content)).toBeInViewport();
  await expect(window).toHaveURL(/dong=/);

  await window.keyboard.press('Control+z');
  await expect(window.getByText('Bạn không còn thao tác nào ở đây để hoàn tác.')).toBeVisible();
  await goToCommittee(window, 'Ban Chỉ đạo A');
  await expect(cell(window, 1, COLUMN.content)).toHaveText('A đã sửa');
  await window.keyboard.press('Control+z');
  await expect(cell(window, 1, COLUMN.content)).toHaveText('Việc 1 của A');
  await window.keyboard.press('Control+y');
  await expect(cell(window, 1, COLUMN.content)).toHaveText('A đã sửa');
  expect(faults).toEqual([]);
});

test('a step of the committee’s other plan is named and shown there', async ({ window }) => {
  await goToCommittee(window, 'Ban Chỉ đạo B');
  await goToPlan(window, 2026);
  await type(window, 3, 'Năm sau đã sửa');
  await goToPlan(window, 2025);
  await expect(window.getByRole('button', { name: 'Hoàn tác: sửa 1 nhiệm vụ · “Kế hoạch B 2026” (Ctrl+Z)' })).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(notice(window)).toHaveText(/^Đã hoàn tác: sửa 1 nhiệm vụ · “Kế hoạch B 2026”$/);
  await expect(window.getByRole('button', { name: /^Chọn kế hoạch/ })).toHaveText('Kế hoạch 2026');
  await expect(cell(window, 3, COLUMN.content)).toHaveText('Việc 3 của B');
  await expectChosen(cell(window, 3, COLUMN.content));
});

test('nobody is moved from where the change is in sight, nor out of a column or a selection', async ({ window }) => {
  await goToCommittee(window, 'Ban Chỉ đạo B');
  await goToPlan(window, 2025);
  await type(window, 2, 'B đã sửa');
  await cell(window, 4, COLUMN.coordinator).click();
  const scrolled = async () => (await cell(window, 1, COLUMN.content).boundingBox())?.y;
  const before = await scrolled();
  await window.keyboard.press('Control+z');
  await expect(cell(window, 2, COLUMN.content)).toHaveText('Việc 2 của B');
  await expectChosen(cell(window, 2, COLUMN.coordinator));
  expect(await scrolled()).toBe(before);

  await cell(window, 1, COLUMN.content).click();
  await cell(window, 3, COLUMN.content).click({ modifiers: ['Shift'] });
  await window.keyboard.press('Control+y');
  await expect(cell(window, 2, COLUMN.content)).toHaveText('B đã sửa');
  await expect(window.locator('[role=gridcell][aria-selected=true]')).toHaveCount(3);

  // The history tells of it where it is undone.
  await window.getByRole('navigation').getByRole('link', { name: 'Lịch sử' }).click();
  await window.getByRole('button', { name: 'Hoàn tác: sửa 1 nhiệm vụ', exact: true }).first().click();
  await expect(notice(window)).toContainText('Đã hoàn tác: sửa 1 nhiệm vụ');
  await expect(window).toHaveURL(/#\/lich-su/);
});

test('an act on the register can be taken back from any committee, which is said', async ({ window }) => {
  await goToCommittee(window, 'Ban Chỉ đạo A');
  await callFrom(window, 'agencies.create', { name: 'Sở Khí tượng' });
  await overview(window).click();
  await window.keyboard.press('Control+z');
  await expect(notice(window)).toHaveText('Đã hoàn tác: thêm cơ quan Sở Khí tượng · chung cho các Ban Chỉ đạo');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Cơ quan');
  await window.keyboard.press('Control+y');
  await expect(window.getByRole('row', { name: /^Sở Khí tượng/ })).toBeVisible();
});

test('the history is of the committee on the screen, and says where each step was', async ({ window }) => {
  await goToCommittee(window, 'Ban Chỉ đạo B');
  await window.getByRole('navigation').getByRole('link', { name: 'Lịch sử' }).click();
  const list = window.getByRole('region', { name: 'Thay đổi' });
  await window.getByRole('button', { name: 'Ban Chỉ đạo này' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(5);
  await expect(list.getByText('“Kế hoạch B 2025”')).toHaveCount(2);
  await expect(list).not.toContainText('Kế hoạch A');
  await window.getByRole('button', { name: 'Cả sổ' }).click();
  await expect(list.getByText('“Kế hoạch A 2025”, Ban Chỉ đạo A')).toHaveCount(2);
});
