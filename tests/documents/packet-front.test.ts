import { describe, expect, it } from 'vitest';
import { makePacket } from '../../electron/core/papers/packet/make-packet.ts';
import { meetingPapers, type MeetingOnPaper } from '../../electron/core/papers/packet/meeting-papers.template.ts';
import { DEFAULT_PACKET_OPTIONS } from '../../electron/core/papers/packet/packet-content.ts';
import { readWholePdf } from '../../electron/core/papers/packet/page-letters.ts';
import { contentOf, pdfOf, Shelf, signedPdf } from './packet-papers.ts';

const meeting: MeetingOnPaper = {
  committee: 'BAN CHỈ ĐẠO THƯƠNG MẠI BIÊN GIỚI TỈNH HÀ TĨNH',
  title: 'Phiên họp thứ 3 năm 2026',
  time: '08 giờ 00, ngày 05/12/2026',
  place: 'Phòng họp số 1',
  chair: 'Nguyễn Văn An',
  secrecy: 'MẬT',
  items: [{ number: '1', title: 'Báo cáo kết quả thực hiện kế hoạch', presenter: 'Sở Công Thương', from: '08:15', minutes: 20 }],
  people: [{ name: 'Nguyễn Văn An', office: 'Phó Chủ tịch UBND tỉnh', role: 'Chủ trì', seat: 'A1' }],
};

describe('the first pages of a packet', () => {
  it('are cover, agenda, delegates and contents, each told where it stands', async () => {
    const shelf = new Shelf();
    const papers = [
      shelf.paper('1.1', 'a.pdf', await pdfOf('a', [{}, { size: [841.89, 595.28] }, { turn: 90 }])),
      { number: '1.2', title: 'Báo cáo thu ngân sách qua cửa khẩu', unit: 'Sở Tài chính', due: '03/12/2026', source: { kind: 'missing' } } as const,
      shelf.paper('2.1', 'ky-so.pdf', await signedPdf('signed')),
    ];
    const { bytes, report } = await makePacket(contentOf(papers, { front: meetingPapers(meeting, 'Trần Thị Bình') }), DEFAULT_PACKET_OPTIONS, shelf.tools());
    const { pages } = await readWholePdf(new Uint8Array(bytes), () => undefined);
    expect(pages[0]?.letters).toMatch(/^MẬT.*TÀILIỆUHỌP.*Bảncủa:TrầnThịBình/);
    expect(report.contents.filter(({ kind }) => kind === 'front').map(({ title, pages: at }) => `${title} ${at?.first}`)).toEqual([
      'Chương trình họp 2',
      'Danh sách đại biểu 3',
    ]);
    expect(pages[3]?.letters).toContain('MỤCLỤC');
  });

  it('leave out a list that is empty', () => {
    expect(meetingPapers({ ...meeting, items: [], people: [] })).toHaveLength(1);
  });
});
