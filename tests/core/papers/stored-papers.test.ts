import { describe, expect, it } from 'vitest';
import type { PaperBlock } from '../../../shared/api/papers.api.ts';
import { readPdfPages } from '../../../electron/core/typesetting/read-back/pdf-text.ts';
import { PAPER_KIND_IDS, kindRules } from '../../../shared/domain/papers/paper-kinds.ts';
import { filled, papersBook } from './papers-book.ts';

const figure = (paper: { figures: { id: string; text: string }[] }, id: string) => paper.figures.find((each) => each.id === id)?.text;
const must = (paper: { findings: { code: string; weight: string }[] }) => paper.findings.filter(({ weight }) => weight === 'must').map(({ code }) => code);

type Book = Awaited<ReturnType<typeof papersBook>>;

async function pdfWords({ test }: Book, paperId: string): Promise<string> {
  const made = await test.call('documents.paper', { paperIds: [paperId], format: 'pdf' });
  const texts: string[] = [];
  for await (const { texts: printed } of readPdfPages((await test.core.files.read(made.file)).bytes)) texts.push(...printed.map(({ text }) => text));
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

describe('a report on a period', () => {
  it('counts what the board and the grid count, and names where each figure comes from', async () => {
    const book = await papersBook();
    const paper = await book.make('report');
    expect(
      ['asked', 'sent-on-time', 'sent-late', 'missing', 'tasks', 'due', 'due-on-time', 'due-late', 'due-open', 'due-awaiting'].map((id) => figure(paper, id)),
    ).toEqual(['4', '1', '1', '2', '4', '2', '0', '0', '1', '1']);
    expect(figure(paper, 'missing-names')).toBe('2 (Sở Tài chính; Sở Xây dựng)');
    expect(paper.figures.find(({ id }) => id === 'due-open')?.origins.map(({ taskId }) => taskId)).toEqual([book.tasks[0]!.id]);
    expect(must(paper)).toEqual(['room']);
  });

  it('tells results in the agencies’ words with the paper they stand in, causes and proposals as given, and who is silent', async () => {
    const book = await papersBook();
    const { passages } = await book.make('report');
    const lines = (id: string) => {
      const { content } = passages.find((each) => each.id === id)!;
      return content.kind === 'lines' ? content.lines.map(({ text }) => text) : content.rows;
    };
    expect(lines('results')).toEqual([
      '- Sở Công Thương: Đã khảo sát 7 chợ (báo cáo nhận ngày 25/06/2025).',
      '- Sở Y tế: Đã kiểm dịch 1.200 lượt người, đạt 85 % kế hoạch (Báo cáo số 12/BC-SYT ngày 10/06/2025).',
    ]);
    expect(lines('overdue')[0]).toBe('Đến ngày 01/07/2025 có 2 nhiệm vụ quá hạn, gồm cả nhiệm vụ có thời hạn ngoài kỳ:');
    expect(lines('overdue')[1]).toMatch(
      /^- Khảo sát chợ biên giới \(nhiệm vụ 1; Sở Công Thương; thời hạn 31\/5\/2025, tính đến 02\/06\/2025, quá hạn \d+ ngày\)\. Nguyên nhân: Sở Công Thương: Mưa lũ kéo dài\.$/,
    );
    expect(lines('overdue')[2]).toContain('Nguyên nhân: chưa báo cáo.');
    expect(lines('unreported')).toEqual([
      'Còn 2 nhiệm vụ chưa có báo cáo trong kỳ:',
      '- Bố trí kinh phí năm 2025 (nhiệm vụ 3): Sở Tài chính chưa báo cáo.',
      '- Nâng cấp đường vào cửa khẩu (nhiệm vụ 4): Sở Xây dựng chưa báo cáo.',
    ]);
    expect(lines('proposals')).toEqual(['- Sở Y tế: Bổ sung máy đo thân nhiệt (Báo cáo số 12/BC-SYT ngày 10/06/2025).']);
    // Due behind the period, and not overdue yet.
    expect(lines('next')).toEqual(['- Nâng cấp đường vào cửa khẩu (nhiệm vụ 4; Sở Xây dựng; thời hạn 30/9/2025).']);
    expect(lines('sending-table')).toEqual([
      ['1', 'Sở Công Thương', '', '25/06/2025', 'Trễ 6 ngày'],
      ['2', 'Sở Tài chính', '', '', 'Chưa gửi'],
      ['3', 'Sở Xây dựng', '', '', 'Chưa gửi'],
      ['4', 'Sở Y tế', '12/BC-SYT, ngày 10/06/2025', '12/06/2025', 'Đúng hạn'],
    ]);
  });
});

it('a report tells many unreported tasks by who is silent, with the number of each', async () => {
  const book = await papersBook();
  const many = Array.from({ length: 12 }, (_, at) => ({
    content: `Kiểm tra đợt ${at + 1}`,
    leadText: at % 4 === 0 ? 'Sở Y tế; Sở Xây dựng' : 'Sở Y tế',
    deadlineText: '15/5/2025',
  }));
  await book.test.call('tasks.add', { planId: book.plan.id, rows: many });
  const { passages } = await book.make('report');
  const { content } = passages.find(({ id }) => id === 'unreported')!;
  expect(content.kind === 'lines' ? content.lines.map(({ text }) => text) : []).toEqual([
    'Còn 14 nhiệm vụ chưa có báo cáo trong kỳ:',
    '- Sở Tài chính: 1 nhiệm vụ (3).',
    '- Sở Xây dựng: 4 nhiệm vụ (4, 5, 9, 13).',
    '- Sở Y tế: 12 nhiệm vụ (5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16).',
  ]);
});

it('a report tells the difficulties of tasks that are not overdue, and says where there are none', async () => {
  const book = await papersBook();
  const told = async () => {
    const { passages } = await book.make('report');
    const { content } = passages.find(({ id }) => id === 'difficulties')!;
    return content.kind === 'lines' ? content.lines.map(({ text }) => text) : [];
  };
  // The cause that Sở Công Thương gives stands with its overdue task.
  expect(await told()).toEqual(['Ngoài các nhiệm vụ quá hạn, không có cơ quan nào nêu khó khăn, vướng mắc.']);
  await book.record('Sở Xây dựng', book.tasks[3]!.id, { result: 'Đang giải phóng mặt bằng.', difficulty: 'Vướng 12 hộ dân.', cause: 'Giá đền bù thấp' });
  expect(await told()).toEqual(['- Sở Xây dựng (nhiệm vụ 4. Nâng cấp đường vào cửa khẩu): Giá đền bù thấp; Vướng 12 hộ dân (báo cáo nhận ngày 12/06/2025).']);
});

it('lines of nơi nhận typed with their marks are printed with one mark each', async () => {
  const book = await papersBook();
  const { id } = await book.make('letter');
  const recipients = ['- Bộ Công Thương;', '–  Thường trực Tỉnh ủy;', 'Lưu: VT, KTN (3b).'];
  await book.test.call('papers.edit', { id, revision: 0, content: { recipients } });
  expect((await book.read(id)).content.recipients).toEqual(['Bộ Công Thương', 'Thường trực Tỉnh ủy', 'Lưu: VT, KTN (3b)']);
  expect(await pdfWords(book, id)).toContain('Nơi nhận: - Bộ Công Thương; - Thường trực Tỉnh ủy; - Lưu: VT, KTN (3b).');
});

it('place and signer that the committee does not tell are proposed as last written', async () => {
  const book = await papersBook();
  const { id: committeeId } = await book.test.call('committees.create', { name: 'Ban Chỉ đạo chuyển đổi số' });
  const make = async () => {
    const { id } = await book.test.call('papers.create', { committeeId, kind: 'letter', form: 'state', source: { planId: null, period: null, asOf: null } });
    return (await book.read(id)).content;
  };
  const { head } = await make();
  const [first] = await book.test.call('papers.list', { committeeId });
  await book.test.call('papers.edit', { id: first!.id, revision: 0, content: { head: { ...head, place: 'Vinh' }, signer: 'Hồ Văn Giang' } });
  expect(await make()).toMatchObject({ head: { place: 'Vinh' }, signer: 'Hồ Văn Giang' });
  // What the committee tells is not overruled.
  const { id } = await book.make('letter');
  await book.test.call('papers.edit', { id, revision: 0, content: { signer: 'Ai đó' } });
  expect((await book.make('letter')).content).toMatchObject({ head: { place: 'Hà Tĩnh' }, signer: 'Nguyễn Văn An' });
});

describe('a draft', () => {
  it('follows the data: a figure that changed is printed new, marked, and holds the issue up until it was looked at', async () => {
    const book = await papersBook();
    const paper = await book.make('report');
    expect(await pdfWords(book, paper.id)).toContain('gửi đúng hạn là 1');
    await book.record('Sở Tài chính', book.tasks[2]!.id, { result: 'Đã bố trí.' });
    const now = await book.read(paper.id);
    expect(figure(now, 'sent-on-time')).toBe('2');
    expect(must(now)).toEqual(['room', 'figure-changed']);
    expect(await pdfWords(book, paper.id)).toContain('gửi đúng hạn là 2');
    // What the clerk wrote stays, whatever the data does.
    expect(now.content.body).toEqual(paper.content.body);
  });

  it('keeps what is written with its spaces, and prints it to the letter', async () => {
    const book = await papersBook();
    const { id } = await book.make('letter');
    const body: PaperBlock[] = [
      { kind: 'paragraph', runs: [{ text: 'Đề nghị ' }, { text: 'Sở Y tế', bold: true }, { text: ' gửi  số liệu trước ngày 05/7/2025.' }] },
      {
        kind: 'list',
        marker: 'letter',
        items: [[{ text: 'số lượt người;' }], [{ text: 'kinh phí;' }], [{ text: 'khó khăn;' }], [{ text: 'đề xuất;' }], [{ text: 'việc khác' }]],
      },
    ];
    await book.test.call('papers.edit', { id, revision: 0, content: { body, addressees: ['Sở Y tế'] }, about: 'cung cấp số liệu' });
    const paper = await book.read(id);
    expect(paper.content.body).toEqual(body);
    expect(paper.findings).toEqual([]);
    expect(await pdfWords(book, id)).toMatch(
      /V\/v cung cấp số liệu.*Kính gửi: Sở Y tế Đề nghị Sở Y tế gửi {1,2}số liệu.*a\) số lượt người; b\) kinh phí; c\) khó khăn; d\) đề xuất; đ\) việc khác\.\/\./,
    );
  });

  it('refuses a stale window and names nothing that was typed elsewhere as stored', async () => {
    const book = await papersBook();
    const { id } = await book.make('letter');
    await book.test.call('papers.edit', { id, revision: 0, about: 'một' });
    await expect(book.test.call('papers.edit', { id, revision: 0, about: 'hai' })).rejects.toThrow('system.staleRevision');
    expect((await book.read(id)).about).toBe('một');
  });
});

