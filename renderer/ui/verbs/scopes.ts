/**
 * Where a verb's keys work, in the order in which the help lists them. `within`: what else works there at the same time, so that no key may mean
 * two things in one place.
 */
export const scopes = {
  window: { name: 'Ở mọi trang', within: [] },
  plan: { name: 'Trang kế hoạch', within: ['window'] },
  rows: { name: 'Dòng của kế hoạch', within: ['table', 'plan', 'window'] },
  table: { name: 'Trong bảng', within: ['window'] },
  /** An open cell keeps every key to itself. */
  cell: { name: 'Khi đang sửa ô', within: [] },
  import: { name: 'Xem trước khi nhập', within: ['table', 'window'] },
  compare: { name: 'So sánh hai bản', within: ['window'] },
  tracking: { name: 'Theo dõi thực hiện', within: ['window'] },
  papers: { name: 'Văn bản', within: ['window'] },
  /** The editor keeps every key to itself. */
  text: { name: 'Khi đang viết nội dung văn bản', within: [] },
  register: { name: 'Sổ văn bản', within: ['window'] },
  report: { name: 'Nhập báo cáo', within: ['window'] },
} as const satisfies Record<string, { readonly name: string; readonly within: readonly string[] }>;

export type Scope = keyof typeof scopes;
