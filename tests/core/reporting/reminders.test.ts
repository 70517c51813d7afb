import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPdfPages } from '../../../electron/core/typesetting/read-back/pdf-text.ts';
import { readWordBody } from '../../../electron/core/typesetting/read-back/word-text.ts';
import type { CallInput, CallOutput } from '../../../shared/api/contract.ts';
import { civilDate } from '../../../shared/domain/civil-date.ts';
import { reminderAbout, reminderText, type ReminderChoices } from '../../../shared/domain/papers/reminder-text.ts';
import { planWith, testCore, type TestCore } from '../../kit/test-core.ts';

const DAY = '2025-07-01';

/** Two agencies lead a task each and one leads two; Sở Y tế has reported whole, Sở Tài chính on one of its two tasks. */
async function halfYear() {
  const test = await testCore();
  const ids = new Map<string, string>();
  for (const name of ['Sở Công Thương', 'Sở Y tế', 'Sở Tài chính']) ids.set(name, (await test.call('agencies.create', { name })).id);
  const { plan } = await planWith(test, ['Khảo sát chợ biên giới']);
  const rows = [
    { content: 'Kiểm dịch y tế biên giới', leadText: 'Sở Y tế', deadlineText: 'Hằng năm' },
    { content: 'Bố trí kinh phí năm 2025', leadText: 'Sở Tài chính', deadlineText: 'Hằng năm' },
    { content: 'Quyết toán kinh phí năm 2024', leadText: 'Sở Tài chính', deadlineText: 'Tháng 5/2025' },
  ];
  const { tasks } = await test.call('tasks.add', { planId: plan.id, rows });
  await test.call('periods.generate', { committeeId: plan.committeeId, year: 2025 });
  const sent = (name: string, taskId: string) =>
    test.call('reporting.record', {
      planId: plan.id,
      period: '2025-H1',
      addressee: { kind: 'agency', id: ids.get(name)! },
      receivedOn: '2025-06-12',
      reports: [{ taskId, result: 'Đã thực hiện.', percent: 50 }],
    });
  await sent('Sở Y tế', tasks[0]!.id);
  await sent('Sở Tài chính', tasks[1]!.id);
  const facts = (asOf = DAY) => test.call('reminders.facts', { planId: plan.id, period: '2025-H1', asOf });
  return { test, plan, ids, facts };
}

const choices = (some: Partial<ReminderChoices> = {}): ReminderChoices => ({
  form: 'state',
  level: 1,
  earlier: '',
  also: '',
  answerBy: civilDate('2025-07-10'),
  ...some,
});

function textFor(asked: CallOutput<'reminders.facts'>, name: string, some: Partial<ReminderChoices> = {}): string[] {
  const agency = asked.agencies.find(({ addressee }) => addressee.name === name)!;
  const facts = { ...asked.facts, dueOn: civilDate(asked.facts.dueOn), asOf: civilDate(asked.facts.asOf) };
  const sentOn = agency.sentOn === null ? null : civilDate(agency.sentOn);
  return reminderText(
    facts,
    { name: agency.calledNow, tasks: agency.tasks, owes: agency.owes.length, sentOn, daysLate: agency.daysLate, earlier: '' },
    choices(some),
  );
}

async function printed(test: TestCore, input: CallInput<'documents.reminders'>) {
  const made = await test.call('documents.reminders', input);
  return { made, bytes: (await test.core.files.read(made.file)).bytes };
}

