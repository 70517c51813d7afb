import { withoutMarks } from './fold.ts';

/** `6 tháng đầu năm 2025` → `6-thang-dau-nam-2025`: a part of a file's name that survives old archives and mail programs. */
export function fileNamePart(text: string): string {
  return withoutMarks(text)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
