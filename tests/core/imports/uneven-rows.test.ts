import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../shared/api/imports.api.ts';
import { testCore } from '../../kit/test-core.ts';
import { drawn, inEachFormat } from './same-table.ts';

const HEAD = 'STT,Việc cần làm,Chủ trì,Phối hợp,Thời hạn,Ghi chú';

async function previewOf(text: string, name = 'chép tay.csv'): Promise<ImportPreview> {
  const test = await testCore();
  const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put(name, new TextEncoder().encode(text)) });
  return test.call('imports.preview', { draftId, table: best });
}

const shown = ({ rows }: ImportPreview): string[] =>
  rows.map(({ number, content, lead, coordinator, deadline, note, own }) =>
    [number, content, lead, coordinator, deadline, note, ...Object.values(own)].join(' | '),
  );
const told = ({ issues }: ImportPreview): string[] => issues.map(({ row, code }) => `${row} ${code}`);
const AFTER = ['2,Mở lớp,Sở Y tế,,30/6/2026,', '3,Sơ kết,Sở Y tế,Sở Nội vụ,30/9/2026,họp'];
const AFTER_READ = ['2 | Mở lớp | Sở Y tế |  | 30/6/2026 | ', '3 | Sơ kết | Sở Y tế | Sở Nội vụ | 30/9/2026 | họp'];

describe('a delimiter inside the words of a hand-written row cuts nothing apart', () => {
  it.each([
    ['1,Đo đạc, lập bản đồ,Sở Nội vụ,,Quý I/2026,', '1 | Đo đạc, lập bản đồ | Sở Nội vụ |  | Quý I/2026 | '],
    ['1,Đo đạc, lập, ký bản đồ,Sở Nội vụ,Sở Y tế,Quý I/2026,', '1 | Đo đạc, lập, ký bản đồ | Sở Nội vụ | Sở Y tế | Quý I/2026 | '],
    ['1,Đo đạc,Sở Nội vụ, Sở Y tế,Sở Tư pháp,Quý I/2026,', '1 | Đo đạc | Sở Nội vụ, Sở Y tế | Sở Tư pháp | Quý I/2026 | '],
    ['1,Đo đạc,Sở Nội vụ,,Quý I/2026,một, hai', '1 | Đo đạc | Sở Nội vụ |  | Quý I/2026 | một, hai'],
    // One of the spaces stands behind a delimiter.
    ['1,Đo đạc, lập bản đồ, Sở Nội vụ,,Quý I/2026,', '1 | Đo đạc, lập bản đồ | Sở Nội vụ |  | Quý I/2026 | '],
  ])('%s', async (line, whole) => {
    const preview = await previewOf([HEAD, line, ...AFTER].join('\n'));
    expect(shown(preview)).toEqual([whole, ...AFTER_READ]);
    expect(told(preview)).toEqual(['1 rejoinedWords']);
    expect(preview.issues[0]!.message).toContain('Dòng 2 trong tệp');
  });

  it('in most rows, in a heading and in a section', async () => {
    const lines = [
      'STT,Việc cần làm,Chủ trì, người phụ trách,Thời hạn,Ghi chú',
      'I,ĐẤT ĐAI, MÔI TRƯỜNG,,,',
      '1,Đo đạc, lập bản đồ,Sở Y tế,30/6/2026,',
      '2,Thu, gom rác,Sở Y tế,30/6/2026,',
      '3,Họp,Sở Y tế,30/9/2026,x',
    ];
    const preview = await previewOf(lines.join('\n'));
    expect(preview.rows.map(({ kind, content, lead, deadline }) => [kind, content, lead, deadline])).toEqual([
      ['section', 'ĐẤT ĐAI, MÔI TRƯỜNG', '', ''],
      ['task', 'Đo đạc, lập bản đồ', 'Sở Y tế', '30/6/2026'],
      ['task', 'Thu, gom rác', 'Sở Y tế', '30/6/2026'],
      ['task', 'Họp', 'Sở Y tế', '30/9/2026'],
    ]);
    expect(told(preview)).toEqual(['0 rejoinedWords', '1 rejoinedWords', '2 rejoinedWords', '3 rejoinedWords']);
  });

  it('of semicolons too', async () => {
    const preview = await previewOf([HEAD, '1,Đo đạc,Sở Nội vụ, Sở Y tế,,Quý I/2026,', ...AFTER].join('\n').replaceAll(',', ';'));
    expect(shown(preview)[0]).toBe('1 | Đo đạc | Sở Nội vụ; Sở Y tế |  | Quý I/2026 | ');
  });
});

