import type Database from 'better-sqlite3';
import { rebuildTable } from './rebuild-table.ts';

const BEFORE = "CHECK (kind IN ('department', 'vertical', 'armed-forces', 'people-committee', 'organisation', 'central', 'foreign', 'other'))";
const AFTER =
  "CHECK (kind IN ('department', 'vertical', 'judicial', 'armed-forces', 'people-committee', 'party', 'organisation', 'association', 'enterprise', 'central', 'foreign', 'other'))";

/** What the first guess called such a body so far; a kind chosen by hand is another and stays. */
const NOW: readonly (readonly [kind: string, was: readonly string[], name: RegExp])[] = [
  ['party', ['other', 'department'], /(?:^|[ -])(?:tinh|thanh|huyen|thi|quan|dang) uy(?! ban)(?:\b|$)|^dang bo /],
  ['judicial', ['vertical'], /^(?:toa an |tand|vien kiem sat |vksnd)/],
  [
    'association',
    ['organisation'],
    /^(?:hoi (?!dong|nong dan|lien hiep phu nu|phu nu|cuu chien binh|lien hiep thanh nien|sinh vien)|hiep hoi |lien hiep cac |lien minh )/,
  ],
  ['enterprise', ['other'], /^(?:(?:tong )?cong ty|tap doan|doanh nghiep|vnpt|viettel|vien thong|buu dien|dien luc|hop tac xa )/],
];

/** Party bodies, courts and procuracies, associations and enterprises are told from what stood beside them as something else. */
export function moreAgencyKinds(database: Database.Database): void {
  rebuildTable(database, 'agencies', (definition) => definition.replace(BEFORE, AFTER));
  const rows = database.prepare('SELECT id, name_fold AS fold, kind FROM agencies').all() as { id: string; fold: string; kind: string }[];
  const set = database.prepare('UPDATE agencies SET kind = ? WHERE id = ?');
  for (const { id, fold, kind } of rows) {
    const found = NOW.find(([, was, name]) => was.includes(kind) && name.test(fold));
    if (found) set.run(found[0], id);
  }
}
