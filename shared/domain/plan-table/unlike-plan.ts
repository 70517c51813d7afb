import type { SourceTable } from '../source-table.ts';
import { foldText } from '../text/fold.ts';
import { proposeColumns } from './columns.ts';
import { fieldOfLabel } from './header-synonyms.ts';
import type { ColumnField } from './source-columns.ts';
import { cellText } from './table-grid.ts';

/** A kind of table that has words and days like a plan, and is none. */
interface OtherKind {
  /** Its headings. */
  readonly heads: RegExp;
  /** So many of them tell it. */
  readonly enough: number;
  /** Headings that name these fields speak for a plan all the same. */
  readonly unless: readonly (readonly ColumnField[])[];
  /** The headings must name those fields, whatever the cells say. */
  readonly named?: true;
  readonly said: string;
}

const KINDS: readonly OtherKind[] = [
  {
    heads: /^(?:ho (?:va )?ten|ho, ten|chuc vu|chuc danh|ngay sinh|nam sinh|gioi tinh|(?:so )?dien thoai|sdt|email|ky (?:nhan|ten)|chu ky|so tai khoan)\b/,
    enough: 2,
    unless: [
      ['content', 'lead'],
      ['content', 'deadline'],
    ],
    said: 'danh sách người',
  },
  {
    heads: /^(?:don gia|thanh tien|so tien|so luong|don vi tinh|dvt|du toan|muc chi|tong tien|kinh phi)\b/,
    enough: 3,
    unless: [['lead'], ['deadline']],
    said: 'bảng dự toán kinh phí',
  },
  {
    heads: /^(?:so,? (?:va )?ky hieu|so hieu|so van ban|ngay ban hanh|ngay ky|ngay(?:,? thang)? van ban|trich yeu|co quan ban hanh|don vi ban hanh|nguoi ky)\b/,
    enough: 3,
    unless: [['lead', 'deadline']],
    named: true,
    said: 'danh mục văn bản đã ban hành',
  },
  { heads: /(?<!thuong )\btruc\b(?! (?:tuyen|tiep|thuoc))/, enough: 2, unless: [], said: 'lịch trực' },
];

/** Headings in the first column, one row each: the table lies on its side. */
const ON_ITS_SIDE = 2;
const ROWS_LOOKED_AT = 40;

/** Why a table that could be read as a plan looks like something else, for the clerk to judge; null where it does not. */
export function whyUnlikePlan(table: SourceTable): string | null {
  const { columns, headerRows, firstRow } = proposeColumns(table);
  if (headerRows.length === 0) return null;
  // The first free column of words is taken for the content where no heading says what is to be done.
  const has = (asked: ColumnField): boolean =>
    columns.some(({ field, header }) => field === asked && (asked !== 'content' || fieldOfLabel(header)?.field === asked));
  const named = new Set(columns.flatMap(({ field, header }) => (fieldOfLabel(header)?.field === field ? [field] : [])));
  for (const { heads, enough, unless, named: byName, said } of KINDS) {
    const found = columns.filter(({ header, label }) => heads.test(foldText(header)) || heads.test(foldText(label)));
    const isPlan = unless.some((fields) => fields.every((field) => (byName ? named.has(field) : has(field))));
    if (found.length >= enough && !isPlan) return `các cột ${found.map(({ header }) => `“${header}”`).join(', ')} là của ${said}`;
  }
  // Where headings name the work beside who or when, what is to be done may begin with any word.
  if (named.has('content') && (named.has('lead') || named.has('deadline'))) return null;
  const labels = table.rows.slice(firstRow, firstRow + ROWS_LOOKED_AT).map(({ cells }) => cellText(cells[0]));
  const sideways = labels.filter((text) => ['lead', 'coordinator', 'deadline', 'product', 'note'].includes(fieldOfLabel(text)?.field ?? ''));
  if (sideways.length < ON_ITS_SIDE || sideways.length < 0.6 * labels.filter((text) => text !== '').length) return null;
  return `tiêu đề (${sideways.map((text) => `“${text}”`).join(', ')}) nằm ở cột đầu, mỗi nhiệm vụ là một cột; cần xoay bảng (trong Excel: dán đặc biệt, chọn chuyển vị) rồi nhập lại`;
}
