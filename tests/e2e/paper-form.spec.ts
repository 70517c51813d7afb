import { expectAccessible } from './accessible.ts';
import { expect } from './app.ts';
import { test } from './plan-window.ts';

test('a committee sets the measures of its papers within their rules; what is outside is refused beside its field', async ({ window, faults }, info) => {
  await window.getByRole('navigation').getByRole('link', { name: 'Ban Chỉ đạo' }).click();
  await window.getByRole('button', { name: 'Thể thức…' }).click();
  const left = window.getByRole('textbox', { name: 'Lề trái (mm)' });
  await expect(left).toHaveValue('30');
  await left.fill('36');
  await left.press('Enter');
  await expect(window.getByText('Lề trái phải từ 30 đến 35 mm (NĐ 30/2020, PL I, mục I).')).toBeVisible();
  await left.fill('32,5');
  await left.press('Enter');
  await expect(window.getByText('Lề trái phải từ 30 đến 35 mm')).toBeHidden();

  const name = window.getByRole('textbox', { name: 'Cỡ chữ Quốc hiệu (pt)' });
  await name.fill('13');
  await name.press('Enter');
  await expect(window.getByText('Kéo theo: cỡ chữ Tiêu ngữ 14, cỡ chữ địa danh và thời gian 14')).toBeVisible();

  await window.getByRole('radiogroup', { name: 'Thông số của thể thức' }).getByText('Đảng').click();
  await expect(window.getByRole('textbox', { name: 'Khoảng cách dòng (pt)' })).toHaveValue('20');
  await expect(left).toBeHidden();
  await expect(window.getByText(/Cố định theo quy định: .*Lề trái 30 mm/)).toBeVisible();
  await window.getByRole('radiogroup', { name: 'Thông số của thể thức' }).getByText('Nhà nước').click();
  await expect(left).toHaveValue('32,5');
  await expectAccessible(window);
  expect(faults).toEqual([]);
  await window.screenshot({ path: info.outputPath('panel.png') });
});

test('the committee’s usual form is that of its new papers, from the next one on', async ({ window, faults }) => {
  const form = window.getByRole('dialog').getByRole('radiogroup', { name: 'Thể thức' });
  const make = async (): Promise<void> => {
    await window.getByRole('navigation').getByRole('link', { name: 'Văn bản', exact: true }).click();
    await window.getByRole('button', { name: 'Văn bản mới' }).first().click();
  };
  await make();
  await expect(form.getByRole('radio', { name: 'Nhà nước' })).toBeChecked();
  await window.keyboard.press('Escape');
  await window.getByRole('navigation').getByRole('link', { name: 'Ban Chỉ đạo' }).click();
  await window.getByRole('button', { name: 'Thể thức…' }).click();
  await window.getByRole('radiogroup', { name: 'Văn bản mới theo thể thức' }).getByText('Đảng').click();
  await make();
  await expect(form.getByRole('radio', { name: 'Đảng' })).toBeChecked();
  // For one paper it may be chosen otherwise.
  await form.getByText('Nhà nước').click();
  await expect(form.getByRole('radio', { name: 'Nhà nước' })).toBeChecked();
  expect(faults).toEqual([]);
});

test('a bound that is shown rounded is taken as it is read', async ({ window, faults }) => {
  await window.getByRole('navigation').getByRole('link', { name: 'Ban Chỉ đạo' }).click();
  await window.getByRole('button', { name: 'Thể thức…' }).click();
  const field = window.getByRole('textbox', { name: 'Đường kẻ dưới cơ quan ban hành (lần)' });
  await field.fill('0,33');
  await field.press('Enter');
  await expect(field).toHaveValue('0,33');
  await expect(window.getByText(/phải từ 0,33/)).toBeHidden();
  expect(faults).toEqual([]);
});
