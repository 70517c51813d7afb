import { readFileSync } from 'node:fs';
import path from 'node:path';
import { splitAgencyText } from '../../../shared/domain/agencies/agency-names.ts';
import { top } from '../bench-plan.ts';

/** The provinces and cities since 01/7/2025 (NQ 202/2025/QH15). */
export const provinces: readonly string[] =
  'Hà Nội,Huế,Lai Châu,Điện Biên,Sơn La,Lạng Sơn,Quảng Ninh,Thanh Hóa,Nghệ An,Hà Tĩnh,Cao Bằng,Tuyên Quang,Lào Cai,Thái Nguyên,Phú Thọ,Bắc Ninh,Hưng Yên,Hải Phòng,Ninh Bình,Quảng Trị,Đà Nẵng,Quảng Ngãi,Gia Lai,Khánh Hòa,Lâm Đồng,Đắk Lắk,Thành phố Hồ Chí Minh,Đồng Nai,Tây Ninh,Cần Thơ,Vĩnh Long,Đồng Tháp,Cà Mau,An Giang'.split(
    ',',
  );

const fields =
  'thương mại biên giới,chuyển đổi số,cải cách hành chính,xây dựng nông thôn mới,giảm nghèo bền vững,phòng chống thiên tai,phòng chống tội phạm,an toàn thực phẩm,phát triển du lịch,hội nhập quốc tế,phát triển kinh tế tập thể,an toàn giao thông,phòng chống dịch bệnh,bảo vệ rừng,phát triển đô thị,đổi mới doanh nghiệp,phát triển công nghiệp,phát triển giáo dục,bảo hiểm y tế toàn dân,dân số và phát triển'.split(
    ',',
  );
const stages = ['', ' giai đoạn 2021 - 2025', ' giai đoạn 2026 - 2030'];

/** What the committees of a province are for: sixty, three stages of twenty fields. */
export const committeeField = (index: number): string => `${fields[index % fields.length]}${stages[Math.floor(index / fields.length) % stages.length]}`;

export const central: readonly string[] =
  'Bộ Công Thương,Bộ Tài chính,Bộ Xây dựng,Bộ Y tế,Bộ Quốc phòng,Bộ Công an,Bộ Ngoại giao,Bộ Tư pháp,Bộ Nội vụ,Bộ Nông nghiệp và Môi trường,Bộ Khoa học và Công nghệ,Bộ Giáo dục và Đào tạo,Văn phòng Chính phủ,Thanh tra Chính phủ'.split(
    ',',
  );

const offices =
  'Sở Nội vụ,Sở Tư pháp,Sở Khoa học và Công nghệ,Sở Giáo dục và Đào tạo,Sở Văn hóa\\, Thể thao và Du lịch,Sở Dân tộc và Tôn giáo,Thanh tra tỉnh,Văn phòng UBND tỉnh,Bộ Chỉ huy Quân sự tỉnh,Kho bạc Nhà nước,Bảo hiểm xã hội tỉnh,Liên đoàn Lao động tỉnh,Hội Nông dân tỉnh,Tỉnh đoàn,Đài Phát thanh và Truyền hình tỉnh'
    .split(/(?<!\\),/)
    .map((name) => name.replace('\\', ''));

const first = 'An,Bình,Cẩm,Đông,Đức,Hòa,Hương,Kỳ,Lộc,Nghi,Phú,Quang,Sơn,Tân,Thạch,Thanh,Thịnh,Trường,Vĩnh,Xuân'.split(',');
const second = 'Bắc,Châu,Giang,Hà,Hải,Khê,Lâm,Linh,Long,Minh,Nam,Phong,Tiến,Trung,Yên'.split(',');

/** Names of communes; a province takes a hundred of them. */
export const communeName = (index: number): string => `${first[index % first.length]} ${second[Math.floor(index / first.length) % second.length]}`;

export interface SampleRow {
  readonly content: string;
  readonly lead: string;
  readonly coordinator: string;
  readonly deadline: string;
}

/** The sample annex, whose rows every plan of the country repeats with words of its own. */
export const sampleRows: readonly SampleRow[] = readFileSync(path.join(top, 'tests', 'fixtures', 'imports', 'plan-hatinh-2025.expected.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [, content = '', lead = '', coordinator = '', deadline = ''] = line.split('\t');
    return { content, lead, coordinator, deadline };
  });

const cells = sampleRows.flatMap(({ lead, coordinator }) => [splitAgencyText(lead), splitAgencyText(coordinator)]);

/** Bodies that a plan names and every province has, and the collective phrases. */
export const officeNames: readonly string[] = [...new Set([...cells.flatMap(({ agencies }) => agencies), ...offices])];
export const phrases: readonly string[] = [...new Set(cells.flatMap(({ groups }) => groups))];

export const deadlines = ['Hằng năm', 'Hàng năm', 'Quý I', 'Quý II', 'Quý IV', 'Thường xuyên', 'Trước 30/6', 'Tháng 10', 'Trước 15/12', 'Hằng quý'];
export const products = ['Kế hoạch', 'Báo cáo', 'Quyết định của UBND tỉnh', 'Hội nghị', 'Văn bản hướng dẫn', 'Đề án', ''];
export const notes = ['', '', '', 'Theo Kế hoạch của Trung ương', 'Nhiệm vụ chuyển tiếp', 'Kinh phí từ nguồn sự nghiệp'];
export const family = 'Nguyễn,Trần,Lê,Phạm,Hoàng,Phan,Vũ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý'.split(',');
export const given = 'Anh,Bình,Châu,Dũng,Đức,Giang,Hà,Hải,Hạnh,Hùng,Khánh,Lan,Linh,Long,Mai,Minh,Nam,Nga,Phương,Quân,Sơn,Thảo,Thủy,Trang,Tuấn,Vinh'.split(',');
