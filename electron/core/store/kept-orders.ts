import type Database from 'better-sqlite3';

/** All that the printed order of a plan's rows and their numbers is computed from. */
export const orderColumns = {
  plans: ['id', 'numbering'],
  sections: ['id', 'plan_id', 'rank', 'number_text'],
  tasks: ['id', 'plan_id', 'section_id', 'rank', 'number_text', 'level'],
} as const;

/** Plans whose order is kept at a time: a plan of ten thousand rows takes about two megabytes. */
export const PLANS_KEPT = 8;

/**
 * The orders of the plans last asked for. Temporary triggers tell which plan's rows came, went, moved or were numbered anew,
 * whichever way that was written; its order is then computed again. Words typed into a row move nothing.
 */
export class KeptOrders {
  readonly #orders = new Map<string, unknown>();
  /** Moved in the transaction under way, which may yet be taken back. */
  readonly #moved = new Set<string>();

  constructor(database: Database.Database) {
    database.function('note_moved', { deterministic: false }, (plan: unknown) => {
      this.#orders.delete(plan as string);
      this.#moved.add(plan as string);
      return null;
    });
    for (const [table, columns] of Object.entries(orderColumns)) {
      const plan = table === 'plans' ? 'id' : 'plan_id';
      database.exec(`
        CREATE TEMP TRIGGER "${table}_moved_by_insert" AFTER INSERT ON main."${table}" BEGIN SELECT note_moved(NEW.${plan}); END;
        CREATE TEMP TRIGGER "${table}_moved_by_update" AFTER UPDATE OF ${columns.join(', ')} ON main."${table}"
          WHEN ${columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')}
          BEGIN SELECT note_moved(OLD.${plan}), note_moved(NEW.${plan}); END;
        CREATE TEMP TRIGGER "${table}_moved_by_delete" AFTER DELETE ON main."${table}" BEGIN SELECT note_moved(OLD.${plan}); END;
      `);
    }
  }

  /** At either end of a transaction. */
  settle(): void {
    this.#moved.clear();
  }

  known(planId: string): unknown {
    return this.#orders.get(planId);
  }

  keep(planId: string, order: unknown): void {
    if (this.#moved.has(planId)) return;
    this.#orders.set(planId, order);
    const [oldest] = this.#orders.keys();
    if (this.#orders.size > PLANS_KEPT && oldest !== undefined) this.#orders.delete(oldest);
  }
}