describe('issuing', () => {
  const ready = async (book: Book, kind: Parameters<Book['make']>[0] = 'report') => {
    const paper = await book.make(kind);
    const { revision } = await book.test.call('papers.edit', { id: paper.id, revision: 0, ...filled(paper) });
    return { id: paper.id, revision };
  };

  it('takes the next number, freezes words and figures with a fingerprint, and can be taken back with the number still given', async () => {
    const book = await papersBook();
    const draft = await ready(book);
    const issued = await book.test.call('papers.issue', { ...draft, date: '2025-07-02' });
    expect(issued.symbol).toBe('01/BC-BCĐ');
    const before = await pdfWords(book, draft.id);
    expect(before).toMatch(/Số: 01\/BC-BCĐ.*ngày 02 tháng 7 năm 2025/);
    const book1 = await book.test.call('register.outgoing', { committeeId: book.committeeId, form: 'state', span: '2025' });
    expect(book1.lines).toMatchObject([{ kind: 'paper', paper: { symbol: '01/BC-BCĐ', date: '2025-07-02', signer: 'Nguyễn Văn An' } }]);

    await book.record('Sở Tài chính', book.tasks[2]!.id, { result: 'Đã bố trí.' });
    expect(await pdfWords(book, draft.id)).toBe(before);
    const paper = await book.read(draft.id);
    expect([paper.figures, paper.findings, paper.fingerprint?.length]).toEqual([[], [], 64]);
    await expect(book.test.call('papers.edit', { id: draft.id, revision: paper.revision, about: 'khác' })).rejects.toThrow('papers.issued');

    await book.test.call('history.undo', {});
    await book.test.call('history.undo', {});
    expect((await book.read(draft.id)).issuedAt).toBeNull();
    const again = await book.test.call('papers.issue', { id: draft.id, revision: (await book.read(draft.id)).revision, date: '2025-07-02' });
    expect(again.symbol).toBe('02/BC-BCĐ');
  });

  it('goes out on a number that was reserved', async () => {
    const book = await papersBook();
    const { papers } = await book.test.call('register.reserve', { committeeId: book.committeeId, form: 'state', kind: 'TB', span: '2025', count: 2 });
    const draft = await ready(book, 'conclusion');
    // The books of its own day.
    draft.revision = (await book.test.call('papers.edit', { ...draft, dated: '2025-07-02' })).revision;
    const { numbers } = await book.read(draft.id);
    expect(numbers?.reserved.map(({ symbol }) => symbol)).toEqual(['01/TB-BCĐ', '02/TB-BCĐ']);
    const issued = await book.test.call('papers.issue', { ...draft, date: '2025-07-02', outgoingId: papers[1]!.id });
    expect(issued.symbol).toBe('02/TB-BCĐ');
  });

  it('takes no number that was kept for another committee, form or kind, nor one that is used or cancelled', async () => {
    const book = await papersBook();
    const { id: other } = await book.test.call('committees.create', { name: 'Ban Chỉ đạo chuyển đổi số', seriesAbbreviation: 'BCĐ' });
    const keep = async (of: { committeeId?: string; form?: 'state' | 'party'; kind?: string; span?: string }) => {
      const { papers } = await book.test.call('register.reserve', { committeeId: book.committeeId, form: 'state', kind: 'TB', span: '2025', count: 1, ...of });
      return papers[0]!;
    };
    const cancelled = await keep({});
    await book.test.call('register.cancel', { id: cancelled.id, revision: cancelled.revision, reason: 'Không dùng' });
    const used = await keep({});
    await book.test.call('register.edit', { id: used.id, revision: used.revision, date: '2025-07-01', subject: 'việc khác' });
    const strange = [await keep({ committeeId: other }), await keep({ form: 'party', span: '2020-2025' }), await keep({ kind: 'BC' }), cancelled, used];
    const draft = await ready(book, 'conclusion');
    for (const { id } of strange)
      await expect(book.test.call('papers.issue', { ...draft, date: '2025-07-02', outgoingId: id })).rejects.toThrow('register.notReserved');
    expect((await book.read(draft.id)).issuedAt).toBeNull();
    const own = await keep({ kind: 'tb' });
    expect((await book.test.call('papers.issue', { ...draft, date: '2025-07-02', outgoingId: own.id })).symbol).toBe(own.symbol);
  });

  it('lets a plan and a decision bear a day before today’s data; a report may not', async () => {
    const book = await papersBook();
    for (const kind of ['plan', 'decision', 'report'] as const) {
      const { id } = await book.make(kind);
      await book.test.call('papers.edit', { id, revision: 0, dated: '2025-06-30' });
      expect([kind, must(await book.read(id)).includes('before-data')]).toEqual([kind, kind === 'report']);
    }
  });

  it('is held up by what is missing, in its own words, and nothing is taken', async () => {
    const book = await papersBook();
    const { id } = await book.make('report');
    await expect(book.test.call('papers.issue', { id, revision: 0, date: '2025-07-02' })).rejects.toThrow('papers.notReady');
    expect((await book.test.call('register.outgoing', { committeeId: book.committeeId, form: 'state', span: '2025' })).lines).toEqual([]);
    expect((await book.read(id)).revision).toBe(0);
  });

  it('is refused before the day of a căn cứ, with both days', async () => {
    const book = await papersBook();
    const paper = await book.make('decision');
    const body: PaperBlock[] = [
      { kind: 'ground', runs: [{ text: 'Căn cứ Kế hoạch số 05/KH-UBND ngày 10 tháng 7 năm 2025' }] },
      ...filled(paper).content.body.slice(-3),
    ];
    const { revision } = await book.test.call('papers.edit', { id: paper.id, revision: 0, ...filled(paper), content: { ...filled(paper).content, body } });
    await expect(book.test.call('papers.issue', { id: paper.id, revision, date: '2025-07-02' })).rejects.toThrow(/02\/07\/2025, trước ngày 10\/07\/2025/);
  });
});

