import type { Block, FormalDocument, Paragraph, Run, TableRow } from '../../typesetting/formal-document.ts';
import { theThucSettings } from '../../typesetting/the-thuc.ts';
import { centred, progressPaper, textWidth } from '../progress/progress-paper.ts';
import type { ContentsLine, PacketPaper } from './packet-content.ts';

const settings = theThucSettings();

/** Words under a line of the contents. */
export interface ContentsMark {
  readonly number: string;
  readonly note: string;
}

/** The table of contents, with the page on which each thing begins. */
export function contentsDocument(lines: readonly ContentsLine[], marks: readonly ContentsMark[]): FormalDocument {
  const [number, page] = [16, 20];
  const noteOf = new Map(marks.map((mark) => [mark.number, mark.note]));
  return progressPaper('Mục lục', 'portrait', [
    line('MỤC LỤC', 'bold', { below: 12, outline: 1 }),
    {
      kind: 'table',
      name: 'Mục lục',
      fontSize: settings.tableSize,
      columns: [centred('TT', number), { header: 'Nội dung, tài liệu', width: textWidth('portrait') - number - page, align: 'left' }, centred('Trang', page)],
      numberingRow: null,
      rows: lines.map(
        (entry): TableRow =>
          entry.kind === 'item'
            ? { kind: 'section', number: entry.number, title: entry.title }
            : {
                kind: 'cells',
                cells: [
                  entry.number,
                  [entry.title, noteOf.get(entry.number) ?? ''].filter((text) => text !== '').join('\n'),
                  entry.pages === null ? '' : String(entry.pages.first),
                ],
              },
      ),
    },
  ]);
}

/** Stands for a paper that has not come. */
export const missingSheet = (paper: PacketPaper): FormalDocument => standIn(paper, 'TÀI LIỆU CHƯA CÓ', []);

/** Stands for a paper whose file could not be bound. @param reason The sentence that the clerk reads too. */
export const damagedSheet = (paper: PacketPaper, reason: string): FormalDocument => standIn(paper, 'TÀI LIỆU CHƯA ĐƯA VÀO ĐƯỢC', [reason]);

function standIn({ number, title, unit, due }: PacketPaper, heading: string, more: readonly string[]): FormalDocument {
  return progressPaper(title, 'portrait', [
    line(heading, 'bold', { above: 120, below: 18 }),
    line(`Tài liệu ${number}`, 'regular', { below: 6 }),
    line(title, 'bold', { below: 18 }),
    ...(unit === '' ? [] : [line(`Đơn vị chuẩn bị: ${unit}`, 'regular', { below: 6 })]),
    ...(due === '' ? [] : [line(`Hạn gửi: ngày ${due}`, 'regular', { below: 6 })]),
    ...more.map((text) => line(text, 'italic', { above: 12 })),
  ]);
}

export function line(
  text: string,
  style: Run['style'],
  look: Partial<Pick<Paragraph, 'above' | 'below' | 'outline' | 'size' | 'align' | 'frame' | 'red'>> = {},
): Block {
  return { kind: 'paragraph', runs: [{ text, style }], size: settings.bodySize, align: 'center', ...look };
}