describe('who is reminded', () => {
  it('is who owes something once the day has passed, and nobody else', async () => {
    const { facts } = await halfYear();
    const { agencies } = await facts();
    expect(agencies.map(({ addressee, tasks, owes, sentOn }) => [addressee.name, tasks, owes.map(({ content }) => content), sentOn])).toEqual([
      ['Sở Công Thương', 1, ['Khảo sát chợ biên giới'], null],
      ['Sở Tài chính', 2, ['Quyết toán kinh phí năm 2024'], '2025-06-12'],
    ]);
    const before = await facts('2025-06-15');
    expect(before.agencies).toEqual([]);
  });

  it('is called by its present name, the plan by the paper that adopted it', async () => {
    const { test, plan, facts } = await halfYear();
    const { revision } = (await test.call('plans.list', {}))[0]!;
    await test.call('planLife.adopt', { planId: plan.id, revision, document: { number: '05/KH-BCĐ', date: '2025-01-20', issuer: 'Ban Chỉ đạo' } });
    expect((await facts()).facts.assignedBy).toBe('Văn bản số 05/KH-BCĐ ngày 20/01/2025 của Ban Chỉ đạo');
  });
});

describe('the words of a letter', () => {
  it('tell what was assigned, what is missing, what is asked for and by when, with the data’s own figures', async () => {
    const { facts } = await halfYear();
    const asked = await facts();
    const [assigned, missing, wanted] = textFor(asked, 'Sở Công Thương');
    expect(assigned).toContain('Sở Công Thương chủ trì 01 nhiệm vụ');
    expect(missing).toMatch(/^Đến hết ngày 01\/07\/2025, .* chưa nhận được báo cáo 6 tháng đầu năm 2025 của Sở Công Thương \(quá hạn \d+ ngày\)\.$/u);
    expect(wanted).toContain('trước ngày 10/07/2025');
    expect(textFor(asked, 'Sở Tài chính')[1]).toContain('đã gửi báo cáo ngày 12/06/2025; đến hết ngày 01/07/2025 còn 01 nhiệm vụ');
  });

  it('name the letter before from the second on, reprimand at the third, and leave an unknown day open', async () => {
    const { facts } = await halfYear();
    const asked = await facts();
    const earlier = 'Công văn số 12/BCĐ-SCT ngày 25/6/2025';
    expect(textFor(asked, 'Sở Công Thương', { earlier })[1]).not.toContain(earlier);
    expect(textFor(asked, 'Sở Công Thương', { level: 2, earlier })[1]).toContain(earlier);
    expect(textFor(asked, 'Sở Công Thương', { level: 3, earlier })[2]).toContain('nhắc nhở, phê bình');
    expect(textFor(asked, 'Sở Công Thương', { answerBy: null })[2]).toContain('trước ngày ……/……/………');
    expect(reminderAbout(choices({ level: 3 }), { ...asked.facts, dueOn: civilDate(asked.facts.dueOn), asOf: civilDate(DAY) })).toMatch(/^nhắc nhở/u);
  });
});

describe('a letter', () => {
  it('say to all what is said to all, before what follows, and nothing for empty lines', async () => {
    const { facts } = await halfYear();
    const asked = await facts();
    const plain = textFor(asked, 'Sở Tài chính');
    expect(textFor(asked, 'Sở Tài chính', { also: ' Gửi kèm bản mềm.\n\nĐầu mối: Phòng Kế hoạch. ' })).toEqual([
      ...plain.slice(0, -1),
      'Gửi kèm bản mềm.',
      'Đầu mối: Phòng Kế hoạch.',
      plain.at(-1),
    ]);
    expect(textFor(asked, 'Sở Tài chính', { also: ' \n' })).toEqual(plain);
  });

  it('reprimands nobody for being late who sent in time, and counts what belongs into the period alone', async () => {
    const { test, plan, facts } = await halfYear();
    await test.call('tasks.add', { planId: plan.id, rows: [{ content: 'Tổng kết năm', leadText: 'Sở Công Thương', deadlineText: 'Quý IV/2025' }] });
    const asked = await facts();
    const [assigned, , wanted] = textFor(asked, 'Sở Công Thương', { level: 3 });
    const owed = asked.agencies.find(({ addressee }) => addressee.name === 'Sở Công Thương')!.owes.length;
    expect(assigned).toContain(`chủ trì 0${owed} nhiệm vụ phải báo cáo`);
    expect(wanted).toContain(`thực hiện 0${owed} nhiệm vụ`);
    const sentInTime = textFor(asked, 'Sở Tài chính', { level: 3 }).join(' ');
    expect(sentInTime).not.toContain('chậm');
    expect(sentInTime).toContain('báo cáo thiếu nhiệm vụ');
  });

  it('is not proposed to one whose report came and is not entered yet', async () => {
    const { test, plan, ids, facts } = await halfYear();
    await test.call('reporting.record', {
      planId: plan.id,
      period: '2025-H1',
      addressee: { kind: 'agency', id: ids.get('Sở Công Thương')! },
      receivedOn: '2025-06-19',
      reports: [],
    });
    expect((await facts()).agencies.map(({ addressee, entered }) => [addressee.name, entered])).toEqual([
      ['Sở Công Thương', false],
      ['Sở Tài chính', true],
    ]);
  });
});

