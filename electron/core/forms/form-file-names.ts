import type { FormFormat } from '../../../shared/api/forms.api.ts';
import type { ReportForm } from './report-form.ts';

const LONGEST = 60;

/** "So-Cong-Thuong_6-thang-dau-nam-2025.xlsx": without marks and spaces, so that it survives old archives and mail programs; each only once. */
export function formFileNames(forms: readonly ReportForm[], format: FormFormat): string[] {
  const taken = new Set<string>();
  return forms.map(({ addressee, period }) => {
    const stem = plain(addressee.abbreviation) || plain(addressee.name).slice(0, LONGEST) || 'Don-vi';
    const time = plain(period.label) || period.code;
    let name = `${stem}_${time}.${format}`;
    // Windows and USB sticks do not tell capitals apart.
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${stem}-${again}_${time}.${format}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

const plain = (name: string): string =>
  name.replaceAll('Đ', 'D').replaceAll('đ', 'd').normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
