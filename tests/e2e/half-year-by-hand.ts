import type { StoryName } from './half-year-story.ts';

/**
 * What the half-year of half-year-story.ts adds up to on Monday 30 June 2025, counted by hand from the rules of GLOSSARY.md and
 * task-marks.ts; never taken from the program. Every screen, print and command line is held against this one table.
 *
 * Days: sending was due on Thursday 19 June, 11 days ago, 7 of them working days (20; 23–27; 30). *Sắp đến hạn*: due by 15 July.
 * *Nguy cơ chậm* by the clock: due within five working days (by 7 July) with less done than the share of the year up to then. Due within
 * a week: by 7 July.
 */

/** Tasks of an agency or at a month's end: hoàn thành, đạt · chờ xác nhận · đang làm · thường xuyên, chậm · quá hạn · thường xuyên, chưa báo cáo. */
type Groups = readonly [done: number, claimed: number, going: number, slow: number, late: number, absent: number];
/** Count, of how many, percent. */
type Share = readonly [count: number, of: number, percent: string];

export interface ByHand {
  readonly period: string;
  readonly all: number;
  readonly setAside: number;
  readonly routine: number;
  /** “Tổng số … nhiệm vụ: …” as the print of the overview begins. */
  readonly composition: string;
  readonly sent: Share;
  readonly onTimeOfDue: Share;
  readonly overdue: Share;
  readonly dueSoon: Share;
  readonly routineMet: Share;
  readonly awaiting: Share;
  readonly steps: readonly string[];
  /** Of those that are not routine, then of the routine ones: in the order of the screen. */
  readonly classes: readonly (readonly [label: string, count: number, percent: string])[];
  readonly routineClasses: readonly (readonly [label: string, count: number, percent: string])[];
  /** With tasks that count, those with most first. */
  readonly agencies: readonly (readonly [name: string, ...Groups])[];
  readonly months: readonly (readonly [day: string, ...Groups])[];
  readonly late: readonly string[];
  readonly near: readonly string[];
  readonly risky: readonly string[];
  /** Đúng hạn · muộn · quá hạn chưa gửi · còn hạn. */
  readonly sending: readonly (readonly [period: string, onTime: number, late: number, missing: number, waiting: number])[];

  /** STT, Tình trạng, then each period that has begun. */
  readonly rows: readonly (readonly string[])[];
  /** Each chip with the tasks it counts. */
  readonly chips: Readonly<Record<string, readonly string[]>>;
  /** *Theo cơ quan*: the tasks under each. */
  readonly byAgency: Readonly<Record<string, readonly string[]>>;

  /** Cơ quan · tình trạng · ngày gửi · muộn · đã báo cáo · còn nợ. */
  readonly board: readonly (readonly string[])[];
  readonly boardChips: readonly string[];
  /** Cơ quan · tình trạng · số ngày chậm · nhiệm vụ còn nợ; the list of those in time but incomplete tells no days. */
  readonly lateLists: Readonly<Record<string, readonly (readonly string[])[]>>;

  /** The overview on paper: shares of what fell due, of all that count, of the routine ones. */
  readonly paper: { readonly fallenDue: readonly string[]; readonly counted: readonly string[]; readonly routine: readonly string[]; readonly sending: string };
  /** On paper: all tasks, each main class (what awaits where anything does), routine ones met · behind or missing · other, and what is in none where anything is. */
  readonly paperAgencies: readonly (readonly string[])[];
}

const LATE = '11 ngày (7 ngày làm việc)';

