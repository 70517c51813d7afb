import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readPdfPages } from '../../electron/core/typesetting/read-back/pdf-text.ts';
import { readSheets } from '../../electron/core/typesetting/read-back/sheet-text.ts';
import { runBcd } from '../kit/run-bcd.ts';
import { expect, test as base } from './app.ts';
import { byHand, registerByHand, type ByHand } from './half-year-by-hand.ts';
import { playHalfYear, stories, type Played, type StoryName } from './half-year-story.ts';
import { watchRest } from './rest.ts';
import { show } from './reporting-book.ts';

const DAY = '2025-06-30';
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The half-year played through; the window believes that it is the last day of June. */
const test = base.extend<{ played: Record<StoryName, Played> }>({
  played: async ({ window }, use) => {
    await window.setViewportSize({ width: 1366, height: 1000 });
    await window.clock.setFixedTime(new Date(`${DAY}T09:00:00+07:00`));
    await use(await playHalfYear(window));
  },
});

/** Each element's text as it is read, cells and parts a space apart. */
const textsOf = (found: Locator, parts: string): Promise<string[][]> =>
  found.evaluateAll(
    (elements, selector) =>
      elements.map((element) => [...element.querySelectorAll<HTMLElement>(selector)].map((part) => part.innerText.replace(/\s+/g, ' ').trim())),
    parts,
  );
/** What stands beside a cell's text is set off by a margin. */
const rowsOf = (table: Locator): Promise<string[][]> =>
  table.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('td')].map((cell) => {
        const texts: string[] = [];
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
        return texts.join(' ').replace(/\s+/g, ' ').trim();
      }),
    ),
  );
const shows = (read: () => Promise<unknown>, what: string) => expect.poll(read, { message: what });

async function savedFrom(window: Page, button: string, format: 'Lưu Excel' | 'Lưu PDF'): Promise<Buffer> {
  const saved = window.waitForEvent('download');
  await window.getByRole('button', { name: button, exact: true }).click();
  await window.getByRole('menuitem', { name: format }).click();
  return readFile(await (await saved).path());
}

/** What stands on the pages of a PDF, as it is drawn. */
async function pagesFrom(window: Page, button: string): Promise<string> {
  const texts: string[] = [];
  for await (const page of readPdfPages(await savedFrom(window, button, 'Lưu PDF'))) texts.push(...page.texts.map(({ text }) => text));
  return spaced(texts.join(' '));
}

/** What the menu saves as a workbook, row by row without empty cells. */
async function sheetFrom(window: Page, button: string): Promise<string[][]> {
  const sheets = readSheets(await savedFrom(window, button, 'Lưu Excel'));
  return sheets.flat().map((row) => row.flatMap((text) => (text === null || text.trim() === '' ? [] : [spaced(text)])));
}

const share = ([count, of, percent]: ByHand['sent']): string => `${count}/${of} ${percent} %`;

