import { expect, it } from 'vitest';
import { AppError } from '../../../shared/api/app-error.ts';
import { newCommitteeRow } from '../../../electron/core/committees/committees.repo.ts';
import { sql, type WriteHandle } from '../../../electron/core/store/handles.ts';
import { openStore } from '../../../electron/core/store/open-store.ts';
import { tempFolder } from '../../kit/temp-folder.ts';

it('a reference broken at the commit means what the command said it would, in that command only', () => {
  const store = openStore(tempFolder(), 'bài kiểm tra');
  const broken = (db: WriteHandle): void => {
    db.insert('committees', [newCommitteeRow('c', 'BCĐ')]);
    db.run(sql.updateTable('committees').set({ standing_agency_id: 'nowhere' }));
  };
  const meant = new AppError('history.changedSince');
  const first = (): void =>
    store.write('one', (db) => {
      db.brokenReferenceMeans(meant);
      broken(db);
    });
  expect(first).toThrow(meant);
  expect(() => store.write('two', broken)).toThrow(/FOREIGN KEY/);
  const anotherFault = (): void =>
    store.write('three', (db) => {
      db.brokenReferenceMeans(meant);
      throw new Error('another');
    });
  expect(anotherFault).toThrow('another');
  expect(store.read((db) => db.all(sql.selectFrom('committees').selectAll()))).toEqual([]);
  store.close();
});