describe('every kind', () => {
  it('that is about a plan or a period is refused without one, and nothing is made', async () => {
    const book = await papersBook();
    const make = (kind: (typeof PAPER_KIND_IDS)[number], source: { planId: string | null; period: string | null }) =>
      book.test.call('papers.create', { committeeId: book.committeeId, kind, form: 'state', source: { ...source, asOf: '2025-07-01' } });
    for (const kind of PAPER_KIND_IDS) {
      const { about } = kindRules(kind);
      if (about !== 'committee') await expect(make(kind, { planId: null, period: null }), kind).rejects.toThrow('papers.needsPlan');
      if (about === 'period') await expect(make(kind, { planId: book.plan.id, period: null }), kind).rejects.toThrow('papers.needsPeriod');
    }
    expect(await book.test.call('papers.list', { committeeId: book.committeeId })).toEqual([]);
  });

  it('is proposed, checked, printed and issued in both forms, each with its name, its number and its signature', async () => {
    const book = await papersBook();
    for (const kind of PAPER_KIND_IDS) {
      for (const form of ['state', 'party'] as const) {
        const paper = await book.make(kind, form);
        const words = filled(paper);
        const { revision } = await book.test.call('papers.edit', { id: paper.id, revision: 0, ...words });
        const now = await book.read(paper.id);
        expect([kind, form, must(now)]).toEqual([kind, form, []]);
        const { symbol } = await book.test.call('papers.issue', { id: paper.id, revision, date: '2025-07-03' });
        const { letters, name, isLetter } = kindRules(kind);
        expect(symbol === null).toBe(letters === null);
        const text = await pdfWords(book, paper.id);
        expect(text).toContain(words.content.signer);
        if (symbol !== null) expect(text).toContain(symbol);
        if (isLetter !== true) expect(text).toContain(name.toLocaleUpperCase('vi'));
      }
    }
    const list = await book.test.call('papers.list', { committeeId: book.committeeId });
    expect(list).toHaveLength(PAPER_KIND_IDS.length * 2);
  }, 60_000);
});