it('the table tells each of several leads its own last report and the day that counts', async () => {
  const { test, plan, ids } = await halfYear();
  const { tasks } = await test.call('tasks.add', {
    planId: plan.id,
    rows: [{ content: 'Diễn tập chung', leadText: 'Sở Y tế; Sở Công Thương', deadlineText: '31/5/2025' }],
  });
  const taskId = tasks[0]!.id;
  const sender = { kind: 'agency', id: ids.get('Sở Y tế')! } as const;
  await test.call('reporting.record', {
    planId: plan.id,
    period: '2025-H1',
    addressee: sender,
    receivedOn: '2025-06-13',
    reports: [{ taskId, result: 'Đã diễn tập.', percent: 70 }],
  });
  const input = {
    planId: plan.id,
    period: '2025-H1',
    asOf: DAY,
    format: 'pdf',
    form: 'state',
    level: 1,
    head: { parent: '', issuer: 'Ban Chỉ đạo\nthương mại', symbol: '/BCĐ', place: 'Hà Tĩnh', date: null },
    about: 'đôn đốc',
    authority: ['TRƯỞNG BAN'],
    signer: '',
    recipients: ['Như trên'],
    letters: [{ addresseeId: ids.get('Sở Công Thương')!, text: 'Đề nghị báo cáo.' }],
  } as const;
  const { bytes } = await printed(test, input as never);
  const pages: string[] = [];
  for await (const page of readPdfPages(bytes)) pages.push(page.texts.map(({ text }) => text).join(' '));
  expect(pages[1]).toContain('Diễn tập chung');
  // What the other lead has sent is no report of this one.
  expect(pages[1]).not.toContain('13/06/2025');
  // 31/5/2025 is a Saturday.
  expect(pages[1]!.replaceAll(/\s+/gu, ' ')).toContain('(tính đến 02/06/2025)');
  expect(pages[1]!.replaceAll(/\s+/gu, ' ')).toContain('Kèm theo Công văn số /BCĐ ngày …… tháng …… năm ……… của Ban Chỉ đạo thương mại');
  const word = await printed(test, { ...input, format: 'docx' } as never);
  const xml = strFromU8(unzipSync(word.bytes)['word/document.xml']!);
  expect(xml).toContain(`Số: ${'\u00a0'.repeat(8)}/BCĐ`);
});

