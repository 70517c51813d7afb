import type { Membership } from '../../../../shared/api/people.api.ts';
import { committeeRow } from '../../committees/committees.repo.ts';
import { readMemberships } from '../../people/people.repo.ts';
import { sql, type ReadHandle } from '../../store/handles.ts';
import { memberRoleNames } from '../../../../shared/domain/people/member-role-names.ts';
import { tablePassage } from '../stored/passages.ts';
import { standingAgencyOf } from '../standing-agency.repo.ts';
import { dashes, DOTS, figureOf, heading, noData, paragraph, passage, type PaperAbout, type PaperData, type PaperMaker } from '../stored/paper-maker.ts';

const nameOf = (db: ReadHandle, { committeeId }: PaperAbout): string => committeeRow(db, committeeId).name;

/** Who is invited to what, where and when, who chairs, what is to be prepared. */
export const invitationMaker: PaperMaker = {
  propose: (db, about) => ({
    about: `Họp ${nameOf(db, about)}`,
    body: [
      paragraph(`Để ${DOTS}, ${nameOf(db, about)} kính mời dự họp, cụ thể như sau:`),
      membersOf(db, about).length === 0
        ? paragraph(`1. Thành phần: ${DOTS}.`)
        : paragraph(`1. Thành phần: thành viên ${nameOf(db, about)} (`, figureOf('members'), ` đồng chí); đại diện ${DOTS}.`),
      paragraph(`2. Thời gian: ${DOTS} giờ ${DOTS}, ngày ${DOTS}.`),
      paragraph(`3. Địa điểm: ${DOTS}.`),
      paragraph(`4. Chủ trì: ${chairOf(db, about)}.`),
      paragraph('5. Nội dung:'),
      dashes(`${DOTS};`),
      paragraph(
        `6. Chuẩn bị tài liệu: ${standingAgencyOf(db, about.committeeId)} chuẩn bị báo cáo và tài liệu họp; các cơ quan chuẩn bị ý kiến về nội dung được phân công.`,
      ),
      paragraph('Đề nghị các đại biểu dự họp đúng thành phần, thời gian. Trường hợp không dự được, đề nghị báo lại và nêu người dự thay'),
    ],
    recipients: ['Như thành phần mời', 'Lưu: VT'],
  }),
  data: (db, about) => membersData(db, about),
};

export const agendaMaker: PaperMaker = {
  propose: (db, about) => ({
    about: `Họp ${nameOf(db, about)}`,
    body: [
      paragraph(`Thời gian: ${DOTS}.`),
      paragraph(`Địa điểm: ${DOTS}.`),
      paragraph(`Chủ trì: ${chairOf(db, about)}.`),
      heading(2, 'Nội dung'),
      paragraph(`1. ${DOTS} - ${DOTS}: Tuyên bố lý do, giới thiệu đại biểu.`),
      paragraph(`2. ${DOTS} - ${DOTS}: ${standingAgencyOf(db, about.committeeId)} báo cáo ${DOTS}.`),
      paragraph(`3. ${DOTS} - ${DOTS}: Thảo luận.`),
      paragraph(`4. ${DOTS} - ${DOTS}: Chủ trì kết luận`),
    ],
    recipients: ['Đại biểu dự họp', 'Lưu: VT'],
  }),
  data: noData,
};

export const attendeesMaker: PaperMaker = {
  propose: (db, about) => ({
    about: `Đại biểu dự họp ${nameOf(db, about)}`,
    body: [passage('members-table'), paragraph('Danh sách này có ', figureOf('members'), ' đại biểu')],
    recipients: [],
  }),
  data: (db, about) => membersData(db, about),
};

