import path from 'node:path';
import { AppError } from '../../shared/api/app-error.ts';
import { PERIOD_CODE } from '../../shared/domain/reporting/period-code.ts';
import { isCivilDate } from '../../shared/domain/civil-date.ts';
import { parseRoman } from '../../shared/domain/numerals.ts';
import { wrongUsage } from './bcd-command.ts';

/** Parsers for commander: the value, or a sentence about wrong usage. */
export const yearValue = (text: string): number => wholeNumber(text, 1990, 2100, 'Năm');
export const portValue = (text: string): number => wholeNumber(text, 1, 65_535, 'Số cổng');
export const tableValue = (text: string): number => wholeNumber(text, 1, 10_000, 'Số thứ tự của bảng');

export function romanValue(text: string): string {
  const roman = text.toUpperCase();
  if (!/^[IVX]{1,6}$/.test(roman) || parseRoman(roman) === null) throw wrongUsage(`Số phụ lục là chữ số La Mã (I, II, III…), không phải “${text}”.`);
  return roman;
}

/** `2025-H1`, whatever its case. */
export function periodValue(text: string): string {
  const code = text.toUpperCase();
  if (!PERIOD_CODE.test(code)) throw wrongUsage(`Kỳ báo cáo viết dạng 2025-M06, 2025-Q2, 2025-H1, 2025-9M hoặc 2025-Y, không phải “${text}”.`);
  return code;
}

/** A folder; an empty name, as an unset variable gives it, would mean the one the command happens to run in. */
export function folderValue(text: string): string {
  if (text.trim() === '') throw wrongUsage('Tên thư mục không được để trống.');
  return text;
}

/** A name or title with at least one letter to it. */
export function nameValue(text: string): string {
  if (text.trim() === '' || text.length > 2_000) throw wrongUsage('Tên không được để trống và không dài quá 2.000 chữ.');
  return text;
}

/** `YYYY-MM-DD`. */
export function dayValue(text: string): string {
  if (!isCivilDate(text)) throw wrongUsage(`Ngày viết dạng 2025-06-30 và phải có trong lịch, không phải “${text}”.`);
  return text;
}

export function formValue(text: string): 'state' | 'party' {
  if (text === 'state' || text === 'party') return text;
  throw wrongUsage(`Thể thức là state (Nhà nước) hoặc party (Đảng), không phải “${text}”.`);
}

/** By the ending of the file that is asked for. */
export function paperFormatOf(file: string): 'pdf' | 'docx' {
  const ending = path.extname(file).slice(1).toLowerCase();
  if (ending === 'pdf' || ending === 'docx') return ending;
  throw wrongUsage(`Tệp kết quả phải là .pdf hoặc .docx, không phải “${path.basename(file)}”.`);
}

/** A plan's id; one that cannot be an id names no plan. */
export function planValue(text: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return text.toLowerCase();
  throw new AppError('system.notFound', { what: 'kế hoạch' });
}

function wholeNumber(text: string, min: number, max: number, what: string): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (value >= min && value <= max) return value;
  throw wrongUsage(`${what} là số từ ${min} đến ${max}, không phải “${text}”.`);
}

/** Options that several commands take alike: flags, what they mean, and their parser. */
export const PLAN = ['--plan <mã>', 'mã kế hoạch (xem lệnh plans)', planValue] as const;
export const PERIOD = ['--period <kỳ>', 'kỳ báo cáo: 2025-M06, 2025-Q2, 2025-H1, 2025-Y', periodValue] as const;
export const FORM = ['--form <thể-thức>', 'state (Nhà nước) hoặc party (Đảng); mặc định: của ban chỉ đạo', formValue] as const;
