import type { MemberRole } from '../../api/people.api.ts';

/** How a seat on the committee or its Tổ giúp việc is called, on screens and papers. */
export const memberRoleNames: Readonly<Record<MemberRole, string>> = {
  head: 'Trưởng ban',
  'standing-deputy': 'Phó Trưởng ban Thường trực',
  deputy: 'Phó Trưởng ban',
  member: 'Thành viên',
  secretary: 'Thư ký',
  'support-head': 'Tổ trưởng',
  'support-member': 'Tổ viên',
};
