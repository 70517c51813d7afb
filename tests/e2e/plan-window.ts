import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { test as base } from './app.ts';
import { copyBook, importedBook } from './books.ts';
import { watchRest } from './rest.ts';

const top = path.join(import.meta.dirname, '..', '..');
const annex = path.join(top, 'tests', 'fixtures', 'imports', 'plan-hatinh-2025.docx');

/** A file imported as a plan of 2025 by the command line, before anything is served. */
export async function importInto(folder: string, file: string): Promise<void> {
  await copyBook(importedBook(file), folder);
}

/** The application opens on its overview; the table is one click away. */
export async function openPlan(window: Page): Promise<void> {
  await window
    .getByRole('navigation')
    .getByRole('link', { name: /^Kế hoạch/ })
    .click();
  await window.getByRole('grid').waitFor();
}

/** The window opens on the sample annex, imported as a plan of 2025 with 32 tasks. */
export const test = base.extend({
  book: importedBook(annex),
  window: async ({ window }, use) => {
    const rested = watchRest(window);
    await openPlan(window);
    // What is said of the rows is asked after them.
    await rested();
    await use(window);
  },
});

export const COLUMN = { number: 0, content: 1, lead: 2, coordinator: 3, deadline: 4 };

/** 1-based among the lines shown. */
export const cell = (window: Page, row: number, column: number): Locator =>
  window.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][aria-colindex="${column + 1}"]`);

export const status = (window: Page): Locator => window.locator('footer');

/** Puts a table on the grid as another program's clipboard would. */
export async function pasteHtml(window: Page, fixture: string): Promise<void> {
  const html = await readFile(path.join(top, 'tests', 'fixtures', 'clipboard', fixture), 'utf8');
  await window.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}

/** Asks the host as another window of the same clerk would. */
export async function askHost<T>(window: Page, origin: string, operation: string, input: unknown): Promise<T> {
  const bearer = await window.evaluate(() => sessionStorage.getItem('bcd.session') ?? '');
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${bearer}`, Origin: origin };
  const answer = await fetch(`${origin}/api/call`, { method: 'POST', headers, body: JSON.stringify({ operation, input }) });
  return ((await answer.json()) as { value: T }).value;
}
