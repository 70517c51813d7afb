import Database from 'better-sqlite3';
import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/core/store/migrations/all.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { projectTop, testCore } from '../kit/test-core.ts';

/**
 * Written by the program at version 1: the sample imported, a task added, its lead registered afterwards, the committee's
 * place filled in, one lead changed, two tasks removed.
 */
function versionOne(): string {
  const folder = tempFolder();
  copyFileSync(path.join(projectTop, 'tests/fixtures/stores/version-1.sqlite'), path.join(folder, 'bcd.sqlite'));
  return folder;
}

describe('a data folder of version 1', () => {
  it('opens at the newest version with every row, beside a checked copy of the old file', async () => {
    const folder = versionOne();
    const old = new Database(path.join(folder, 'bcd.sqlite'), { readonly: true });
    const tasksBefore = old.prepare('SELECT id, content, lead_text, coordinator_text, deadline_text FROM tasks ORDER BY id').all();
    const linkedBefore = old.prepare('SELECT count(*) FROM task_assignments WHERE agency_id IS NOT NULL').pluck().get();
    old.close();
    expect(tasksBefore).toHaveLength(31);

    const test = await testCore(folder);
    await test.close();
    const file = new Database(path.join(folder, 'bcd.sqlite'), { readonly: true });
    expect(file.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(file.pragma('foreign_key_check')).toEqual([]);
    expect(file.prepare('SELECT id, content, lead_text, coordinator_text, deadline_text FROM tasks ORDER BY id').all()).toEqual(tasksBefore);
    expect(file.prepare('SELECT count(*) FROM task_assignments WHERE agency_id = named_agency_id').pluck().get()).toBe(linkedBefore);
    expect(file.prepare('SELECT count(*) FROM task_assignments WHERE agency_id IS NOT named_agency_id').pluck().get()).toBe(0);
    file.close();
    expect(readdirSync(path.join(folder, 'backups'))).toContain('truoc-nang-cap-v1.sqlite');
  });

  it('gives each agency a first kind, the rest empty', async () => {
    const test = await testCore(versionOne());
    const agencies = await test.call('agencies.list', {});
    expect(Object.fromEntries(agencies.map(({ name, kind }) => [name, kind]))).toMatchObject({
      'Sở Công Thương': 'department',
      'Ban Quản lý Khu kinh tế tỉnh': 'department',
      'Cục Hải quan tỉnh': 'vertical',
      'Ngân hàng nhà nước chi nhánh tỉnh': 'vertical',
      'Công an tỉnh': 'armed-forces',
      'Bộ Chỉ huy Bộ đội Biên phòng tỉnh': 'armed-forces',
      'Cục xuất nhập khẩu – Bộ Công Thương': 'central',
      'UBND huyện Hương Sơn': 'people-committee',
    });
    for (const { parentId, contact, phone, email } of agencies)
      expect({ parentId, contact, phone, email }).toEqual({ parentId: null, contact: '', phone: '', email: '' });
    const [committee] = await test.call('committees.list', {});
    expect(committee).toMatchObject({ placeName: 'Hà Tĩnh', governingBody: '', issuingBody: '', standingAgencyId: null, seriesAbbreviation: '' });
  });

  it('can still take back, and do again, each step taken with the old program', async () => {
    const test = await testCore(versionOne());
    const [plan] = await test.call('plans.list', {});
    const read = () => test.call('tasks.list', { planId: plan!.id });
    const end = await read();
    expect(end.tasks).toHaveLength(31);

    await test.call('history.undo', {});
    await test.call('history.undo', {});
    const { tasks } = await read();
    expect(tasks).toHaveLength(33);
    expect(tasks[8]?.assignments[0]).toMatchObject({ kind: 'agency', name: 'Sở Kế hoạch và Đầu tư', namedAs: null });
    expect(tasks[28]).toMatchObject({ leadText: 'Sở Giao thông vận tải' });
    await test.call('history.undo', {});
    expect(await test.call('committees.list', {})).toMatchObject([{ placeName: '' }]);
    await test.call('history.undo', {});
    expect((await read()).tasks[32]?.assignments[0]).toMatchObject({ kind: 'unknown', text: 'Sở Thông tin và Truyền thông' });

    for (let steps = 0; steps < 4; steps += 1) await test.call('history.redo', {});
    const again = await read();
    expect(again.tasks.map(({ content, leadText, assignments }) => ({ content, leadText, assignments }))).toEqual(
      end.tasks.map(({ content, leadText, assignments }) => ({ content, leadText, assignments })),
    );

    // What undo writes back carries the column that version 1 did not know.
    for (let steps = 0; steps < 4; steps += 1) await test.call('history.undo', {});
    await test.close();
    const file = new Database(path.join(test.dataFolder, 'bcd.sqlite'), { readonly: true });
    expect(file.prepare('SELECT count(*) FROM task_assignments').pluck().get()).toBeGreaterThan(32);
    expect(file.prepare('SELECT count(*) FROM task_assignments WHERE agency_id IS NOT named_agency_id').pluck().get()).toBe(0);
    file.close();
  });
});
