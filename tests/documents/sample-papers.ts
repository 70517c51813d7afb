import { bold, ended, regular, type PaperForm } from '../../electron/core/papers/form/paper-form.ts';
import type { Block, FormalDocument } from '../../electron/core/typesetting/formal-document.ts';
import { civilDate } from '../../shared/domain/civil-date.ts';

export const SENTENCE =
  'Thực hiện Kế hoạch số 05/KH-BCĐ ngày 20/01/2025 của Ban Chỉ đạo về nhiệm vụ trọng tâm năm 2025, đề nghị các cơ quan được giao chủ trì gửi báo cáo kết quả về cơ quan thường trực';
/** A paper of one part. */
export const paper = (form: PaperForm, blocks: readonly Block[]): FormalDocument => ({
  info: { title: 'Thử', language: 'vi-VN' },
  parts: [{ page: form.page, blocks }],
});

export const head = (form: PaperForm, about = 'đôn đốc báo cáo kết quả thực hiện nhiệm vụ') =>
  form.head({
    parent: 'UBND tỉnh Hà Tĩnh',
    issuer: 'Ban Chỉ đạo thương mại biên giới',
    symbol: '05/BCĐ-SCT',
    place: 'Hà Tĩnh',
    date: civilDate('2025-02-05'),
    about,
  });

export const letter = (form: PaperForm, paragraphs = 1, names: readonly string[] = ['Sở Tài chính']): FormalDocument =>
  paper(form, [
    ...head(form),
    ...form.addressees('Kính gửi', names),
    ...Array.from({ length: paragraphs }, () => form.body([regular(`${SENTENCE} `), bold('trước ngày 10/7/2025'), regular('.')])),
    form.body(ended([regular(SENTENCE)], form.bodyEnd)),
    form.closing({
      authority: ['KT. Trưởng ban', 'Phó Trưởng ban'],
      signer: 'Nguyễn Văn An',
      recipients: ['Như trên', 'Trưởng Ban Chỉ đạo (để báo cáo)', 'Lưu: VT'],
    }),
  ]);

export const report = (form: PaperForm): FormalDocument =>
  paper(form, [
    ...head(form, ''),
    ...form.title({ kind: 'Báo cáo', about: 'Kết quả thực hiện nhiệm vụ 6 tháng đầu năm 2025' }),
    ...form.grounds(['Quyết định số 12/QĐ-UBND ngày 15/3/2024 của UBND tỉnh', 'Kế hoạch số 05/KH-BCĐ ngày 20/01/2025']),
    form.heading(1, 'I. Tình hình chung'),
    form.heading(2, '1. Công tác chỉ đạo'),
    form.body([regular(SENTENCE)]),
  ]);
