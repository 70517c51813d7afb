import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixtureBytes, sentOut } from './returned-forms.ts';

/** A part of a package rewritten by hand. */
function rewritten(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(Buffer.from(parts[part]!).toString('utf8'))) });
}

describe('among returned files', () => {
  it('each bad one is refused with its reason and the good one goes on', async () => {
    const { test, stage, returned, blank } = await sentOut();
    const good = returned('sct.xlsx');
    const files = [
      ['tot.xlsx', good],
      ['hong.xlsx', good.slice(0, 6_000)],
      ['rong.xlsx', new Uint8Array()],
      ['du toan.xlsx', fixtureBytes('du toan.xlsx')],
      ['cua so khac.xlsx', fixtureBytes('sct.xlsx')],
      ['~$tot.xlsx', new Uint8Array(165)],
      ['Thumbs.db', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
      ['macro.xlsm', zipSync({ ...unzipSync(good), 'xl/vbaProject.bin': strToU8('x') })],
      ['to.xlsx', new Uint8Array(11 * 1024 * 1024)],
      ['bom.xlsx', zipSync({ ...unzipSync(good), 'xl/media/x.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 9 })],
      ['anh.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
      ['chua dien.xlsx', blank.get('So-Y-te_6-thang-dau-nam-2025.xlsx')!],
    ] as const;
    const seen = await test.call('merge.preview', { period: '2025-H1', files: await Promise.all(files.map(([name, bytes]) => stage(name, bytes))) });
    expect(seen.accepted.map(({ file }) => file)).toEqual(['tot.xlsx']);
    expect(seen.rejected.map(({ file, code }) => [file, code])).toEqual([
      ['hong.xlsx', 'imports.damaged'],
      ['rong.xlsx', 'imports.emptyFile'],
      ['du toan.xlsx', 'merge.notAForm'],
      ['cua so khac.xlsx', 'merge.foreignForm'],
      ['~$tot.xlsx', 'merge.leftBehind'],
      ['Thumbs.db', 'merge.leftBehind'],
      ['macro.xlsm', 'imports.hasMacros'],
      ['to.xlsx', 'imports.tooLarge'],
      ['bom.xlsx', 'imports.unsafeArchive'],
      ['anh.jpg', 'imports.isImage'],
      ['chua dien.xlsx', 'merge.noAnswers'],
    ]);
    for (const { file, message } of seen.rejected) expect(message).toContain(file);
    expect((await test.call('merge.confirm', { draftId: seen.draftId })).submissions).toBe(1);
  });

  it('a form of another period is named as such', async () => {
    const { test, planId, stage } = await sentOut();
    const quarter = (await test.call('forms.create', { planId, period: '2025-Q1' })).files[0]!;
    const { bytes } = await test.core.files.read(quarter.file);
    const seen = await test.call('merge.preview', { period: '2025-H1', files: [await stage('quy.xlsx', bytes)] });
    expect(seen.rejected).toMatchObject([
      {
        code: 'merge.otherPeriod',
        ofPeriod: { code: '2025-Q1', label: 'Quý I năm 2025' },
        message: expect.stringContaining('“Quý I năm 2025”, không phải kỳ “6 tháng đầu năm 2025”') as string,
      },
    ]);
  });

  it('a form of another plan is named as such when one plan is asked for', async () => {
    const { test, stage } = await sentOut();
    const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
    const other = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH KHÁC', year: 2025 });
    await test.call('tasks.add', { planId: other.id, rows: [{ content: 'Họp', leadText: 'Sở Y tế' }] });
    const seen = await test.call('merge.preview', { planId: other.id, period: '2025-H1', files: [await stage('sct.xlsx')] });
    expect(seen.rejected).toMatchObject([{ code: 'merge.otherPlan' }]);
    // Without naming a plan the form finds its own.
    const any = await test.call('merge.preview', { period: '2025-H1', files: [await stage('sct.xlsx')] });
    expect(any.accepted).toHaveLength(1);
  });

  it.each(['syt cong thuc.xlsx', 'syt cong thuc.ods', 'syt cong thuc.xls'])(
    'a formula among the answers of %s is asked about and never taken unasked',
    async (name) => {
      const { test, stage } = await sentOut();
      const seen = await test.call('merge.preview', { period: '2025-H1', files: [await stage(name)] });
      expect(seen.rejected).toEqual([]);
      const asked = seen.changes.filter(({ doubt }) => doubt?.code === 'formulaValue');
      expect(asked.map(({ doubt }) => doubt!.message).join()).toMatch(/ô [EG]8:/);
      const taken = await test.call('merge.review', { draftId: seen.draftId });
      expect(
        taken.changes.filter(({ field, number, doubt }) => doubt === null && asked.some((each) => each.field === field && each.number === number)),
      ).toEqual([]);
    },
  );

  it('answers on a sheet that was hidden are not taken, and said so', async () => {
    const { test, stage, returned } = await sentOut();
    const bytes = rewritten(returned('sct.xlsx'), 'xl/workbook.xml', (xml) => xml.replace('sheetId="2" state="visible"', 'sheetId="2" state="hidden"'));
    const seen = await test.call('merge.preview', { period: '2025-H1', files: [await stage('an trang.xlsx', bytes)] });
    expect(seen.accepted).toMatchObject([{ tasks: 8, doubtful: true }]);
    expect(seen.warnings.map(({ code, message }) => [code, message.includes('“Phối hợp”')])).toEqual([['hiddenSheet', true]]);
  });

  it('formatting that reaches to the end of the sheet does not make a form too large', async () => {
    const { test, stage, returned } = await sentOut();
    const bytes = rewritten(returned('sct.xlsx'), 'xl/worksheets/sheet1.xml', (xml) =>
      xml
        .replace(/<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"')
        .replace('</sheetData>', '<row r="1048576" s="1" customFormat="1"><c r="XFD1048576" s="1"/></row></sheetData>'),
    );
    const seen = await test.call('merge.preview', { period: '2025-H1', files: [await stage('dai.xlsx', bytes)] });
    expect(seen.accepted).toMatchObject([{ tasks: 9 }]);
  });

  it('cancelling stops the reading', async () => {
    const { test, stage } = await sentOut();
    const files = await Promise.all(Array.from({ length: 60 }, () => stage('sct.xlsx')));
    const stop = new AbortController();
    const answer = await test.core.dispatcher.call(
      'merge.preview',
      { period: '2025-H1', files },
      {
        session: test.session,
        signal: stop.signal,
        onProgress: ({ done }) => {
          if (done === 3) stop.abort();
        },
      },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'system.cancelled' } });
  });
});
