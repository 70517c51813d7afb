import { describe, expect, it } from 'vitest';
import { readPeopleList } from '../../../shared/domain/people/people-list.ts';

const said = (text: string): string[] =>
  readPeopleList(text).seats.map(({ name, position, role, roleStated }) => `${name} | ${position} | ${role}${roleStated ? '' : '?'}`);

describe('a pasted list of members', () => {
  it('is read from the lines of a decision', () => {
    const text = [
      '1. Ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh - Trưởng ban;',
      '2. Bà Lê Thị Hoa, Giám đốc Sở Công Thương – Phó Trưởng ban Thường trực;',
      '3. Đ/c Phan Đình Nam, Trưởng Ban Tuyên giáo Tỉnh ủy, Phó Trưởng ban.',
      'Các thành viên:',
      '- Ông Hồ Sỹ Quý, Phó Giám đốc Sở Tài chính;',
      '- Mời Giám đốc Sở Y tế;',
      'Tổ giúp việc',
      '1) Nguyễn Thị Lan Anh, Trưởng phòng Quản lý thương mại, Tổ trưởng',
      '2) Võ Tá Đức, chuyên viên',
    ].join('\n');
    expect(said(text)).toEqual([
      'Trần Văn Bình | Phó Chủ tịch UBND tỉnh | head',
      'Lê Thị Hoa | Giám đốc Sở Công Thương | standing-deputy',
      'Phan Đình Nam | Trưởng Ban Tuyên giáo Tỉnh ủy | deputy',
      'Hồ Sỹ Quý | Phó Giám đốc Sở Tài chính | member',
      'Nguyễn Thị Lan Anh | Trưởng phòng Quản lý thương mại | support-head',
      'Võ Tá Đức | chuyên viên | support-member?',
    ]);
    expect(readPeopleList(text).unread).toEqual(['- Mời Giám đốc Sở Y tế;']);
  });

  it('is read from a table by its heads, however they stand', () => {
    expect(
      said(
        'TT\tHọ và tên\tChức vụ\tĐơn vị\tChức danh trong Ban\n1\tÔng Trần Văn Bình\tGiám đốc\tSở Xây dựng\tPhó Trưởng ban\n2\tLê Thị Hoa\tPhó Giám đốc\tSở Y tế\tỦy viên',
      ),
    ).toEqual(['Trần Văn Bình | Giám đốc, Sở Xây dựng | deputy', 'Lê Thị Hoa | Phó Giám đốc, Sở Y tế | member']);
    expect(said('Vai trò\tHọ tên\tCơ quan\nTrưởng ban\tLê Thị Hoa\tUBND tỉnh\nCố vấn\tTrần Văn Bình\tHội Luật gia')).toEqual([
      'Lê Thị Hoa | UBND tỉnh | head',
      'Trần Văn Bình | Hội Luật gia, Cố vấn | member?',
    ]);
  });

  it('is read from a table without heads', () => {
    expect(said('1\tLê Thị Hoa\tGiám đốc Sở Công Thương\tTrưởng ban\n2\tH’Hen Niê\tPhó Bí thư Tỉnh đoàn\t')).toEqual([
      'Lê Thị Hoa | Giám đốc Sở Công Thương | head',
      'H’Hen Niê | Phó Bí thư Tỉnh đoàn | member?',
    ]);
  });

  it('takes a role before the name, and its heading for those below only', () => {
    expect(said('Trưởng ban: Ông Trần Văn Bình, Phó Chủ tịch UBND tỉnh\nThư ký\nLê Thị Hoa - Chuyên viên Sở Công Thương')).toEqual([
      'Trần Văn Bình | Phó Chủ tịch UBND tỉnh | head',
      'Lê Thị Hoa | Chuyên viên Sở Công Thương | secretary',
    ]);
  });

  it('keeps rank and degree beside the office, and hears how people are asked', () => {
    expect(
      said(
        '2. Đại tá Võ Trọng Hải, Chỉ huy trưởng BĐBP tỉnh - Ủy viên\n6. Mời ông Bùi Huy Phong, Phó Viện trưởng\nPGS. TS. Lê Thị Hoa, Hiệu trưởng\nNGUYỄN VĂN AN\tGiám đốc',
      ),
    ).toEqual([
      'Võ Trọng Hải | Đại tá, Chỉ huy trưởng BĐBP tỉnh | member',
      'Bùi Huy Phong | Phó Viện trưởng | member?',
      'Lê Thị Hoa | PGS. TS., Hiệu trưởng | member?',
      'NGUYỄN VĂN AN | Giám đốc | member?',
    ]);
  });

  it('is read in the Party’s numbering, in decomposed letters and abbreviations', () => {
    const text = ['1- Đồng chí Nguyễn Duy Lâm (nữ), Phó Bí thư Tỉnh ủy, PTB', 'Ông Nguyễn Văn Được, Giám đốc Sở Y tế, UV'.normalize('NFD')].join('\n');
    expect(said(text)).toEqual(['Nguyễn Duy Lâm | nữ, Phó Bí thư Tỉnh ủy | deputy', 'Nguyễn Văn Được | Giám đốc Sở Y tế | member']);
  });

  it('reads no line that names two', () => {
    const lines = [
      '5- Các đồng chí Ủy viên Ban Thường vụ: Nguyễn Thị Nguyệt, Hà Văn Trọng, Lê Ngọc Châu',
      '1\tNguyễn Văn An\tGiám đốc\t2\tHoàng Văn Phúc\tPhó Giám đốc',
    ];
    expect(readPeopleList(lines.join('\n'))).toEqual({ seats: [], unread: [lines[0], lines[1]?.replaceAll('\t', ' ')] });
    expect(readPeopleList('STT\tHọ và tên\tChức vụ\tHọ và tên\n1\tNguyễn Văn An\tGiám đốc\tHoàng Văn Phúc').unread).toHaveLength(1);
  });

  it('takes no office, body or sentence for a person', () => {
    const { seats, unread } = readPeopleList('Giám đốc Sở Công Thương - Trưởng ban\nChủ tịch UBND các xã\nCăn cứ Luật Tổ chức chính quyền địa phương;');
    expect(seats).toEqual([]);
    expect(unread).toHaveLength(3);
  });
});
