import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { callFrom, openReportingBook, record, test } from './reporting-book.ts';
import { watchRest } from './rest.ts';

/** What a window of 1366×768 holds when it is enlarged. */
const sizes = { '100 %': { width: 1366, height: 768 }, '125 %': { width: 1093, height: 614 }, '150 %': { width: 911, height: 512 } };

const addresses = (planId: string): string[] => [
  ...['tong-quan', 'ke-hoach', 'theo-doi', 'bao-cao', 'in', 'vong-doi', 'nhap-bao-cao', 'tao-mau', 'gop-bao-cao'].map((word) => `#/${word}/${planId}`),
  `#/bao-cao/${planId}?ky=2025-H1`,
  `#/bao-cao/${planId}?xem=cham`,
  `#/bao-cao/${planId}?xem=ky`,
  ...['ban-hanh', 'so-sanh', 'nam-moi'].map((view) => `#/vong-doi/${planId}?viec=${view}`),
  ...[
    'co-quan',
    'co-quan/chua-co',
    'co-quan/cum-tu',
    'co-quan/sap-xep',
    'sap-xep',
    'ban-chi-dao',
    'ban-chi-dao?chon=moi',
    'co-quan?chon=moi',
    'so-van-ban?nam=2025',
    'so-van-ban?nam=2025&chon=giu',
    'so-van-ban?nam=2025&chon=moi',
    'so-van-ban?so=den&nam=2025',
    'so-van-ban?so=den&nam=2025&chon=moi',
    'lich-su',
    'lich-su/thung-rac',
    'nhap',
  ].map((word) => `#/${word}`),
];

for (const [zoom, size] of Object.entries(sizes))
  test(`every screen holds together at ${zoom}: no button, tab, name or day is cut or squeezed`, async ({ window }) => {
    const book = await openReportingBook(window);
    const { planId } = book;
    await record(window, book, {
      document: { number: '118/BC-SCT', date: '2025-06-11' },
      reports: book.taskIds.map((taskId) => ({ taskId, result: 'Đã xong.' })),
    });
    const document = { number: 'Quyết định số 4512/QĐ-UBND', date: '2024-12-20', issuer: 'Ủy ban nhân dân tỉnh Hà Tĩnh' };
    const { revision } = (await callFrom(window, 'plans.list', {}))[0]!;
    await callFrom(window, 'planLife.adopt', { planId, revision, document });
    const [committee] = await callFrom(window, 'committees.list', {});
    const subject = 'Tăng cường phối hợp kiểm tra, kiểm soát hoạt động thương mại biên giới';
    const paper = { committeeId: committee!.id, subject };
    const recipients = 'Các sở, ban, ngành;\nUBND các xã biên giới';
    await callFrom(window, 'register.record', {
      ...paper,
      form: 'state',
      kind: 'KH',
      span: '2025',
      date: '2025-06-11',
      signer: 'Nguyễn Thị Hồng Hạnh',
      recipients,
    });
    await callFrom(window, 'register.receive', {
      ...paper,
      receivedOn: '2025-06-12',
      sender: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
      documentNumber: '118/BC-SCT',
    });
    await window.setViewportSize(size);
    // What was written above is read by the window once; then one screen follows the other at this size.
    await window.reload();
    const atRest = watchRest(window);
    const found: string[] = [];
    for (const address of addresses(planId)) {
      await window.evaluate((hash) => (location.hash = hash), address);
      await atRest();
      await window.locator('main > header h1').waitFor();
      // The paper is read by another thread, of which the window itself does not know when it will be through.
      if (address.startsWith('#/in/')) await window.getByRole('img', { name: /^Trang 1\// }).waitFor();
      found.push(...(await cutWords(window)).map((words) => `${address}: ${words}`));
    }
    expect(found).toEqual([]);
  });

/** Words that a reader cannot see whole although nothing says that they go on. */
function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const called = (element: Element): string => `${element.tagName.toLowerCase()} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const clips = (element: Element): boolean => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
    const ellipsis = (element: Element): boolean => getComputedStyle(element).textOverflow === 'ellipsis';
    const squeezed = [...document.querySelectorAll('td')].filter(
      (cell) => cell.checkVisibility() && cell.clientWidth < 80 && (cell.textContent ?? '').trim().length > 14,
    );
    const pressed = [...document.querySelectorAll('main button, main a, main [role=tab], main label')].filter((element) => element.checkVisibility());
    const cut = pressed.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      if (width < 2 || (element.textContent ?? '').trim() === '') return false;
      const inside = [element, ...element.querySelectorAll('*')].some(
        (part) => clips(part) && !ellipsis(part) && part.clientWidth > 1 && part.scrollWidth > part.clientWidth + 1,
      );
      if (inside) return true;
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const box = around.getBoundingClientRect();
        const { overflowX } = getComputedStyle(around);
        // What scrolls sideways can be brought into sight.
        if ((overflowX === 'auto' || overflowX === 'scroll') && around.scrollWidth > around.clientWidth) return false;
        if (clips(around) && (right > box.right + 1 || left < box.left - 1)) return true;
      }
      return right > innerWidth + 1;
    });
    return [...[...squeezed, ...cut].map(called), ...brokenWords()];

    /** Words torn in two by a column too narrow for them. */
    function brokenWords(): string[] {
      const broken: string[] = [];
      for (const cell of document.querySelectorAll('main td, main th')) {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
            if (/[-/–]/.test(word) && !/^\d\d\/\d\d\/\d{4}$/.test(word)) continue;
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1) broken.push(`torn “${word}”`);
          }
        }
      }
      return broken;
    }
  });
}