describe('the letters on paper', () => {
  const head = { parent: 'UBND tỉnh Hà Tĩnh', issuer: 'Ban Chỉ đạo', symbol: '05/BCĐ-SCT', place: 'Hà Tĩnh', date: '2025-07-02' };
  const input = (planId: string, ids: readonly string[], some: Partial<CallInput<'documents.reminders'>> = {}): CallInput<'documents.reminders'> => ({
    planId,
    period: '2025-H1',
    asOf: DAY,
    format: 'pdf',
    form: 'state',
    level: 1,
    head,
    about: 'đôn đốc gửi báo cáo',
    authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    signer: 'Nguyễn Văn An',
    recipients: ['Như trên', 'Lưu: VT'],
    letters: ids.map((addresseeId) => ({ addresseeId, text: 'Đến nay chưa nhận được báo cáo.\nĐề nghị gửi trước ngày 10/7/2025.' })),
    ...some,
  });

  it('are each followed by the table of what is owed, numbered by themselves, in one file or a file each', async () => {
    const { test, plan, ids } = await halfYear();
    const both = [ids.get('Sở Công Thương')!, ids.get('Sở Tài chính')!];
    const { made, bytes } = await printed(test, input(plan.id, both));
    expect(made).toMatchObject({ letters: 2, rows: 2, pages: 4, verified: true });
    const pages: string[] = [];
    for await (const page of readPdfPages(bytes)) pages.push(page.texts.map(({ text }) => text).join(' '));
    expect(pages.map((text) => /Kính gửi: (Sở [^ ]+ [^ ]+)/u.exec(text)?.[1] ?? /CHƯA BÁO CÁO/u.exec(text)?.[0])).toEqual([
      'Sở Công Thương',
      'CHƯA BÁO CÁO',
      'Sở Tài chính',
      'CHƯA BÁO CÁO',
    ]);
    expect(pages[0]).toContain('10/7/2025./.');
    expect(pages[1]).toContain('Kèm theo Công văn số 05/BCĐ-SCT ngày 02 tháng 7 năm 2025 của Ban Chỉ đạo');
    expect(pages[3]).toContain('Quyết toán kinh phí năm 2024');
    const packed = await printed(test, input(plan.id, both, { apart: true, format: 'docx' }));
    const files = unzipSync(packed.bytes);
    expect(Object.keys(files)).toEqual(['01 So Cong Thuong.docx', '02 So Tai chinh.docx']);
    const words = JSON.stringify(readWordBody(files['02 So Tai chinh.docx']!));
    expect(words).toContain('Kính gửi: Sở Tài chính');
    expect(words).not.toContain('Sở Công Thương');
  });

  it('follow the Party’s form where the committee stands under it', async () => {
    const { test, plan, ids } = await halfYear();
    const { bytes } = await printed(test, input(plan.id, [ids.get('Sở Công Thương')!], { form: 'party', head: { ...head, symbol: '-CV/BCĐ' } }));
    const pages: string[] = [];
    for await (const page of readPdfPages(bytes)) pages.push(page.texts.map(({ text }) => text).join(' '));
    expect(pages[0]).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(pages[0]).not.toContain('./.');
    expect(pages[1]).toContain('(Kèm theo Công văn số');
  });

  it.each([true, false])('say in whose a sign stands that cannot be printed (a file each: %s)', async (apart) => {
    const { test, plan, ids } = await halfYear();
    const refused = async (signs: readonly string[], more: Partial<CallInput<'documents.reminders'>> = {}) => {
      const letters = ['Sở Công Thương', 'Sở Tài chính'].map((name, at) => ({
        addresseeId: ids.get(name)!,
        text: `Đề nghị báo cáo ${signs[at]} trước ngày 10.`,
      }));
      const answer = await test.core.dispatcher.call('documents.reminders', input(plan.id, [], { letters, apart, ...more }), { session: test.session });
      if (answer.ok) throw new Error('nothing was refused');
      return [answer.error.code, answer.error.params['paper'], answer.error.params['reason']];
    };
    expect(await refused(['', '\u0378'])).toEqual(['documents.inPaper', 'Công văn gửi Sở Tài chính', expect.stringContaining('\u0378')]);
    // In the words that all have.
    expect((await refused(['', ''], { signer: 'Nguyễn \u0378' }))[0]).toBe('documents.letterNotInFont');
  });

  it('are refused for one that owes nothing any more, and without words', async () => {
    const { test, plan, ids } = await halfYear();
    expect(await test.refusal('documents.reminders', input(plan.id, [ids.get('Sở Y tế')!]))).toBe('documents.nothingOwed');
    const empty = input(plan.id, [], { letters: [{ addresseeId: ids.get('Sở Công Thương')!, text: ' \n ' }] });
    expect(await test.refusal('documents.reminders', empty)).toBe('documents.emptyLetter');
  });
});
