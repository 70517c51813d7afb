import type Database from 'better-sqlite3';
import { sql, type WriteHandle } from './handles.ts';

/** How far a long work has come. */
export type ReportDone = (done: number, total: number) => void;

/**
 * Tables computed from other tables, so that a question about the whole book need not read the whole book. Nothing of them is
 * recorded or undone: they follow every write, whether it does something, undoes it or takes it out of the trash.
 */
export interface Derived {
  readonly name: string;
  /** Counted up when something else would be computed: the tables are then filled anew at the next opening. */
  readonly version: number;
  /** SQL that drops and makes the tables, empty. */
  readonly tables: string;
  /** Functions that the triggers and `fill` call; one text in, one out, always the same for the same. */
  readonly functions?: Readonly<Record<string, (text: string) => string>>;
  /** SQL of temporary triggers, made at each opening: they follow row by row, in whatever order rows come and go. */
  readonly triggers?: string;
  /** SQL, or what SQL alone cannot do. */
  readonly fill: string | ((db: WriteHandle, report: ReportDone) => void);
  /** For what is too dear row by row: called once at the end of each write with the audit entry that names the changed rows. */
  readonly follow?: (db: WriteHandle, entryId: string) => void;
}

/** Makes the derived tables that are missing or of another version, and sets the triggers that keep them. */
export function openDerived(database: Database.Database, db: WriteHandle, all: readonly Derived[], report: ReportDone): void {
  const known = new Map(db.all(sql.selectFrom('derived_tables').selectAll()).map(({ name, version }) => [name, version]));
  for (const { name, version, tables, functions = {}, triggers, fill } of all) {
    for (const [called, compute] of Object.entries(functions)) database.function(called, { deterministic: true }, (text) => compute(text as string));
    if (known.get(name) !== version) {
      database
        .transaction(() => {
          database.exec(tables);
          if (typeof fill === 'string') database.exec(fill);
          else fill(db, report);
          db.run(sql.deleteFrom('derived_tables').where('name', '=', name));
          db.insert('derived_tables', [{ name, version }]);
        })
        .immediate();
    }
    if (triggers) database.exec(triggers);
  }
}
