import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentOut } from './returned-forms.ts';

interface Row {
  id: string;
  stt: string;
  content: string;
  result: string;
  difficulty: string;
  /** In a column that the form does not have. */
  aside: string;
}

const HEADINGS = ['STT', 'Nội dung nhiệm vụ', 'Kết quả trong kỳ', 'Khó khăn, vướng mắc', 'Ghi chú', 'Mã nhiệm vụ'] as const;
const cellsOf = ({ id, stt, content, result, difficulty, aside }: Row): string[] => [stt, content, result, difficulty, aside, id];
const FOOT = [
  ['', 'NGƯỜI LẬP', 'KT. GIÁM ĐỐC'],
  ['', '(Ký tên)', 'PHÓ GIÁM ĐỐC'],
];

/** What agencies do to a form before they send it back; `at` picks the row. */
const spoil: Readonly<Record<string, (rows: Row[], at: number, words: () => string) => Row[]>> = {
  dropIds: (rows) => rows.map((row) => ({ ...row, id: '' })),
  turnRound: (rows) => rows.toReversed(),
  shiftIds: (rows) => rows.map((row, index) => ({ ...row, id: rows[(index + 1) % rows.length]!.id })),
  alter: (rows, at) => rows.with(at, { ...rows[at]!, content: rows[at]!.content.replace(/\S+ \S+/, 'Không') }),
  rewrite: (rows, at) => rows.with(at, { ...rows[at]!, content: 'Việc đơn vị tự ghi lại' }),
  clearContent: (rows, at) => rows.with(at, { ...rows[at]!, content: '' }),
  clearNumber: (rows, at) => rows.with(at, { ...rows[at]!, stt: '' }),
  renumber: (rows) => rows.map((row, index) => ({ ...row, stt: String(index + 1) })),
  copyRow: (rows, at, words) => rows.toSpliced(at, 0, { ...rows[at]!, result: words() }),
  addRow: (rows, at, words) => rows.toSpliced(at, 0, { id: '', stt: '', content: 'Việc phát sinh', result: words(), difficulty: '', aside: '' }),
  continueRow: (rows, at, words) => rows.toSpliced(at + 1, 0, { id: '', stt: '', content: '', result: `Giám đốc ${words()}`, difficulty: '', aside: words() }),
  writeAside: (rows, at, words) => rows.with(at, { ...rows[at]!, aside: words() }),
  repeatHeadings: (rows, at) =>
    rows.toSpliced(at, 0, {
      id: 'Mã nhiệm vụ',
      stt: 'STT',
      content: 'Nội dung nhiệm vụ',
      result: 'Kết quả trong kỳ',
      difficulty: 'Khó khăn, vướng mắc',
      aside: 'Ghi chú',
    }),
};

const damage = fc.array(fc.record({ kind: fc.constantFrom(...Object.keys(spoil)), at: fc.nat() }), { maxLength: 5 });

it('every answer of a form is taken, quoted in a remark, or refused with the whole file, whatever was done to its rows', async () => {
  const { test, planId, files } = await sentOut();
  const { tasks } = await test.call('tasks.list', { planId });
  const form = files.find(({ addressee }) => addressee.name === 'Sở Công Thương')!;
  const own = tasks.filter(({ assignments }) => assignments.some(({ role, refId }) => role === 'lead' && refId === form.addressee.id));
  await fc.assert(
    fc.asyncProperty(damage, fc.boolean(), fc.boolean(), async (steps, withCode, signed) => {
      const said: string[] = [];
      const words = (): string => {
        said.push(`Câu trả lời số ${said.length + 1}.`);
        return said.at(-1)!;
      };
      const sent = own.map(
        ({ id, number, content }, at): Row => ({ id, stt: number, content, result: words(), difficulty: at % 3 === 0 ? words() : '', aside: '' }),
      );
      const rows = steps.reduce((so, { kind, at }) => spoil[kind]!(so, at % so.length, words), sent);
      const lines = [HEADINGS, ...rows.map(cellsOf), ...(signed ? FOOT : [])].map((cells) => cells.map((text) => text.replace(/\s+/g, ' ')).join('\t'));
      const text = [withCode ? `Mã phiếu: ${form.code}` : '', 'Đơn vị báo cáo: Sở Công Thương', ...lines].join('\n');
      const seen = await test.call('merge.preview', { planId, period: '2025-H1', files: [await test.core.files.put('phieu.txt', Buffer.from(text, 'utf8'))] });
      if (withCode) expect(seen.rejected).toEqual([]);
      if (seen.rejected.length > 0) return;
      const shown = [...seen.changes.map(({ after }) => after), ...seen.warnings.map(({ message }) => message)].join('\n');
      const standing = new Set(rows.flatMap(cellsOf).flatMap((cell) => cell.match(/Câu trả lời số \d+\./g) ?? []));
      // An own column is pointed at with its first words.
      const aside = new Set(
        rows
          .map((row) => row.aside)
          .filter((cell) => standing.has(cell))
          .slice(1),
      );
      expect([...standing].filter((each) => !aside.has(each) && !shown.includes(each))).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 120_000);
