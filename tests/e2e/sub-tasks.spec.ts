import { expect } from './app.ts';
import { cell, COLUMN, status, test } from './plan-window.ts';

test('a task is put under the one above, moves with it, and comes back, by keys and by the menu', async ({ window }) => {
  const number = (row: number) => cell(window, row, COLUMN.number);
  const words = (await cell(window, 2, COLUMN.content).textContent())!.slice(0, 30);

  await cell(window, 2, COLUMN.content).click();
  await window.keyboard.press('Alt+Shift+ArrowRight');
  await expect(number(2)).toHaveText('1.1');
  await cell(window, 3, COLUMN.content).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Thành việc con của dòng trên' }).click();
  await expect(number(3)).toHaveText('1.2');
  await expect(number(4)).toHaveText('2');

  await cell(window, 1, COLUMN.content).click();
  await window.keyboard.press('Alt+ArrowDown');
  await expect(number(3)).toHaveText('2.1');
  await expect(cell(window, 3, COLUMN.content)).toContainText(words);
  await window.keyboard.press('Alt+ArrowUp');
  await expect(number(2)).toHaveText('1.1');
  await expect(number(5)).toHaveText('3');

  await cell(window, 4, COLUMN.content).click();
  await window.keyboard.press('Alt+ArrowUp');
  await expect(number(1)).toHaveText('1');
  await expect(number(3)).toHaveText('2.1');
  await window.keyboard.press('Control+z');
  await expect(number(4)).toHaveText('2');

  await cell(window, 3, COLUMN.content).click();
  await window.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(number(3)).toHaveText('2');
  await cell(window, 2, COLUMN.content).click();
  await window.keyboard.press('Control+Enter');
  await window.keyboard.type('Việc con thứ hai');
  await window.keyboard.press('Enter');
  await expect(number(3)).toHaveText('1.2');
  await expect(status(window)).toContainText('33 nhiệm vụ');
});