async function overviewAgrees(window: Page, { planId }: Played, hand: ByHand): Promise<void> {
  await show(window, `#/tong-quan/${planId}`);
  const counted = 'trên số nhiệm vụ được theo dõi';
  await expect(window.getByRole('list', { name: 'Số liệu chính' }).getByRole('link')).toHaveText([
    `Cơ quan đã gửi báo cáo ${share(hand.sent)} trên số cơ quan phải báo cáo`,
    `Hoàn thành đúng hạn ${share(hand.onTimeOfDue)} trên số nhiệm vụ đã đến hạn`,
    `Quá hạn chưa xong ${share(hand.overdue)} ${counted}`,
    `Sắp đến hạn ${share(hand.dueSoon)} ${counted}`,
    `Thường xuyên đạt ${share(hand.routineMet)} trên số nhiệm vụ thường xuyên`,
    `Chờ xác nhận ${share(hand.awaiting)} ${counted}`,
  ]);
  const steps = window.getByRole('region', { name: 'Việc cần làm' });
  await expect(steps.getByRole('link')).toHaveText([...hand.steps]);
  if (hand.steps.length === 0) await expect(steps).toContainText('Không có việc gấp.');

  const classes = window.getByRole('region', { name: 'Theo tình trạng' });
  const lines = [...hand.classes, ...hand.routineClasses].map(([label, count, percent]) => [
    label.replace(/^Thường xuyên: (.)/, (_, first: string) => first.toUpperCase()),
    `${count} ${percent} %`,
  ]);
  await shows(() => textsOf(classes.getByRole('listitem'), 'a > span:not(:empty):not(:has(> span:empty))'), 'classes').toEqual(lines);
  await expect(classes).toContainText(`Không thường xuyên: ${hand.all - hand.setAside - hand.routine} nhiệm vụ`);
  await expect(classes).toContainText(`Thường xuyên, tính riêng: ${hand.routine} nhiệm vụ`);
  if (hand.setAside > 0) await expect(classes).toContainText(`Ngoài ra ${hand.setAside} nhiệm vụ tạm dừng hoặc không còn phù hợp.`);

  const bars = window.getByRole('region', { name: 'Theo cơ quan chủ trì' }).getByRole('listitem');
  await shows(() => textsOf(bars, '[data-group], a > span:last-child'), 'agency bars').toEqual(
    hand.agencies.map(([, ...groups]) => [...groups.filter((count) => count > 0), groups.reduce((sum, count) => sum + count, 0)].map(String)),
  );
  await expect(bars.getByRole('link')).toHaveCount(hand.agencies.length);
  for (const [at, [name, ...groups]] of hand.agencies.entries()) {
    await expect(bars.getByRole('link').nth(at)).toHaveAccessibleName(`${name}: ${groupWords(groups)}`);
  }
  for (const [name, tasks] of [
    ['Quá hạn', hand.late],
    ['Sắp đến hạn', hand.near],
    ['Nguy cơ chậm', hand.risky],
  ] as const) {
    const list = window.getByRole('region', { name, exact: true });
    if (tasks.length > 0) await expect(list.getByRole('heading')).toHaveText(`${name} ${tasks.length}`);
    await shows(async () => (await textsOf(list.getByRole('listitem'), 'a')).flat(), name).toEqual(tasks);
  }
  const sending = window.getByRole('region', { name: 'Gửi báo cáo theo kỳ' }).getByRole('listitem');
  const sent = hand.sending.map(([period, ...parts]) => [period, sendingWords(parts)]);
  await shows(() => textsOf(sending, 'a > span:not([aria-hidden])'), 'sending').toEqual(sent);
  await shows(() => textsOf(sending, '[data-group]'), 'sending bars').toEqual(
    hand.sending.map(([, ...parts]) => parts.filter((count) => count > 0).map(String)),
  );
  await expect(window.locator('footer')).toContainText(
    hand.setAside === 0 ? `${hand.all} nhiệm vụ` : `${hand.all} nhiệm vụ · ${hand.setAside} tạm dừng hoặc không còn phù hợp`,
  );
  const rail = window.getByRole('navigation').first();
  await expect(rail.getByRole('link', { name: 'Báo cáo' })).toHaveText(`Báo cáo${hand.sent[0]}/${hand.sent[1]}`);
  await expect(rail.getByRole('link', { name: 'Kế hoạch' })).toHaveText(`Kế hoạch${hand.all}`);

  await window.getByText('Bảng số liệu').click();
  const table = (name: string) => window.getByRole('table', { name });
  const groupRow = ([name, ...groups]: readonly [string, ...number[]]): string[] => [
    name,
    ...[...groups, groups.reduce((sum, each) => sum + each, 0)].map(String),
  ];
  await shows(() => rowsOf(table('Theo tình trạng')), 'table of classes').toEqual([
    ...hand.classes.map(([label, count, percent]) => [label, String(count), String(hand.all - hand.setAside - hand.routine), percent]),
    ...hand.routineClasses.map(([label, count, percent]) => [label, String(count), String(hand.routine), percent]),
  ]);
  await shows(() => rowsOf(table('Theo cơ quan chủ trì')), 'table of agencies').toEqual(hand.agencies.map(groupRow));
  await shows(() => rowsOf(table('Trong năm, cuối từng tháng')), 'table of months').toEqual(hand.months.map(groupRow));
  await shows(() => rowsOf(table('Gửi báo cáo theo kỳ')), 'table of sending').toEqual(hand.sending.map(groupRow));
  await window.getByText('Biểu đồ').click();

  const paper = await sheetFrom(window, 'In, lưu một trang');
  const line = (first: string): string[] | undefined => paper.find(([text]) => text === first)?.slice(1);
  expect(paper.flat()).toContain(hand.composition);
  expect(line('Số nhiệm vụ đã đến hạn')).toEqual(hand.paper.fallenDue);
  expect(line(hand.setAside === 0 ? 'Tổng số nhiệm vụ' : 'Số nhiệm vụ được theo dõi')).toEqual(hand.paper.counted);
  expect(line('Số nhiệm vụ thường xuyên')).toEqual(hand.paper.routine);
  expect(paper.flat()).toContain(hand.paper.sending);
  const from = paper.findIndex(([text]) => text === hand.paperAgencies[0]?.[0]);
  expect(paper.slice(from, from + hand.paperAgencies.length)).toEqual(hand.paperAgencies);
  expect(paper.flat()).toContain(hand.late.length === 0 ? '4. Nhiệm vụ quá hạn: không có' : `4. Nhiệm vụ quá hạn (${hand.late.length})`);
  const pages = await pagesFrom(window, 'In, lưu một trang');
  for (const words of [hand.composition, hand.paper.sending, ...hand.paperAgencies.map((row) => row.join(' '))]) expect(pages).toContain(words);
  const near = `5. Nhiệm vụ đến hạn trong 15 ngày tới`;
  expect(paper.flat()).toContain(hand.near.length === 0 ? `${near}: không có` : `${near} (${hand.near.length})`);
}