export const byHand: Readonly<Record<StoryName, ByHand>> = {
  /*
   * 1    done 28/5 for 30/5, accepted: in time                2    led by two, one done, one at 60 %: overdue since 20/6, they differ
   * 2.1  30 % with 180 of 184 days gone, due 4/7: at risk     3    granted until 15/8: open, in time
   * 4    hằng năm, Đạt: met                                   5    corrected to 16/6, not confirmed: awaits
   * 6    its lead says Chậm, due 31/12; its helper's 100 % finishes nothing
   * 7    thường xuyên, Chậm                                   8    due 7/7, nobody has reported
   * 9    hằng năm, nothing reported: missing                  10   suspended on 1/6: counted nowhere, though its day has passed
   * 11   given on 20/6, after the half-year's data closed: owes nothing for it
   */
  digital: {
    period: '6 tháng đầu năm 2025',
    all: 12,
    setAside: 1,
    routine: 3,
    composition: 'Tổng số 12 nhiệm vụ: 8 có thời hạn; 3 thường xuyên; 1 tạm dừng hoặc không còn phù hợp.',
    sent: [3, 4, '75'],
    onTimeOfDue: [1, 3, '33,3'],
    overdue: [1, 11, '9,1'],
    dueSoon: [2, 11, '18,2'],
    routineMet: [1, 3, '33,3'],
    awaiting: [1, 11, '9,1'],
    steps: [
      '6 tháng đầu năm 2025, hạn 19/06/2025 đã qua: 1 cơ quan chưa gửi Nhắc',
      '1 kết quả đã báo xong, chờ xác nhận Xác nhận',
      '1 nhiệm vụ đến hạn trong 7 ngày tới, chưa có báo cáo nào Hỏi',
      '1 nhiệm vụ quá hạn chưa xong Xem',
      '2 nhiệm vụ có nguy cơ chậm Xem',
    ],
    classes: [
      ['Đã hoàn thành đúng hạn', 1, '12,5'],
      ['Chưa hoàn thành, trong hạn', 5, '62,5'],
      ['Chưa hoàn thành, quá hạn', 1, '12,5'],
      ['Đã báo xong, chờ xác nhận', 1, '12,5'],
    ],
    routineClasses: [
      ['Thường xuyên: đạt trong kỳ', 1, '33,3'],
      ['Thường xuyên: chậm', 1, '33,3'],
      ['Thường xuyên: chưa có báo cáo', 1, '33,3'],
    ],
    // Task 2 stands by the word of each of its two leads.
    agencies: [
      ['Sở Khoa học và Công nghệ', 1, 1, 3, 0, 0, 0],
      ['Sở Y tế', 1, 1, 0, 0, 1, 0],
      ['Công an tỉnh', 0, 0, 1, 1, 0, 0],
      ['Sở Tư pháp', 0, 0, 1, 0, 0, 1],
    ],
    months: [
      ['31/01/2025', 0, 0, 12, 0, 0, 0],
      ['28/02/2025', 0, 0, 12, 0, 0, 0],
      ['31/03/2025', 0, 0, 12, 0, 0, 0],
      ['30/04/2025', 0, 0, 12, 0, 0, 0],
      ['31/05/2025', 1, 0, 11, 0, 0, 0],
      ['30/06/2025', 2, 1, 5, 1, 1, 1],
    ],
    late: ['2. Nâng cấp trung tâm dữ liệu Sở Khoa học và Công nghệ; Sở Y tế · quá 10 ngày (6 ngày làm việc)'],
    near: [
      '2.1. Mua sắm máy chủ Sở Khoa học và Công nghệ · còn 4 ngày (4 ngày làm việc)',
      '8. Rà soát thủ tục hành chính Sở Tư pháp · còn 7 ngày (5 ngày làm việc)',
    ],
    risky: [
      '2.1. Mua sắm máy chủ Sở Khoa học và Công nghệ · còn 4 ngày (4 ngày làm việc)',
      '6. Xây dựng cổng dữ liệu mở Công an tỉnh · còn 184 ngày (130 ngày làm việc)',
    ],
    sending: [
      ['6 tháng đầu năm 2025', 2, 1, 1, 0],
      ['Năm 2025', 0, 0, 0, 4],
    ],
    rows: [
      ['1', 'Hoàn thành đúng hạn', 'Xong', 'Xong'],
      ['2', 'Quá hạn', '60 %', 'Quá hạn'],
      ['2.1', 'Trong hạn', '30 %', 'Trong hạn'],
      ['3', 'Trong hạn', '50 %', 'Trong hạn'],
      ['4', 'Đạt', 'Đạt', 'Chưa đến hạn'],
      ['5', 'Chờ xác nhận', 'Chờ xác nhận', 'Chờ xác nhận'],
      ['6', 'Trong hạn', 'Chậm 20 %', 'Trong hạn'],
      ['7', 'Chậm', 'Chậm', 'Chưa đến hạn'],
      ['8', 'Trong hạn', 'Trong hạn', 'Trong hạn'],
      ['9', 'Chưa báo cáo', 'Chưa báo cáo', 'Chưa đến hạn'],
      ['10', 'Tạm dừng', 'Tạm dừng', 'Tạm dừng'],
      ['11', 'Trong hạn', '', 'Trong hạn'],
    ],
    chips: {
      Chậm: ['6', '7'],
      'Quá hạn': ['2'],
      'Chưa báo cáo': ['8', '9'],
      'Gia hạn': ['3'],
      'Thường xuyên': ['4', '7', '9'],
      'Chờ xác nhận': ['5'],
      'Báo cáo khác nhau': ['2'],
      'Sắp đến hạn': ['2.1', '8'],
      'Nguy cơ chậm': ['2.1', '6'],
    },
    byAgency: {
      'Công an tỉnh': ['6', '7'],
      'Sở Khoa học và Công nghệ': ['1', '2', '2.1', '3', '11'],
      'Sở Tư pháp': ['8', '9'],
      'Sở Y tế': ['2', '4', '5'],
      'Văn phòng UBND tỉnh': ['10'],
    },
    board: [
      ['Công an tỉnh', 'Gửi muộn', '24/06/2025', '5 ngày (3 ngày làm việc)', '2/2', '–'],
      ['Sở Khoa học và Công nghệ', 'Đúng hạn', '10/06/2025', '–', '4/5', '–'],
      ['Sở Tài chính không chủ trì nhiệm vụ', 'Không phải báo cáo', '12/06/2025', '–', '0/0', '–'],
      ['Sở Tư pháp', 'Quá hạn, chưa gửi', '–', LATE, '0/2', '2'],
      ['Sở Y tế', 'Đúng hạn có đính chính', '18/06/2025', '–', '3/3', '–'],
      ['Văn phòng UBND tỉnh', 'Không phải báo cáo', '–', '–', '0/1', '–'],
    ],
    boardChips: ['Tất cả 6', 'Đúng hạn 2', 'Gửi muộn 1', 'Quá hạn, chưa gửi 1', 'Không phải báo cáo 2', 'Có đính chính 1'],
    lateLists: {
      'Chưa gửi 1': [['Sở Tư pháp', 'Quá hạn, chưa gửi', LATE, '8. Rà soát thủ tục hành chính 9. Bồi dưỡng cán bộ một cửa']],
      'Gửi muộn 1': [['Công an tỉnh', 'Gửi muộn, ngày 24/06/2025', '5 ngày (3 ngày làm việc)', '']],
    },
    paper: {
      fallenDue: ['3', '1 (33,3 %)', '0', '1 (33,3 %)', '–', '1 (33,3 %)'],
      counted: ['11', '1 (9,1 %)', '0', '1 (9,1 %)', '5 (45,5 %)', '1 (9,1 %)'],
      routine: ['3', '0', '1 (33,3 %)', '0', '1 (33,3 %)', '0', '1 (33,3 %)', '0'],
      sending:
        'Gửi báo cáo (hạn 19/06/2025), trên 4 cơ quan phải báo cáo: đã gửi đúng hạn 2 (50 %); đã gửi quá hạn 1 (25 %); quá hạn chưa gửi 1 (25 %); có đính chính 1 (25 %).',
    },
    paperAgencies: [
      ['Công an tỉnh', '2', '–', '–', '–', '1', '–', '–', '1', '–', '–'],
      ['Sở Tư pháp', '2', '–', '–', '–', '1', '–', '–', '1', '–', '–'],
      ['Sở Y tế', '3', '–', '–', '1', '–', '1', '1', '–', '–', '–'],
      ['Sở Khoa học và Công nghệ', '5', '1', '–', '1', '3', '–', '–', '–', '–', '–'],
      ['Văn phòng UBND tỉnh', '1', '–', '–', '–', '–', '–', '–', '–', '–', '1'],
    ],
  },

  /*
   * 1  due today; two of three members done, the third silent: open, in time    2  two of three say Đạt: reported, not met
   * 3  a phrase without members, silent                                           4  80 %, due 13/6: overdue 17 days (16–20, 23–27, 30: 11)
   * 5  left out by the bank; 15/11 is a Saturday, so due 17/11                    6  led by a name the register does not hold
   * 7  done 26/5 for 20/5, accepted: late
   */
  poverty: {
    period: '6 tháng đầu năm 2025',
    all: 7,
    setAside: 0,
    routine: 1,
    composition: 'Tổng số 7 nhiệm vụ: 6 có thời hạn; 1 thường xuyên.',
    sent: [4, 6, '66,7'],
    onTimeOfDue: [0, 2, '0'],
    overdue: [1, 7, '14,3'],
    dueSoon: [1, 7, '14,3'],
    routineMet: [0, 1, '0'],
    awaiting: [0, 7, '0'],
    steps: [
      '6 tháng đầu năm 2025, hạn 19/06/2025 đã qua: 2 cơ quan chưa gửi Nhắc',
      '1 nhiệm vụ quá hạn chưa xong Xem',
      '1 nhiệm vụ chưa rõ chủ trì: không cơ quan nào được nhắc báo cáo Xem',
      '1 cụm từ chung đứng chủ trì chưa có danh sách đơn vị Ghi đơn vị',
      'Kế hoạch còn là dự thảo, chưa ghi ban hành Ban hành',
    ],
    classes: [
      ['Đã hoàn thành quá hạn', 1, '16,7'],
      ['Chưa hoàn thành, trong hạn', 4, '66,7'],
      ['Chưa hoàn thành, quá hạn', 1, '16,7'],
    ],
    routineClasses: [['Thường xuyên: đã báo cáo, chưa đánh giá', 1, '100']],
    agencies: [
      ['Ngân hàng Chính sách xã hội', 0, 0, 1, 0, 1, 0],
      ['UBND xã Hương Lâm', 1, 1, 0, 0, 0, 0],
      ['UBND xã Phúc Trạch', 0, 0, 1, 0, 0, 1],
      ['UBND xã Sơn Hồng', 1, 1, 0, 0, 0, 0],
      ['Sở Y tế', 1, 0, 0, 0, 0, 0],
      ['Tổ công tác giảm nghèo', 0, 0, 1, 0, 0, 0],
      ['UBND các phường', 0, 0, 1, 0, 0, 0],
    ],
    months: [
      ['31/01/2025', 0, 0, 7, 0, 0, 0],
      ['28/02/2025', 0, 0, 7, 0, 0, 0],
      ['31/03/2025', 0, 0, 7, 0, 0, 0],
      ['30/04/2025', 0, 0, 7, 0, 0, 0],
      ['31/05/2025', 1, 0, 6, 0, 0, 0],
      ['30/06/2025', 1, 0, 5, 0, 1, 0],
    ],
    late: ['4. Cho vay hộ nghèo Ngân hàng Chính sách xã hội · quá 17 ngày (11 ngày làm việc)'],
    near: ['1. Rà soát hộ nghèo UBND các xã biên giới · hôm nay'],
    risky: [],
    sending: [
      ['6 tháng đầu năm 2025', 3, 1, 2, 0],
      ['Năm 2025', 0, 0, 0, 6],
    ],
    rows: [
      ['1', 'Trong hạn', 'Trong hạn', 'Trong hạn'],
      ['2', 'Đã báo cáo', 'Đã báo cáo', 'Chưa đến hạn'],
      ['3', 'Trong hạn', 'Trong hạn', 'Trong hạn'],
      ['4', 'Quá hạn', 'Quá hạn 80 %', 'Quá hạn'],
      ['5', 'Trong hạn', 'Trong hạn', 'Trong hạn'],
      ['6', 'Trong hạn', 'Trong hạn', 'Trong hạn'],
      ['7', 'Hoàn thành quá hạn', 'Xong, muộn', 'Xong, muộn'],
    ],
    chips: {
      Chậm: [],
      'Quá hạn': ['4'],
      'Chưa báo cáo': ['1', '2', '3', '5', '6'],
      'Gia hạn': [],
      'Thường xuyên': ['2'],
      'Sắp đến hạn': ['1'],
    },
    byAgency: {
      'Ngân hàng Chính sách xã hội': ['4', '5'],
      'Sở Y tế': ['7'],
      'Tổ công tác giảm nghèo': ['6'],
      'UBND các phường': ['3'],
      'UBND xã Hương Lâm': ['1', '2'],
      'UBND xã Phúc Trạch': ['1', '2'],
      'UBND xã Sơn Hồng': ['1', '2'],
    },
    board: [
      ['Ngân hàng Chính sách xã hội', 'Đúng hạn', '12/06/2025', '–', '1/2', '1'],
      ['Sở Y tế', 'Đúng hạn', '18/06/2025', '–', '1/1', '–'],
      ['UBND các phường chưa nêu gồm những cơ quan nào', 'Quá hạn, chưa gửi', '–', LATE, '0/1', '1'],
      ['UBND xã Hương Lâm', 'Gửi muộn', '20/06/2025', '1 ngày (1 ngày làm việc)', '2/2', '–'],
      ['UBND xã Phúc Trạch', 'Quá hạn, chưa gửi', '–', LATE, '0/2', '2'],
      ['UBND xã Sơn Hồng', 'Đúng hạn', '10/06/2025', '–', '2/2', '–'],
    ],
    boardChips: ['Tất cả 6', 'Đúng hạn 3', 'Gửi muộn 1', 'Quá hạn, chưa gửi 2'],
    lateLists: {
      'Chưa gửi 2': [
        ['UBND các phường', 'Quá hạn, chưa gửi', LATE, '3. Vận động xây nhà đại đoàn kết'],
        ['UBND xã Phúc Trạch', 'Quá hạn, chưa gửi', LATE, '1. Rà soát hộ nghèo 2. Hỗ trợ nhà ở'],
      ],
      'Gửi muộn 1': [['UBND xã Hương Lâm', 'Gửi muộn, ngày 20/06/2025', '1 ngày (1 ngày làm việc)', '']],
      'Gửi đúng hạn, còn thiếu nhiệm vụ 1': [['Ngân hàng Chính sách xã hội', 'Gửi đúng hạn, ngày 12/06/2025', '5. Tổng kết chương trình']],
    },
    paper: {
      fallenDue: ['2', '0', '1 (50 %)', '–', '1 (50 %)'],
      counted: ['7', '0', '1 (14,3 %)', '4 (57,1 %)', '1 (14,3 %)'],
      routine: ['1', '0', '0', '0', '1 (100 %)', '0', '0'],
      sending: 'Gửi báo cáo (hạn 19/06/2025), trên 6 cơ quan phải báo cáo: đã gửi đúng hạn 3 (50 %); đã gửi quá hạn 1 (16,7 %); quá hạn chưa gửi 2 (33,3 %).',
    },
    // Nothing of the plan waits to be confirmed, but each member's part of task 1 does.
    paperAgencies: [
      ['Ngân hàng Chính sách xã hội', '2', '–', '–', '–', '1', '1', '–', '–', '–'],
      ['UBND xã Phúc Trạch', '2', '–', '–', '–', '1', '–', '–', '1', '–'],
      ['Sở Y tế', '1', '–', '1', '–', '–', '–', '–', '–', '–'],
      ['Tổ công tác giảm nghèo', '1', '–', '–', '–', '1', '–', '–', '–', '–'],
      ['UBND các phường', '1', '–', '–', '–', '1', '–', '–', '–', '–'],
      ['UBND xã Hương Lâm', '2', '–', '–', '1', '–', '–', '1', '–', '–'],
      ['UBND xã Sơn Hồng', '2', '–', '–', '1', '–', '–', '1', '–', '–'],
    ],
  },

  /*
   * Nobody confirms here, and no day moves off a day of rest.
   * 1  done 10/6 for Sunday 15/6: in time    2  done 10/4 for 31/3: late    3  reported without a mark    4  waits for its event
   * 5  30 % with 180 of 185 days gone, due Saturday 5/7: at risk            6  60 %, Chậm, due 25/6: overdue 5 days (26, 27, 30: 3)
   * 7  no longer applicable since 1/5
   */
  disasters: {
    period: 'Quý II năm 2025',
    all: 7,
    setAside: 1,
    routine: 1,
    composition: 'Tổng số 7 nhiệm vụ: 4 có thời hạn; 1 thường xuyên; 1 chưa phát sinh, chờ sự kiện; 1 tạm dừng hoặc không còn phù hợp.',
    sent: [2, 3, '66,7'],
    onTimeOfDue: [1, 3, '33,3'],
    overdue: [1, 6, '16,7'],
    dueSoon: [1, 6, '16,7'],
    routineMet: [0, 1, '0'],
    awaiting: [0, 6, '0'],
    steps: [
      'Quý II năm 2025, hạn 19/06/2025 đã qua: 1 cơ quan chưa gửi Nhắc',
      '1 nhiệm vụ xin gia hạn, chưa được trả lời Trả lời',
      '1 nhiệm vụ quá hạn chưa xong Xem',
      '1 nhiệm vụ có nguy cơ chậm Xem',
      'Kế hoạch còn là dự thảo, chưa ghi ban hành Ban hành',
    ],
    classes: [
      ['Đã hoàn thành đúng hạn', 1, '20'],
      ['Đã hoàn thành quá hạn', 1, '20'],
      ['Chưa hoàn thành, trong hạn', 1, '20'],
      ['Chưa hoàn thành, quá hạn', 1, '20'],
      ['Chưa phát sinh, chờ sự kiện', 1, '20'],
    ],
    routineClasses: [['Thường xuyên: đã báo cáo, chưa đánh giá', 1, '100']],
    agencies: [
      ['Sở Nông nghiệp và Môi trường', 1, 0, 2, 0, 0, 0],
      ['Bộ Chỉ huy Quân sự tỉnh', 1, 0, 0, 0, 1, 0],
      ['Đài Khí tượng Thủy văn tỉnh', 0, 0, 1, 0, 0, 0],
    ],
    months: [
      ['31/01/2025', 0, 0, 7, 0, 0, 0],
      ['28/02/2025', 0, 0, 7, 0, 0, 0],
      ['31/03/2025', 1, 0, 6, 0, 0, 0],
      ['30/04/2025', 2, 0, 5, 0, 0, 0],
      ['31/05/2025', 2, 0, 4, 0, 0, 0],
      ['30/06/2025', 2, 0, 3, 0, 1, 0],
    ],
    late: ['6. Mua vật tư dự trữ Bộ Chỉ huy Quân sự tỉnh · quá 5 ngày (3 ngày làm việc)'],
    near: ['5. Hoàn thành bản đồ ngập lụt Đài Khí tượng Thủy văn tỉnh · còn 5 ngày (4 ngày làm việc)'],
    risky: ['5. Hoàn thành bản đồ ngập lụt Đài Khí tượng Thủy văn tỉnh · còn 5 ngày (4 ngày làm việc)'],
    sending: [
      ['Quý I năm 2025', 3, 0, 0, 0],
      ['Quý II năm 2025', 1, 1, 1, 0],
      ['Quý III năm 2025', 0, 0, 0, 3],
    ],
    rows: [
      ['1', 'Hoàn thành đúng hạn', '10 %', 'Xong', 'Xong', ''],
      ['2', 'Hoàn thành quá hạn', '50 %', 'Xong, muộn', 'Xong, muộn', ''],
      ['3', 'Đã báo cáo', 'Đạt', 'Đã báo cáo', 'Chưa đến hạn', ''],
      ['4', 'Chờ sự kiện', 'Chờ sự kiện', 'Chờ sự kiện', 'Chờ sự kiện', ''],
      ['5', 'Trong hạn', '30 %', 'Trong hạn', 'Trong hạn', ''],
      ['6', 'Quá hạn', '10 %', 'Chậm 60 %', 'Quá hạn', ''],
      ['7', 'Không còn phù hợp', 'Trong hạn', 'Không còn phù hợp', 'Không còn phù hợp', ''],
    ],
    chips: {
      Chậm: ['6'],
      'Quá hạn': ['6'],
      'Chưa báo cáo': ['5'],
      'Gia hạn': ['6'],
      'Thường xuyên': ['3'],
      'Sắp đến hạn': ['5'],
      'Nguy cơ chậm': ['5'],
    },
    byAgency: {
      'Bộ Chỉ huy Quân sự tỉnh': ['1', '6'],
      'Đài Khí tượng Thủy văn tỉnh': ['5', '7'],
      'Sở Nông nghiệp và Môi trường': ['2', '3', '4'],
    },
    board: [
      ['Bộ Chỉ huy Quân sự tỉnh', 'Đúng hạn', '12/06/2025', '–', '2/2', '–'],
      ['Đài Khí tượng Thủy văn tỉnh', 'Quá hạn, chưa gửi', '–', LATE, '0/2', '1'],
      ['Sở Nông nghiệp và Môi trường', 'Gửi muộn', '21/06/2025', '2 ngày (1 ngày làm việc)', '2/3', '–'],
    ],
    boardChips: ['Tất cả 3', 'Đúng hạn 1', 'Gửi muộn 1', 'Quá hạn, chưa gửi 1'],
    lateLists: {
      'Chưa gửi 1': [['Đài Khí tượng Thủy văn tỉnh', 'Quá hạn, chưa gửi', LATE, '5. Hoàn thành bản đồ ngập lụt']],
      'Gửi muộn 1': [['Sở Nông nghiệp và Môi trường', 'Gửi muộn, ngày 21/06/2025', '2 ngày (1 ngày làm việc)', '']],
    },
    paper: {
      fallenDue: ['3', '1 (33,3 %)', '1 (33,3 %)', '–', '1 (33,3 %)'],
      counted: ['6', '1 (16,7 %)', '1 (16,7 %)', '1 (16,7 %)', '1 (16,7 %)'],
      routine: ['1', '0', '0', '0', '1 (100 %)', '0', '0'],
      sending: 'Gửi báo cáo (hạn 19/06/2025), trên 3 cơ quan phải báo cáo: đã gửi đúng hạn 1 (33,3 %); đã gửi quá hạn 1 (33,3 %); quá hạn chưa gửi 1 (33,3 %).',
    },
    paperAgencies: [
      ['Bộ Chỉ huy Quân sự tỉnh', '2', '1', '–', '–', '1', '–', '–', '–', '–'],
      ['Đài Khí tượng Thủy văn tỉnh', '2', '–', '–', '1', '–', '–', '–', '–', '1'],
      ['Sở Nông nghiệp và Môi trường', '3', '–', '1', '–', '–', '–', '–', '1', '1'],
    ],
  },

  /* 1  done on 5/5, the day 30/4 moves to, accepted: in time    2  hằng năm, Vượt: met    3  40 %, due 15/12 */
  abroad: {
    period: '6 tháng đầu năm 2025',
    all: 3,
    setAside: 0,
    routine: 1,
    composition: 'Tổng số 3 nhiệm vụ: 2 có thời hạn; 1 thường xuyên.',
    sent: [2, 2, '100'],
    onTimeOfDue: [1, 1, '100'],
    overdue: [0, 3, '0'],
    dueSoon: [0, 3, '0'],
    routineMet: [1, 1, '100'],
    awaiting: [0, 3, '0'],
    steps: [],
    classes: [
      ['Đã hoàn thành đúng hạn', 1, '50'],
      ['Chưa hoàn thành, trong hạn', 1, '50'],
    ],
    routineClasses: [['Thường xuyên: đạt trong kỳ', 1, '100']],
    agencies: [
      ['Sở Ngoại vụ', 2, 0, 0, 0, 0, 0],
      ['Sở Công Thương', 0, 0, 1, 0, 0, 0],
    ],
    months: [
      ['31/01/2025', 0, 0, 3, 0, 0, 0],
      ['28/02/2025', 0, 0, 3, 0, 0, 0],
      ['31/03/2025', 0, 0, 3, 0, 0, 0],
      ['30/04/2025', 0, 0, 3, 0, 0, 0],
      ['31/05/2025', 1, 0, 2, 0, 0, 0],
      ['30/06/2025', 2, 0, 1, 0, 0, 0],
    ],
    late: [],
    near: [],
    risky: [],
    sending: [
      ['6 tháng đầu năm 2025', 2, 0, 0, 0],
      ['Năm 2025', 0, 0, 0, 2],
    ],
    rows: [
      ['1', 'Hoàn thành đúng hạn', 'Xong', 'Xong'],
      ['2', 'Đạt', 'Đạt', 'Chưa đến hạn'],
      ['3', 'Trong hạn', '40 %', 'Trong hạn'],
    ],
    chips: { Chậm: [], 'Quá hạn': [], 'Chưa báo cáo': [], 'Gia hạn': [], 'Thường xuyên': ['2'] },
    byAgency: { 'Sở Công Thương': ['3'], 'Sở Ngoại vụ': ['1', '2'] },
    board: [
      ['Sở Công Thương', 'Đúng hạn', '11/06/2025', '–', '1/1', '–'],
      ['Sở Ngoại vụ', 'Đúng hạn', '10/06/2025', '–', '2/2', '–'],
    ],
    boardChips: ['Tất cả 2', 'Đúng hạn 2', 'Gửi muộn 0', 'Quá hạn, chưa gửi 0'],
    lateLists: {},
    paper: {
      fallenDue: ['1', '1 (100 %)', '0', '–', '0'],
      counted: ['3', '1 (33,3 %)', '0', '1 (33,3 %)', '0'],
      routine: ['1', '1 (100 %)', '0', '0', '0', '0', '0'],
      sending: 'Gửi báo cáo (hạn 19/06/2025), trên 2 cơ quan phải báo cáo: đã gửi đúng hạn 2 (100 %).',
    },
    paperAgencies: [
      ['Sở Công Thương', '1', '–', '–', '1', '–', '–', '–', '–'],
      ['Sở Ngoại vụ', '2', '1', '–', '–', '–', '1', '–', '–'],
    ],
  },
};

/** The register: tasks each leads, members by their phrase too, and helps with by its own name, in the plans of all four. */
export const registerByHand: Readonly<Record<string, readonly [leading: number, coordinating: number]>> = {
  'Bộ Chỉ huy Quân sự tỉnh': [2, 0],
  'Công an tỉnh': [2, 1],
  'Đài Khí tượng Thủy văn tỉnh': [2, 0],
  'Ngân hàng Chính sách xã hội': [2, 0],
  'Sở Công Thương': [1, 0],
  'Sở Khoa học và Công nghệ': [5, 1],
  'Sở Ngoại vụ': [2, 0],
  'Sở Nông nghiệp và Môi trường': [3, 0],
  'Sở Tài chính': [0, 2],
  'Sở Tư pháp': [2, 0],
  'Sở Y tế': [4, 0],
  'UBND xã Hương Lâm': [2, 0],
  'UBND xã Phúc Trạch': [2, 0],
  'UBND xã Sơn Hồng': [2, 0],
  'Văn phòng UBND tỉnh': [1, 0],
};
