import { AppError } from '../../../shared/api/app-error.ts';
import { sql, type ReadHandle } from '../store/handles.ts';

/** Refuses while anything in the register or a plan leans on the agency, and says what. */
export function requireUnnamed(db: ReadHandle, id: string, name: string): void {
  const where = namedBy(db, id);
  if (where) throw new AppError('agencies.stillNamed', { name, where });
}

function namedBy(db: ReadHandle, id: string): string | null {
  const tasks = db.all(
    sql
      .selectFrom('task_assignments')
      .select('task_id')
      .distinct()
      .where((eb) => eb.or([eb('agency_id', '=', id), eb('named_agency_id', '=', id)])),
  ).length;
  if (tasks > 0) return `${tasks} nhiệm vụ`;
  if (db.get(sql.selectFrom('succession_parties').select('id').where('agency_id', '=', id))) return 'một lần sắp xếp tổ chức';
  if (db.get(sql.selectFrom('agency_group_members').select('id').where('agency_id', '=', id))) return 'một cụm từ chung';
  if (db.get(sql.selectFrom('memberships').select('id').where('agency_id', '=', id))) return 'danh sách thành viên';
  if (db.get(sql.selectFrom('agencies').select('id').where('parent_id', '=', id))) return 'một cơ quan trực thuộc';
  if (db.get(sql.selectFrom('committees').select('id').where('standing_agency_id', '=', id))) return 'thông tin Ban Chỉ đạo';
  return null;
}