/** What was heard and what was concluded, each point with who does it by when. */
export const conclusionMaker: PaperMaker = {
  propose: (db, about) => ({
    about: `Kết luận của ${chairOf(db, about)} tại cuộc họp ${nameOf(db, about)}`,
    body: [
      paragraph(
        `Ngày ${DOTS}, tại ${DOTS}, ${chairOf(db, about)} chủ trì họp ${nameOf(db, about)}. Dự họp có ${DOTS}. Sau khi nghe ${standingAgencyOf(db, about.committeeId)} báo cáo và ý kiến các đại biểu, ${chairOf(db, about)} kết luận như sau:`,
      ),
      paragraph(`1. ${DOTS} (giao ${DOTS} chủ trì, phối hợp với ${DOTS}; hoàn thành trước ngày ${DOTS}).`),
      paragraph(`2. ${DOTS} (giao ${DOTS} chủ trì, phối hợp với ${DOTS}; hoàn thành trước ngày ${DOTS}).`),
      paragraph(`3. ${standingAgencyOf(db, about.committeeId)} theo dõi, đôn đốc việc thực hiện Thông báo này, báo cáo ${nameOf(db, about)}.`),
      paragraph(`Trên đây là kết luận của ${chairOf(db, about)} tại cuộc họp, thông báo để các cơ quan, đơn vị, địa phương biết, thực hiện`),
    ],
    recipients: ['Thành viên Ban Chỉ đạo', 'Các cơ quan, đơn vị dự họp', 'Lưu: VT'],
  }),
  data: noData,
};

/** Kept by the secretary on the left, confirmed by the chair on the right. */
export const minutesMaker: PaperMaker = {
  propose: (db, about) => ({
    about: `Họp ${nameOf(db, about)}`,
    body: [
      paragraph(`Thời gian bắt đầu: ${DOTS} giờ ${DOTS}, ngày ${DOTS}.`),
      paragraph(`Địa điểm: ${DOTS}.`),
      paragraph(`Thành phần tham dự: ${DOTS}; vắng mặt: ${DOTS}.`),
      paragraph(`Chủ trì: ${chairOf(db, about)}.`),
      paragraph(`Thư ký: ${DOTS}.`),
      heading(2, 'Nội dung'),
      paragraph(`1. ${DOTS}.`),
      heading(2, 'Ý kiến thảo luận'),
      paragraph(`- ${DOTS}: ${DOTS}.`),
      heading(2, 'Kết luận'),
      paragraph(`${DOTS}.`),
      paragraph(`Cuộc họp kết thúc vào ${DOTS} giờ ${DOTS}, ngày ${DOTS}`),
    ],
    // NĐ 30/2020/NĐ-CP, PL III, mẫu biên bản: thư ký on the left, chủ tọa on the right.
    authority: [about.form === 'party' ? 'CHỦ TRÌ HỘI NGHỊ' : 'CHỦ TỌA'],
    recipients: [],
  }),
  data: noData,
};

/** By what the office is called, never by a name that the register of members does not hold. */
const chairOf = (db: ReadHandle, about: PaperAbout): string => {
  const head = readMemberships(db, about.committeeId, about.day).find(({ role }) => role === 'head');
  return head ? `đồng chí ${head.name}, Trưởng ${nameOf(db, about)}` : `đồng chí Trưởng ${nameOf(db, about)}`;
};

const ON_COMMITTEE: ReadonlySet<Membership['role']> = new Set<Membership['role']>(['head', 'standing-deputy', 'deputy', 'member', 'secretary']);

/** Who sits on the committee on a day, without its Tổ giúp việc. */
export const membersOf = (db: ReadHandle, { committeeId, day }: Pick<PaperAbout, 'committeeId' | 'day'>): Membership[] =>
  readMemberships(db, committeeId, day).filter(({ role }) => ON_COMMITTEE.has(role));

function membersData(db: ReadHandle, about: PaperAbout): PaperData {
  const members = membersOf(db, about);
  const agencies = new Map(db.all(sql.selectFrom('agencies').select(['id', 'name'])).map(({ id, name }) => [id, name]));
  const origins = members.map(({ name }) => ({ text: name, taskId: null, period: null }));
  return {
    figures: [{ id: 'members', label: 'Số thành viên vào ngày của văn bản', text: String(members.length), origins }],
    passages: [
      tablePassage(
        'members-table',
        'Danh sách thành viên',
        [
          { header: 'TT', share: 7, align: 'center' },
          { header: 'Họ và tên', share: 27, align: 'left' },
          { header: 'Chức vụ, cơ quan', share: 36, align: 'left' },
          { header: 'Tham gia Ban Chỉ đạo', share: 20, align: 'left' },
          { header: 'Ký nhận', share: 10, align: 'center' },
        ],
        members.map(({ name, position, agencyId, role }, at) => [
          String(at + 1),
          name,
          [position, agencyId === null ? '' : (agencies.get(agencyId) ?? '')]
            .filter((part, index, all) => part !== '' && !(index === 1 && all[0]?.includes(part)))
            .join(', '),
          memberRoleNames[role],
          '',
        ]),
        origins,
      ),
    ],
  };
}