it('a decision brings the plan with its own head and *Kèm theo*, and the plan’s table behind it', async () => {
  const book = await papersBook();
  await book.make('plan');
  const decision = await book.make('decision');
  const text = await pdfWords(book, decision.id);
  expect(text).toMatch(/QUYẾT ĐỊNH.*KẾ HOẠCH phát triển thương mại biên giới năm 2025 \(Kèm theo Quyết định số .*\/QĐ-BCĐ.*Phụ lục.*Khảo sát chợ biên giới/);
});

describe('a decision that was to bring a plan', () => {
  const decided = async () => {
    const book = await papersBook();
    const plan = await book.make('plan');
    const decision = await book.make('decision');
    const revision = async (id: string) => (await book.read(id)).revision;
    await book.test.call('papers.edit', { id: decision.id, revision: await revision(decision.id), ...filled(decision) });
    const write = async () => book.test.call('papers.edit', { id: plan.id, revision: await revision(plan.id), ...filled(await book.read(plan.id)) });
    const codes = async () => must(await book.read(decision.id));
    return { book, plan, decision, revision, write, codes };
  };

  it('waits for the plan: room left in it, then nothing', async () => {
    const { book, decision, revision, write, codes } = await decided();
    expect(await codes()).toEqual(['annex-room']);
    await expect(book.test.call('papers.issue', { id: decision.id, revision: await revision(decision.id), date: '2025-07-02' })).rejects.toThrow(
      'papers.notReady',
    );
    await write();
    expect(await codes()).toEqual([]);
  });

  it('says that the plan, or its table, is gone', async () => {
    const { book, plan, decision, revision, write, codes } = await decided();
    await write();
    await book.test.call('plans.remove', { id: book.plan.id });
    expect(await codes()).toContain('annex-gone');
    await book.test.call('history.undo', {});
    expect(await codes()).toEqual([]);
    await book.test.call('papers.remove', { ids: [plan.id] });
    expect(await codes()).toEqual(['annex-gone']);
    expect(await revision(decision.id)).toBeGreaterThan(0);
  });

  it('brings a plan that was issued by itself as it went out, whatever the table says since', async () => {
    const { book, plan, decision, revision, write, codes } = await decided();
    await write();
    const { symbol } = await book.test.call('papers.issue', { id: plan.id, revision: await revision(plan.id), date: '2025-07-01' });
    const [task] = (await book.test.call('tasks.list', { planId: book.plan.id })).tasks;
    await book.test.call('tasks.edit', { edits: [{ id: task!.id, revision: task!.revision, texts: { content: 'Việc đặt lại' } }] });
    expect(await codes()).toEqual([]);
    const text = await pdfWords(book, decision.id);
    expect(text).toContain(symbol);
    expect(text).toContain('Khảo sát chợ biên giới');
    expect(text).not.toContain('Việc đặt lại');
  });
});

it('papers go into the trash and come back; a committee takes its papers with it', async () => {
  const book = await papersBook();
  const { id } = await book.make('letter');
  await book.test.call('papers.remove', { ids: [id] });
  expect(await book.test.call('trash.list', {})).toMatchObject([{ kind: 'paper', id }]);
  await book.test.call('trash.restore', { ids: [id] });
  expect((await book.read(id)).kind).toBe('letter');
  await book.test.call('committees.remove', { id: book.committeeId });
  await expect(book.read(id)).rejects.toThrow('system.notFound');
  await book.test.call('trash.restore', { ids: [book.committeeId] });
  expect((await book.read(id)).kind).toBe('letter');
});

it('a paper whose plan is gone says that its figures are lost', async () => {
  const book = await papersBook();
  const paper = await book.make('report');
  await book.test.call('plans.remove', { id: book.plan.id });
  expect(must(await book.read(paper.id))).toContain('figure-lost');
  expect(await pdfWords(book, paper.id)).toContain('gửi đúng hạn là 1');
});

describe('the row of an issued paper in the register', () => {
  const issued = async (book: Book) => {
    const paper = await book.make('report');
    const { revision } = await book.test.call('papers.edit', { id: paper.id, revision: 0, ...filled(paper) });
    await book.test.call('papers.issue', { id: paper.id, revision, date: '2025-07-02' });
    const { lines } = await book.test.call('register.outgoing', { committeeId: book.committeeId, form: 'state', span: '2025' });
    const [line] = lines;
    if (line?.kind !== 'paper') throw new Error('The paper has no row.');
    return { paperId: paper.id, row: line.paper };
  };

  it('keeps number, day and words of the paper, and takes remarks', async () => {
    const book = await papersBook();
    const { row } = await issued(book);
    const edit = (some: object) => book.test.call('register.edit', { id: row.id, revision: row.revision, despite: ['register.numberSkips'], ...some });
    for (const some of [{ number: 33 }, { date: '2025-07-03' }, { subject: 'việc khác' }, { symbol: '33/BC-BCĐ' }, { signer: 'Ai đó' }])
      await expect(edit(some)).rejects.toThrow('register.issuedPaper');
    await expect(book.test.call('register.remove', { ids: [row.id] })).rejects.toThrow('register.issuedPaper');
    expect((await edit({ note: 'Đã gửi bưu điện', subject: row.subject })).note).toBe('Đã gửi bưu điện');
  });

  it('tells the paper that it was cancelled', async () => {
    const book = await papersBook();
    const { row, paperId } = await issued(book);
    await book.test.call('register.cancel', { id: row.id, revision: row.revision, reason: 'In nhầm' });
    expect((await book.read(paperId)).cancelled).toBe('In nhầm');
    expect((await book.test.call('papers.list', { committeeId: book.committeeId })).find(({ id }) => id === paperId)?.cancelled).toBe('In nhầm');
  });
});
