import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { formHeading } from '../../../shared/domain/forms/form-headings.ts';
import { declared, reportFieldIds, type ReportField, type ReportValue } from '../../../shared/domain/reporting/report-fields.ts';
import { shownAnswer } from '../../../shared/domain/reporting/shown-answer.ts';
import { answerInWords, storedReportNames } from '../../../renderer/i18n/report-words.ts';
import { planWith, testCore } from '../../kit/test-core.ts';

/** Two answers of every field's kind, different from one another and from those of the other fields. */
const answered = (round: 0 | 1) =>
  Object.fromEntries(
    reportFieldIds.map((field, at): [ReportField, ReportValue] => {
      const words = `${declared(field).name} lần ${round + 1}`;
      const values = {
        text: `${words}.\nDòng hai`,
        line: words,
        share: 20 + at + round,
        mark: round === 0 ? 'behind' : 'ahead',
        day: `2025-05-1${round}`,
      } as const;
      return [field, values[declared(field).kind]];
    }),
  ) as Record<ReportField, never>;

describe('every field of a report', () => {
  it('is known by its heading on the form and by what the clerk is asked', () => {
    for (const field of reportFieldIds)
      expect([field, formHeading(declared(field).heading), formHeading(declared(field).asked)]).toEqual([field, field, field]);
  });

  it('is stored, read back, asked in the form, reminded of, compared, corrected and told', async () => {
    const test = await testCore();
    const { plan, tasks } = await planWith(test, ['Rà soát văn bản quy phạm pháp luật']);
    const [taskId, sender] = [tasks[0]!.id, tasks[0]!.assignments[0]?.refId ?? (await test.call('agencies.create', { name: 'Sở Công Thương' })).id];
    const period = '2025-H1';
    const first = answered(0);
    const recorded = await test.call('reporting.record', {
      planId: plan.id,
      period,
      addressee: { kind: 'agency', id: sender },
      receivedOn: '2025-06-16',
      reports: [{ taskId, ...first }],
    });
    const [asked] = await test.call('reporting.asked', { planId: plan.id, period, addresseeId: sender });
    expect(asked?.known).toMatchObject(first);
    expect((await test.call('reporting.reportsOf', { submissionId: recorded.submission.id }))[0]).toMatchObject(first);

    const form = async (code: string) => {
      const { files } = await test.call('forms.create', { planId: plan.id, period: code });
      const sheet = read((await test.core.files.read(files[0]!.file)).bytes, { type: 'array' }).Sheets['Chủ trì']!;
      return { code: files[0]!.code, rows: utils.sheet_to_json<string[]>(sheet, { header: 1 }) };
    };
    const { code, rows } = await form(period);
    const headings = rows.find((row) => row[0] === 'STT')!;
    expect(headings.slice(4, -1)).toEqual(reportFieldIds.map((field) => declared(field).heading));
    const reminder = String((await form('2025-Y')).rows.find((row) => row[1] === 'Rà soát văn bản quy phạm pháp luật')![3]);
    for (const field of reportFieldIds.filter((each) => declared(each).reminded)) expect(reminder).toContain(shownAnswer(field, first[field]));

    const second = answered(1);
    const oneLine = (text: string): string => text.replaceAll('\n', ' ');
    const cells = reportFieldIds.map((field) => oneLine(shownAnswer(field, second[field])));
    const returned = `Mã phiếu: ${code}\nSTT\tNội dung nhiệm vụ\t${headings.slice(4, -1).join('\t')}\n1\tRà soát văn bản quy phạm pháp luật\t${cells.join('\t')}`;
    const preview = await test.call('merge.preview', { period, files: [await test.core.files.put('phieu.txt', Buffer.from(returned, 'utf8'))] });
    expect(preview.changes.map(({ field, before, after }) => [field, before, after])).toEqual(
      reportFieldIds.map((field) => [field, shownAnswer(field, first[field]), oneLine(shownAnswer(field, second[field]))]),
    );
    await test.call('merge.confirm', { draftId: preview.draftId, receivedOn: '2025-06-20' });
    const known = (await test.call('reporting.asked', { planId: plan.id, period, addresseeId: sender }))[0]!.known!;
    expect(reportFieldIds.map((field) => shownAnswer(field, known[field]))).toEqual(cells);

    await test.call('reporting.editReport', { id: known.id, revision: known.revision, texts: first });
    const { entries } = await test.call('reporting.timeline', { taskId });
    const edit = entries.find((entry) => entry.kind === 'edit');
    expect(edit?.kind === 'edit' && edit.changes.map(({ field }) => storedReportNames[field])).toEqual(reportFieldIds.map((field) => declared(field).name));
    for (const field of reportFieldIds) expect(answerInWords(field, first[field])).not.toBe('');
  });
});
