import { describe, expect, it } from 'vitest';
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
