import { describePeriodDay } from '../../../shared/domain/deadline/describe.ts';
import type { Deadline } from '../../../shared/domain/deadline/deadline.ts';
import { alignedTable } from '../aligned-table.ts';
import { wrongUsage, type BcdCommand } from '../bcd-command.ts';
import { yearValue } from '../option-values.ts';
import { readText } from '../read-text.ts';

interface DeadlineOptions {
  readonly year: number;
  readonly file?: string;
}

/** Needs no data folder: the rules are the whole of it. */
export function addDeadline(program: BcdCommand): void {
  program
    .command('deadline')
    .description('cho biết chương trình hiểu một thời hạn thế nào')
    .argument('[thời-hạn]', 'đúng như trong bảng, ví dụ "Quý IV/2025"')
    .requiredOption('--year <năm>', 'năm của kế hoạch, dùng khi thời hạn không ghi năm', yearValue)
    .option('--file <tệp>', 'tệp văn bản, mỗi dòng một thời hạn; cho kết quả theo đúng thứ tự, kể cả dòng trống')
    .answers<DeadlineOptions>(async ([text], { year, file }) => {
      if ((text === undefined) === (file === undefined)) throw wrongUsage('Lệnh “deadline” cần một thời hạn hoặc --file, không phải cả hai.');
      const { parseDeadline } = await import('../../../shared/domain/deadline/parse-deadline.ts');
      const expressions = file === undefined ? [text ?? ''] : linesOf(await readText(file));
      const read = expressions.map((expression) => parseDeadline(expression, { year }));
      const deadlines = read.map(fieldsOf);
      return { json: file === undefined ? deadlines[0] : deadlines, text: inWords(read) };
    });
}

/** A line break at the very end closes the last line and opens no further one. */
function linesOf(content: string): string[] {
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

const fieldsOf = ({ kind, start, due, frequency, dates, flags, certain, text }: Deadline): Deadline => ({
  kind,
  start,
  due,
  frequency,
  dates,
  flags,
  certain,
  text,
});

const inWords = (deadlines: readonly Deadline[]): string =>
  alignedTable(
    ['Thời hạn', 'Loại', 'Từ', 'Đến', 'Định kỳ', 'Lưu ý', 'Rõ'],
    deadlines.map(({ text, kind, start, due, frequency, periodDays = [], flags, certain }) => [
      text,
      kind,
      start ?? '',
      due ?? '',
      [frequency ?? '', ...periodDays.map(describePeriodDay)].filter((part) => part !== '').join(', '),
      flags.join(', '),
      certain ? 'rõ' : 'chưa rõ',
    ]),
  );
