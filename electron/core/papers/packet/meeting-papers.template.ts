import type { Block, TableRow } from '../../typesetting/formal-document.ts';
import { theThucSettings } from '../../typesetting/the-thuc.ts';
import { centred, progressPaper, textWidth } from '../progress/progress-paper.ts';
import type { FrontPaper } from './packet-content.ts';
import { line } from './packet-papers.template.ts';

/** What the first pages of a packet say; texts as the clerk typed them, empty where there is nothing to say. */
export interface MeetingOnPaper {
  readonly committee: string;
  readonly title: string;
  /** "08 giờ 00, ngày 05/12/2026" */
  readonly time: string;
  readonly place: string;
  readonly chair: string;
  /** Of the whole packet; empty: none. */
  readonly secrecy: string;
  readonly items: readonly {
    readonly number: string;
    readonly title: string;
    readonly presenter: string;
    readonly from: string;
    readonly minutes: number | null;
  }[];
  readonly people: readonly { readonly name: string; readonly office: string; readonly role: string; readonly seat: string }[];
}

const settings = theThucSettings();

/** Cover, agenda and delegates; a list that is empty is left out. @param copyOf Whose copy it is; null: everybody's. */
export function meetingPapers(meeting: MeetingOnPaper, copyOf: string | null = null): FrontPaper[] {
  return [
    { title: null, paper: progressPaper(meeting.title, 'portrait', coverBlocks(meeting, copyOf)) },
    ...(meeting.items.length === 0 ? [] : [{ title: 'Chương trình họp', paper: progressPaper('Chương trình họp', 'portrait', agendaBlocks(meeting)) }]),
    ...(meeting.people.length === 0 ? [] : [{ title: 'Danh sách đại biểu', paper: progressPaper('Danh sách đại biểu', 'portrait', peopleBlocks(meeting)) }]),
  ];
}

function coverBlocks({ committee, title, time, place, chair, secrecy }: MeetingOnPaper, copyOf: string | null): Block[] {
  const said = (label: string, text: string): Block[] => (text === '' ? [] : [line(`${label}: ${text}`, 'regular', { below: 6 })]);
  return [
    ...(secrecy === '' ? [] : [line(secrecy, 'bold', { red: true, frame: { height: 8 }, below: 18 })]),
    line(committee, 'bold', { below: 150 }),
    line('TÀI LIỆU HỌP', 'bold', { below: 12, size: 22 }),
    line(title, 'bold', { below: 30, size: 16 }),
    ...said('Thời gian', time),
    ...said('Địa điểm', place),
    ...said('Chủ trì', chair),
    ...(copyOf === null ? [] : [line(`Bản của: ${copyOf}`, 'bold', { above: 60 })]),
  ];
}

function agendaBlocks({ items }: MeetingOnPaper): Block[] {
  const [number, time, who, long] = [13, 20, 42, 22];
  return [
    line('CHƯƠNG TRÌNH HỌP', 'bold', { below: 12 }),
    {
      kind: 'table',
      name: 'Chương trình họp',
      fontSize: settings.tableSize,
      columns: [
        centred('TT', number),
        centred('Thời gian', time),
        { header: 'Nội dung', width: textWidth('portrait') - number - time - who - long, align: 'left' },
        { header: 'Trình bày', width: who, align: 'left' },
        centred('Số phút', long),
      ],
      numberingRow: null,
      rows: items.map(
        (item): TableRow => ({
          kind: 'cells',
          cells: [item.number, item.from, item.title, item.presenter, item.minutes === null ? '' : String(item.minutes)],
        }),
      ),
    },
  ];
}

function peopleBlocks({ people }: MeetingOnPaper): Block[] {
  const [number, name, role, seat] = [13, 45, 35, 20];
  return [
    line('DANH SÁCH ĐẠI BIỂU', 'bold', { below: 12 }),
    {
      kind: 'table',
      name: 'Danh sách đại biểu',
      fontSize: settings.tableSize,
      columns: [
        centred('TT', number),
        { header: 'Họ và tên', width: name, align: 'left' },
        { header: 'Chức vụ, đơn vị', width: textWidth('portrait') - number - name - role - seat, align: 'left' },
        { header: 'Thành phần', width: role, align: 'left' },
        centred('Chỗ ngồi', seat),
      ],
      numberingRow: null,
      rows: people.map((person, at): TableRow => ({ kind: 'cells', cells: [String(at + 1), person.name, person.office, person.role, person.seat] })),
    },
  ];
}
