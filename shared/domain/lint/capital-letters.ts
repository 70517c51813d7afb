import { splitAgencyText } from '../agencies/agency-names.ts';
import { faultAt, matchesIn, wordEnd, wordStart, type Fault, type LintPlan } from './lint-plan.ts';

/** Names whose capitals are settled, however they are met (NĐ 30/2020/NĐ-CP, PL II, mục III). */
const NAMES = [
  'Chính phủ',
  'Thủ tướng Chính phủ',
  'Quốc hội',
  'Ngân hàng Nhà nước',
  'Kho bạc Nhà nước',
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Hội đồng nhân dân',
  'Bộ đội Biên phòng',
  'Bộ Chỉ huy Bộ đội Biên phòng',
  'Bộ Chỉ huy Quân sự',
  'Ban Chỉ đạo',
  'Mặt trận Tổ quốc',
];
const name = new RegExp(String.raw`${wordStart}(?:${NAMES.join('|')})${wordEnd}`, 'giu');
const settled = new Map(NAMES.map((each) => [each.toLowerCase(), each]));

/** After the word for the kind of body, its field of work begins with a capital: Cục Quản lý thị trường. “Bộ đội” is one word. */
const bodyAndField = /^(Sở|Cục|Chi cục|Tổng cục|Vụ|Bộ(?! đội)|Ban|Văn phòng|Thanh tra|Hội|Liên đoàn|Liên minh|Trung tâm) (\p{Ll})/u;

/** Agency names with a small letter where the decree wants a capital, and the other way about. */
export function capitalLetters(plan: LintPlan): Fault[] {
  return [...inAgencyColumns(plan), ...inAnyText(plan)];
}

function inAgencyColumns(plan: LintPlan): Fault[] {
  const read = new Map<string, readonly string[]>();
  return plan.rows.flatMap((row) =>
    (['leadText', 'coordinatorText'] as const).flatMap((field) => {
      const cell = row[field];
      const agencies = read.get(cell) ?? splitAgencyText(cell).agencies;
      read.set(cell, agencies);
      return agencies.flatMap((agency) => {
        const right = agency.replace(bodyAndField, (_, body: string, letter: string) => `${body} ${letter.toUpperCase()}`);
        return right === agency ? [] : [faultAt('capital-letter', row, field, Math.max(0, cell.indexOf(agency)), agency, right)];
      });
    }),
  );
}

function inAnyText(plan: LintPlan): Fault[] {
  return [...matchesIn(plan, name)].flatMap(({ row, field, match }) => {
    const right = rightCapitals(match[0]);
    return right === null ? [] : [faultAt('capital-letter', row, field, match.index, match[0], right)];
  });
}

/** How a settled name is written; null: it is. All in small letters or all in capitals it is a style, not a slip; “Chính Phủ” is one. */
function rightCapitals(found: string, smallToo = false): string | null {
  const right = settled.get(found.toLowerCase()) ?? found;
  return found === right || (!smallToo && found === found.toLowerCase()) || found === found.toUpperCase() ? null : right;
}

/** Names of one text with other capitals than the decree's, in order; `smallToo` in formal papers, where small letters are no style. */
export const wrongCapitals = (text: string, { smallToo }: { readonly smallToo: boolean }): { wrong: string; right: string }[] =>
  [...text.matchAll(name)].flatMap(([wrong]) => {
    const right = rightCapitals(wrong, smallToo);
    return right === null ? [] : [{ wrong, right }];
  });