const GROUPS = ['hoàn thành, đạt', 'chờ xác nhận', 'đang làm', 'thường xuyên, chậm', 'quá hạn', 'thường xuyên, chưa báo cáo'];
const SENDING = ['đúng hạn', 'muộn', 'quá hạn chưa gửi', 'còn hạn'];
const inWords = (counts: readonly number[], words: readonly string[]): string =>
  counts.flatMap((count, at) => (count > 0 ? [`${count} ${words[at]}`] : [])).join(' · ');
const groupWords = (counts: readonly number[]): string => inWords(counts, GROUPS);
const sendingWords = (counts: readonly number[]): string => inWords(counts, SENDING);

const grid = (window: Page): Locator => window.getByRole('grid');
const gridRows = (window: Page) => textsOf(grid(window).locator('[role=row][aria-rowindex]:not([data-over]):has([role=gridcell])'), '[role=gridcell]');
const numbersShown = async (window: Page): Promise<string[]> => (await gridRows(window)).map(([number = '']) => number);

async function trackingAgrees(window: Page, { planId }: Played, hand: ByHand, atRest: () => Promise<void>): Promise<void> {
  await show(window, `#/theo-doi/${planId}`);
  await shows(async () => (await gridRows(window)).map(([number, , , ...states]) => [number, ...states]), 'grid').toEqual(hand.rows);
  const { sent, all } = { sent: hand.sending.find(([period]) => period === hand.period)!, all: hand.sent[1] };
  const late = sent[2] > 0 ? ` · ${sent[2]} gửi muộn` : '';
  const missing = sent[3] > 0 ? ` · ${sent[3]} quá hạn chưa gửi` : '';
  await expect(window.locator('footer')).toContainText(`${hand.all} nhiệm vụ`);
  await expect(window.locator('footer')).toContainText(`${hand.period}: ${hand.sent[0]}/${all} cơ quan đã gửi${late}${missing}`);
  await expect(window.getByRole('button', { name: `Tất cả ${hand.all}`, exact: true })).toBeVisible();

  const chips = window.getByRole('group', { name: 'Lọc nhiệm vụ' }).getByRole('button');
  await expect(chips.filter({ hasNotText: /^Xác nhận \d/ })).toHaveText(Object.entries(hand.chips).map(([chip, tasks]) => `${chip} ${tasks.length}`));
  for (const [name, tasks] of Object.entries(hand.chips)) {
    if (tasks.length === 0) continue;
    const chip = chips.filter({ hasText: new RegExp(`^${name} \\d+$`) });
    await chip.click();
    await shows(() => numbersShown(window), name).toEqual(tasks);
    await chip.click();
  }

  // What stands on the screen stands on the paper: all of it, what one chip leaves, and under the agencies.
  const paper = await sheetFrom(window, 'In, lưu');
  expect(numbersOn(paper)).toEqual(hand.rows.map(([number]) => number));
  const [name, tasks] = Object.entries(hand.chips).find(([, each]) => each.length > 0)!;
  await chips.filter({ hasText: new RegExp(`^${name} \\d+$`) }).click();
  await shows(() => numbersShown(window), name).toEqual(tasks);
  const filtered = await sheetFrom(window, 'In, lưu');
  expect(numbersOn(filtered)).toEqual(tasks);
  // The word of the filter stands in every row it leaves, on paper as on the screen.
  if (name === 'Chậm') for (const row of filtered.filter(([number = '']) => tasks.includes(number))) expect(row.join(' ')).toContain('Chậm');
  expect(filtered.flat()).toContain(`Chỉ gồm nhiệm vụ theo bộ lọc: ${name} (${tasks.length} trên ${hand.all} nhiệm vụ).`);

  await show(window, `#/theo-doi/${planId}?nhom=co-quan`);
  const under = Object.entries(hand.byAgency);
  await shows(() => textsOf(grid(window).locator('[data-over]'), '[role=gridcell]'), 'agencies').toEqual(
    under.map(([agency, led]) => [`${agency} ${led.length} nhiệm vụ`]),
  );
  await shows(() => numbersShown(window), 'under the agencies').toEqual(under.flatMap(([, led]) => led));
  await atRest();
  expect(numbersOn(await sheetFrom(window, 'In, lưu'))).toEqual(under.flatMap(([, led]) => led));
}

