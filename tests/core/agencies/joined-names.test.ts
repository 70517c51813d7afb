import { describe, expect, it } from 'vitest';
import { guessAgencyKind } from '../../../shared/domain/agencies/agency-kind.ts';
import { agencyKey } from '../../../shared/domain/agencies/agency-match.ts';
import { splitAgencyText } from '../../../shared/domain/agencies/agency-names.ts';
import { looksLikeName } from '../../../shared/domain/agencies/doubtful-name.ts';

describe('names that a sign joins', () => {
  it.each([
    ['Sở Y tế + Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Nội vụ & Sở Tư pháp', ['Sở Nội vụ', 'Sở Tư pháp']],
    ['Sở Giáo dục & Đào tạo', ['Sở Giáo dục & Đào tạo']],
    ['Văn phòng HĐND & UBND tỉnh', ['Văn phòng HĐND & UBND tỉnh']],
    ['+ Sở Y tế\n+ Sở Nội vụ', ['Sở Y tế', 'Sở Nội vụ']],
    ['Sở Y tế, CA tỉnh', ['Sở Y tế', 'CA tỉnh']],
    ['CA tỉnh; Sở Y tế', ['CA tỉnh', 'Sở Y tế']],
    ['Phòng Quản lý chất lượng, Sở GDĐT', ['Phòng Quản lý chất lượng, Sở GDĐT']],
    ['Phòng Nội vụ, Phòng Tài chính', ['Phòng Nội vụ', 'Phòng Tài chính']],
  ])('%s', (cell, agencies) => expect(splitAgencyText(cell).agencies).toEqual(agencies));

  it('asks about a unit named with the body it belongs to', () => expect(looksLikeName('Phòng Quản lý chất lượng, Sở GDĐT')).toBe(false));

  it('writes CA out before a place alone', () => {
    expect(agencyKey('CA tỉnh')).toBe(agencyKey('Công an tỉnh'));
    expect(agencyKey('Sở Y tế Cà Mau')).not.toContain('cong an');
  });
});

it.each([
  ['Văn phòng Đăng ký đất đai', 'other'],
  ['Hội LHPN tỉnh', 'organisation'],
  ['Hội Cựu chiến binh', 'organisation'],
  ['Hội đồng nhân dân tỉnh', 'other'],
  ['UBMTTQ Việt Nam tỉnh', 'organisation'],
  ['Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh', 'organisation'],
  ['Tòa án nhân dân tỉnh', 'vertical'],
  ['VKSND tỉnh', 'vertical'],
  ['BHXH tỉnh', 'vertical'],
  ['CA tỉnh', 'armed-forces'],
  ['Bộ Tư lệnh Quân khu 4', 'armed-forces'],
  ['Bộ Y tế', 'central'],
  ['Ban Tuyên giáo Tỉnh ủy', 'other'],
] as const)('%s is taken for %s', (name, kind) => expect(guessAgencyKind(name)).toBe(kind));
