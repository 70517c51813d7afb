import Database from 'better-sqlite3';
import path from 'node:path';
import { Chance } from './chance.ts';

/** One place of the book to ask about: a plan and things within it. */
export interface Place {
  readonly planId: string;
  readonly committeeId: string;
  readonly year: number;
  readonly taskId: string;
  readonly content: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly submissionId: string;
  /** Null for this year's drafts. */
  readonly versionId: string | null;
}

/** Places all over the book, of every committee alike. */
export function samplePlaces(dataFolder: string, count: number): Place[] {
  const file = new Database(path.join(dataFolder, 'bcd.sqlite'), { readonly: true });
  const chance = new Chance(7);
  const plans = file.prepare('SELECT id, committee_id, year FROM plans').all() as { id: string; committee_id: string; year: number }[];
  const tasks = file.prepare('SELECT id, content FROM tasks WHERE plan_id = ?');
  const lead = file.prepare('SELECT agencies.id, name FROM task_assignments JOIN agencies ON agencies.id = agency_id WHERE task_id = ? LIMIT 1');
  const submission = file.prepare('SELECT id FROM submissions WHERE plan_id = ? LIMIT 1').pluck();
  const version = file.prepare('SELECT id FROM plan_versions WHERE plan_id = ?').pluck();
  const places = Array.from({ length: count }, (): Place => {
    const plan = chance.of(plans);
    const task = chance.of(tasks.all(plan.id) as { id: string; content: string }[]);
    const agency = (lead.get(task.id) ?? { id: '', name: '' }) as { id: string; name: string };
    return {
      planId: plan.id,
      committeeId: plan.committee_id,
      year: plan.year,
      taskId: task.id,
      content: task.content,
      agencyId: agency.id,
      agencyName: agency.name,
      submissionId: submission.get(plan.id) as string,
      versionId: (version.get(plan.id) as string | undefined) ?? null,
    };
  });
  file.close();
  return places.filter(({ agencyId }) => agencyId !== '');
}
