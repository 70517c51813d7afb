import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { cell, COLUMN, test } from './plan-window.ts';

/** Presses a key where the keyboard is, and tells which dialog has the keyboard as soon as the script is left. */
const pressAtOnce = (window: Page, key: { readonly key: string; readonly code: string; readonly ctrlKey?: boolean }): Promise<string> =>
  window.evaluate(async (init) => {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    // What the key brings about is drawn before the next one: all that was promised, and no frame or timer.
    for (let task = 0; task < 20; task += 1) await Promise.resolve();
    const dialog = document.activeElement?.closest('[role=dialog], aside');
    return dialog?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? 'nothing';
  }, key);

const opens = [
  { key: { key: 'g', code: 'KeyG', ctrlKey: true }, dialog: 'Gia hạn 2 nhiệm vụ' },
  { key: { key: 'k', code: 'KeyK', ctrlKey: true }, dialog: 'Tìm khắp sổ' },
  { key: { key: 'e', code: 'KeyE', ctrlKey: true }, dialog: 'Sửa chung 2 nhiệm vụ' },
  { key: { key: 'h', code: 'KeyH', ctrlKey: true }, dialog: 'Tìm và thay thế' },
  { key: { key: 'F9', code: 'F9' }, dialog: 'Kết quả chờ xác nhận' },
];

for (const { key, dialog } of opens) {
  test(`the first letter after ${'ctrlKey' in key ? 'Ctrl+' : ''}${key.key.toUpperCase()} goes into what it opens, the first after Esc into the table`, async ({
    window,
    faults,
  }) => {
    await cell(window, 3, COLUMN.lead).click();
    await window.keyboard.press('Shift+ArrowDown');
    expect(await pressAtOnce(window, key)).toBe(dialog);
    expect(await pressAtOnce(window, { key: 'Escape', code: 'Escape' })).toBe('TEXTAREA');
    await window.keyboard.type('Sở Y tế');
    await expect(window.locator('textarea[data-editing]')).toHaveValue('Sở Y tế');
    expect(faults).toEqual([]);
  });
}