describe('where it is not clear what belongs where, the row says how many cells it has, and keeps every word', () => {
  it.each([
    ['a comma without a space', '1,Đo đạc,lập bản đồ,Sở Nội vụ,,Quý I/2026,', '7 ô, bảng có 6 cột'],
    ['a cell that is missing', '1,Đo đạc,Sở Nội vụ,Quý I/2026', '4 ô, bảng có 6 cột'],
    ['a number with a comma', '1,Đo đạc,Sở Nội vụ,,Quý I/2026,1,5 tỷ', '7 ô, bảng có 6 cột'],
  ])('%s', async (_, line, said) => {
    const preview = await previewOf([HEAD, line, ...AFTER].join('\n'));
    expect(told(preview)).toContain('1 unevenRow');
    expect(preview.issues.find(({ code }) => code === 'unevenRow')!.message).toContain(said);
    expect(told(preview).filter((issue) => /^[23] /.test(issue))).toEqual([]);
    const words = shown(preview)[0]!;
    for (const cell of line.split(',')) expect(words).toContain(cell);
  });

  it('a Markdown row with a pipe too many', async () => {
    const rows = [HEAD, ...AFTER.slice(0, 1), '3,Đo đạc,lập bản đồ,Sở Nội vụ,,Quý I/2026,'].map((line) => `| ${line.replaceAll(',', ' | ')} |`);
    expect(told(await previewOf(rows.toSpliced(1, 0, '|---|---|---|---|---|---|').join('\n'), 'ghi.md'))).toContain('2 unevenRow');
  });
});

it('rows that end where nothing follows are read, and say nothing of a tail that most leave blank', async () => {
  const preview = await previewOf(
    [HEAD, '1,Đo đạc,Sở Nội vụ,,Quý I/2026', '2,Mở lớp,Sở Y tế,Sở Nội vụ,30/6/2026', '3,Họp,Sở Y tế,,30/9/2026', '4,Lễ'].join('\n'),
  );
  expect(shown(preview)).toEqual([
    '1 | Đo đạc | Sở Nội vụ |  | Quý I/2026 | ',
    '2 | Mở lớp | Sở Y tế | Sở Nội vụ | 30/6/2026 | ',
    '3 | Họp | Sở Y tế |  | 30/9/2026 | ',
    '4 | Lễ |  |  |  | ',
  ]);
  expect(told(preview)).toEqual(['4 emptyLead', '4 emptyDeadline']);
});

it('a space behind every delimiter is none of the words', async () => {
  const preview = await previewOf([HEAD, '1,Đo đạc,Sở Nội vụ,,Quý I/2026,', ...AFTER].join('\n').replaceAll(',', ', '));
  expect(told(preview)).toEqual([]);
  expect(shown(preview)).toEqual(['1 | Đo đạc | Sở Nội vụ |  | Quý I/2026 | ', ...AFTER_READ]);
});

it.each(inEachFormat([HEAD.replaceAll(',', '|'), '1|Đo đạc, lập bản đồ|Sở Nội vụ, Sở Y tế||Quý I/2026|'].map(drawn)))(
  'nothing of it is said of %s, whose cells are whole',
  async (name, bytes) => {
    if (name.endsWith('.csv')) return;
    const test = await testCore();
    const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put(name, bytes()) });
    expect(told(await test.call('imports.preview', { draftId, table: best }))).toEqual([]);
  },
);
