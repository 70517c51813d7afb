import { committeeRow } from '../../committees/committees.repo.ts';
import { standingAgencyOf } from '../standing-agency.repo.ts';
import { dashes, DOTS, heading, noData, paragraph, type PaperMaker } from '../stored/paper-maker.ts';

export const submissionMaker: PaperMaker = {
  propose: (db, { committeeId }) => ({
    about: `Về việc ${DOTS}`,
    addressees: [DOTS],
    body: [
      paragraph(`Căn cứ ${DOTS}, ${committeeRow(db, committeeId).name} trình ${DOTS} như sau:`),
      heading(2, '1. Sự cần thiết'),
      paragraph(`${DOTS}.`),
      heading(2, '2. Nội dung'),
      paragraph(`${DOTS}.`),
      heading(2, '3. Đề xuất'),
      paragraph(`Kính đề nghị ${DOTS} xem xét, quyết định`),
    ],
    recipients: ['Như trên', 'Lưu: VT'],
  }),
  data: noData,
};

export const submissionSlipMaker: PaperMaker = {
  propose: (db, { committeeId }) => ({
    about: `Giải quyết công việc`,
    addressees: [`Trưởng ${committeeRow(db, committeeId).name}`],
    body: [
      paragraph(`1. Vấn đề trình: ${DOTS}.`),
      paragraph(`2. Cơ quan trình: ${standingAgencyOf(db, committeeId)}.`),
      paragraph('3. Tài liệu kèm theo:'),
      dashes(`${DOTS};`),
      paragraph(`4. Ý kiến của các cơ quan liên quan: ${DOTS}.`),
      paragraph(`5. Đề xuất của ${standingAgencyOf(db, committeeId)}: ${DOTS}.`),
      paragraph(`6. Ý kiến của lãnh đạo: ${DOTS}`),
    ],
    recipients: [],
  }),
  data: noData,
};

export const opinionSlipMaker: PaperMaker = {
  propose: (db, { committeeId }) => ({
    about: `Về việc ${DOTS}`,
    addressees: [`Thành viên ${committeeRow(db, committeeId).name}`],
    body: [
      paragraph(`1. Nội dung xin ý kiến: ${DOTS}.`),
      paragraph('2. Ý kiến của thành viên:'),
      paragraph('☐ Đồng ý.'),
      paragraph('☐ Không đồng ý.'),
      paragraph(`☐ Ý kiến khác: ${DOTS}.`),
      paragraph(`3. Phiếu gửi về ${standingAgencyOf(db, committeeId)} trước ngày ${DOTS}`),
    ],
    recipients: [],
  }),
  data: noData,
};