/** Of the tasks of a printed list; a heading over them has a Roman number. */
const numbersOn = (paper: readonly (readonly string[])[]): string[] =>
  paper.flatMap(([first = '', ...rest]) => (/^\d+(\.\d+)?$/.test(first) && rest.length > 1 ? [first] : []));

async function reportsAgree(window: Page, { planId }: Played, hand: ByHand): Promise<void> {
  await show(window, `#/bao-cao/${planId}`);
  const board = window.getByRole('table', { name: 'Tình trạng gửi báo cáo của từng cơ quan' });
  // Without the paper's number, which the story does not tell.
  await shows(async () => (await rowsOf(board)).map((row) => row.filter((_, at) => at !== 4)), 'board').toEqual(hand.board);
  const chips = window.getByRole('group', { name: 'Lọc theo tình trạng gửi' }).getByRole('button');
  await expect(chips).toHaveText([...hand.boardChips]);
  for (const chip of hand.boardChips) {
    await chips
      .getByText(chip, { exact: true })
      .or(chips.filter({ hasText: new RegExp(`^${chip}$`) }))
      .first()
      .click();
    await expect(board.locator('tbody tr')).toHaveCount(Number(/\d+$/.exec(chip)?.[0]));
  }
  await chips.first().click();
  const sent = hand.sending.find(([period]) => period === hand.period)!;
  const [, onTime, late, missing] = sent;
  const of = (count: number, all: number): string =>
    `${count}/${all}${all === 0 ? '' : ` (${String(Math.round((count / all) * 1000) / 10).replace('.', ',')} %)`}`;
  const measures = window.locator('main dl');
  for (const words of [
    `Đúng hạn ${of(onTime, hand.sent[1])}`,
    `Muộn ${of(late, hand.sent[1])}`,
    `Quá hạn chưa gửi ${of(missing, hand.sent[1])}`,
    `Quá hạn chưa xong ${of(hand.overdue[0], hand.overdue[1])}`,
    `Đúng hạn ${of(hand.onTimeOfDue[0], hand.onTimeOfDue[1])}`,
    `Thường xuyên đạt trong kỳ ${of(hand.routineMet[0], hand.routineMet[1])}`,
  ])
    await expect(measures).toContainText(words);
  await expect(window.locator('footer')).toContainText(`${hand.board.length} cơ quan`);

  await show(window, `#/bao-cao/${planId}?xem=cham`);
  const lists = Object.entries(hand.lateLists);
  if (lists.length === 0) await expect(window.getByText('Không có cơ quan nào gửi chậm hay còn nợ báo cáo trong kỳ này.')).toBeVisible();
  const parts = window.getByRole('group', { name: 'Danh sách nào' }).getByRole('button');
  await expect(parts).toHaveText(lists.map(([part]) => part));
  for (const [part, rows] of lists) {
    await parts.filter({ hasText: part }).click();
    await shows(async () => (await rowsOf(window.locator('main table'))).map((row) => row.slice(1)), part).toEqual(rows);
    const paper = await sheetFrom(window, 'In, lưu danh sách');
    // The paper's words of the state are those of a reminder; who, how late and what is owed are the screen's.
    const shown = rows.map((row) => [row[0], ...row.slice(2).map((text) => (text === '' ? 'Đã báo cáo đủ' : text))]);
    expect(paper.slice(-rows.length).map((row) => [row[1], ...row.slice(3)])).toEqual(shown);
    expect(paper.flat().join(' ')).toContain(`${rows.length} trên ${hand.sent[1]} cơ quan phải báo cáo`);
  }
}

