import type { FormalDocument } from './formal-document.ts';

const LETTERS = 'Ban Chỉ đạo hoạt động thương mại biên giới tỉnh; số 04/2024/TT-NHNN ngày 31 tháng 12 năm 2025 (đã ký), giữa các xã';

/** Printed for nobody: it makes the printing thread load and learn what every paper needs. */
export const trialPaper: FormalDocument = {
  info: { title: LETTERS, language: 'vi-VN' },
  parts: [
    {
      page: { orientation: 'landscape', margins: { top: 20, right: 15, bottom: 20, left: 30 }, pageNumberSize: 14 },
      blocks: [
        { kind: 'annexHead', label: 'Phụ lục', title: LETTERS, reference: LETTERS, sizes: { label: 14, title: 14, reference: 14 } },
        {
          kind: 'table',
          fontSize: 12,
          columns: [
            { header: 'STT', width: 13, align: 'center' },
            { header: 'Nội dung', width: 239, align: 'justify' },
          ],
          numberingRow: null,
          rows: Array.from({ length: 3 }, (_, at) => ({ kind: 'cells', cells: [String(at + 1), LETTERS] })),
        },
      ],
    },
  ],
};
