import type { FormFormat } from '../../../shared/api/forms.api.ts';
import { fileNamePart } from '../../../shared/domain/text/file-name-part.ts';
import type { ReportForm } from './report-form.ts';

const LONGEST = 60;

/** "So-Cong-Thuong_6-thang-dau-nam-2025.xlsx": without marks and spaces, so that it survives old archives and mail programs; each only once. */
export function formFileNames(forms: readonly ReportForm[], format: FormFormat): string[] {
  const taken = new Set<string>();
  return forms.map(({ addressee, period }) => {
    const stem = fileNamePart(addressee.abbreviation) || fileNamePart(addressee.name).slice(0, LONGEST) || 'Don-vi';
    const time = fileNamePart(period.label) || period.code;
    let name = `${stem}_${time}.${format}`;
    // Windows and USB sticks do not tell capitals apart.
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${stem}-${again}_${time}.${format}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