async function commandAgrees(dataFolder: string, { planId }: Played, hand: ByHand, period: string): Promise<void> {
  const at = ['--plan', planId, '--as-of', DAY, '--data', dataFolder];
  const said = await runBcd(['status', ...at]);
  expect(said.status, said.stderr).toBe(0);
  for (const [label, count] of [...hand.classes, ...hand.routineClasses]) expect(spaced(said.stdout)).toContain(`${label} ${count} `);
  for (const [label, [count]] of [
    ['Sắp đến hạn', hand.dueSoon],
    ['Chờ xác nhận kết quả', hand.awaiting],
  ] as const)
    if (count > 0 && said.stdout.includes(label)) expect(spaced(said.stdout)).toContain(`${label} ${count} `);
  const { byAgency } = (await runBcd(['status', ...at, '--json'])).json() as { byAgency: { agency: string; all: number }[] };
  expect(byAgency.map(({ agency, all }) => [agency, all])).toEqual(Object.entries(hand.byAgency).map(([agency, tasks]) => [agency, tasks.length]));
  const { stdout } = await runBcd(['submissions', '--period', period, ...at]);
  for (const [agency = '', state = ''] of hand.board) {
    const line = stdout.split('\n').find((each) => each.startsWith(agency.replace(/ (?:không chủ trì|chưa nêu).*/, '')));
    expect(line, stdout).toContain(`  ${state.replace(' có đính chính', '').toLocaleLowerCase('vi')}  `);
  }
  const board = (await runBcd(['submissions', '--period', period, ...at, '--json'])).json() as {
    agency: string;
    tasks: number;
    reported: number;
    owes: unknown[];
  }[];
  expect(board.map(({ agency, tasks, reported, owes }) => [agency, `${reported}/${tasks}`, owes.length === 0 ? '–' : String(owes.length)])).toEqual(
    hand.board.map(([agency = '', , , , reported, owes]) => [agency.replace(/ (?:không chủ trì|chưa nêu).*/, ''), reported, owes]),
  );
}

