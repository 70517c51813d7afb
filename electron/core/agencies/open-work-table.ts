import type { Derived } from '../store/derived.ts';

/** Who answers; nobody of the register is the empty text. */
const addressee = (row: string): string => `coalesce(${row}.agency_id, ${row}.group_id, '')`;

/** The open work among the assignments that a condition names, whichever of assignment, task and plan came last. */
const openWork = (where: string): string => /* sql */ `
  INSERT OR IGNORE INTO open_work (addressee_id, role, task_id)
  SELECT ${addressee('task_assignments')}, role, task_id
  FROM task_assignments JOIN tasks ON tasks.id = task_id JOIN plans ON plans.id = plan_id
  WHERE plans.status <> 'closed'${where === '' ? '' : ` AND ${where}`};`;

const withdraw = /* sql */ `
  DELETE FROM open_work WHERE addressee_id = ${addressee('OLD')} AND role = OLD.role AND task_id = OLD.task_id AND NOT EXISTS (
    SELECT 1 FROM task_assignments
    WHERE task_id = OLD.task_id AND role = OLD.role AND ${addressee('task_assignments')} = ${addressee('OLD')}
  );`;

const withdrawPlan = `DELETE FROM open_work WHERE task_id IN (SELECT id FROM tasks WHERE plan_id = OLD.id);`;

/** By role, and each task once under the role `any`: one may both lead a task and help with it. */
const count = (row: string, by: 1 | -1): string => /* sql */ `
  INSERT INTO open_work_counts (addressee_id, role, tasks)
  SELECT ${row}.addressee_id, ${row}.role, ${by}
  UNION ALL SELECT ${row}.addressee_id, 'any', ${by} WHERE NOT EXISTS (
    SELECT 1 FROM open_work WHERE addressee_id = ${row}.addressee_id AND role <> ${row}.role AND task_id = ${row}.task_id
  )
  ON CONFLICT DO UPDATE SET tasks = tasks + excluded.tasks;`;

/** Tasks of plans that are not closed by who answers for them: what a register of thousands counts without reading the plans. */
export const openWorkTable: Derived = {
  name: 'open-work',
  version: 1,
  tables: /* sql */ `
    DROP TABLE IF EXISTS open_work;
    CREATE TABLE open_work (
      addressee_id TEXT NOT NULL, role TEXT NOT NULL, task_id TEXT NOT NULL, PRIMARY KEY (addressee_id, role, task_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX open_work_by_task ON open_work (task_id);
    DROP TABLE IF EXISTS open_work_counts;
    CREATE TABLE open_work_counts (
      addressee_id TEXT NOT NULL, role TEXT NOT NULL, tasks INTEGER NOT NULL, PRIMARY KEY (addressee_id, role)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER open_work_counted AFTER INSERT ON open_work BEGIN ${count('NEW', 1)} END;
    CREATE TRIGGER open_work_discounted AFTER DELETE ON open_work BEGIN ${count('OLD', -1)} END;
  `,
  fill: openWork(''),
  triggers: /* sql */ `
    CREATE TEMP TRIGGER open_work_assigned AFTER INSERT ON main.task_assignments BEGIN ${openWork('task_assignments.id = NEW.id')} END;
    CREATE TEMP TRIGGER open_work_reassigned AFTER UPDATE ON main.task_assignments BEGIN ${withdraw} ${openWork('task_assignments.id = NEW.id')} END;
    CREATE TEMP TRIGGER open_work_unassigned AFTER DELETE ON main.task_assignments BEGIN ${withdraw} END;
    CREATE TEMP TRIGGER open_work_task_new AFTER INSERT ON main.tasks BEGIN ${openWork('task_id = NEW.id')} END;
    CREATE TEMP TRIGGER open_work_task_gone AFTER DELETE ON main.tasks BEGIN DELETE FROM open_work WHERE task_id = OLD.id; END;
    CREATE TEMP TRIGGER open_work_plan_new AFTER INSERT ON main.plans BEGIN ${openWork('plan_id = NEW.id')} END;
    CREATE TEMP TRIGGER open_work_plan_changed AFTER UPDATE ON main.plans WHEN OLD.status <> NEW.status BEGIN
      ${withdrawPlan} ${openWork('plan_id = NEW.id')}
    END;
    CREATE TEMP TRIGGER open_work_plan_gone AFTER DELETE ON main.plans BEGIN ${withdrawPlan} END;
  `,
};