for (const name of Object.keys(stories) as StoryName[]) {
  test(`${stories[name].committee}: every screen, print and command says what was counted by hand`, async ({ window, served, faults, played }) => {
    const [here, hand] = [played[name], byHand[name]];
    const atRest = watchRest(window);
    await overviewAgrees(window, here, hand);
    await trackingAgrees(window, here, hand, atRest);
    await reportsAgree(window, here, hand);
    expect(faults).toEqual([]);
    await window.close();
    await served.stop();
    await commandAgrees(served.dataFolder, here, hand, name === 'disasters' ? '2025-Q2' : '2025-H1');
  });
}

test('the register counts the work of all four; a task’s panel tells members apart, an extract has what it counts', async ({
  window,
  served,
  faults,
  played,
}, info) => {
  await show(window, '#/co-quan');
  const register = window.getByRole('table', { name: 'Danh bạ cơ quan' });
  const count = (value: number): string => (value === 0 ? '–' : String(value));
  await shows(async () => (await rowsOf(register)).map((row) => [row[0], row[3], row[4]]), 'register').toEqual(
    Object.entries(registerByHand).map(([agency, [leading, coordinating]]) => [agency, count(leading), count(coordinating)]),
  );
  await expect(window.locator('footer')).toContainText('nhiệm vụ đếm trong mọi kế hoạch đang mở');
  await expect(window.getByRole('navigation').first().getByRole('link', { name: 'Cơ quan' })).toHaveText(`Cơ quan${Object.keys(registerByHand).length}`);

  const { planId, taskId } = played.poverty;
  await show(window, `#/theo-doi/${planId}?dong=${taskId('1')}`);
  const panel = window.getByRole('complementary', { name: 'Nhiệm vụ 1' });
  await expect(panel).toContainText('Trong hạn');
  await expect(panel.getByRole('heading', { name: '2/3 đã gửi · 6 tháng đầu năm 2025' })).toBeVisible();
  const answers = panel.getByRole('region', { name: 'Báo cáo của từng cơ quan' }).getByRole('listitem');
  await shows(async () => (await answers.allInnerTexts()).map(spaced), 'members').toEqual([
    'UBND xã Phúc Trạch Quá hạn, chưa gửi',
    'UBND xã Hương Lâm Gửi muộn 20/06/2025 · 100 % · hoàn thành ngày 12/06/2025 Đã rà soát',
    'UBND xã Sơn Hồng Đúng hạn 10/06/2025 · 100 % · hoàn thành ngày 09/06/2025 Đã rà soát',
  ]);
  await show(window, `#/theo-doi/${played.digital.planId}?dong=${played.digital.taskId('10')}`);
  const held = window.getByRole('complementary', { name: 'Nhiệm vụ 10' });
  await expect(held).toContainText('Tạm dừng');
  await expect(held).not.toContainText('Quá hạn');

  expect(faults).toEqual([]);

  // An extract for an agency has the tasks the register and the bars give it.
  await window.close();
  await served.stop();
  for (const [story, agency] of [
    ['digital', 'Sở Khoa học và Công nghệ'],
    ['poverty', 'UBND xã Sơn Hồng'],
    ['disasters', 'Bộ Chỉ huy Quân sự tỉnh'],
  ] as const) {
    const out = info.outputPath(`${story}.docx`);
    const printed = await runBcd(['annex', '--plan', played[story].planId, '--agency', agency, '--out', out, '--data', served.dataFolder, '--json']);
    expect(printed.json(), agency).toMatchObject({ rows: byHand[story].byAgency[agency]?.length, verified: true });
  }
});
