import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNodePorts } from '../../../electron/adapters/node-ports.ts';
import { Dispatcher } from '../../../electron/core/api/dispatcher.ts';
import type { CommandContext, JobContext } from '../../../electron/core/api/handlers.ts';
import { localSession } from '../../../electron/core/api/session.ts';
import { newCommitteeRow } from '../../../electron/core/committees/committees.repo.ts';
import { sql } from '../../../electron/core/store/handles.ts';
import { openStore } from '../../../electron/core/store/open-store.ts';
import { tempFolder } from '../../kit/temp-folder.ts';
import { projectTop } from '../../kit/test-core.ts';

/** A dispatcher on a real store whose handlers write a committee and then answer with something the contract does not know. */
function wrongAnswers() {
  const dataFolder = tempFolder();
  const ports = createNodePorts({ dataFolder, resources: path.join(projectTop, 'resources') });
  const store = openStore(dataFolder, 'bài kiểm tra');
  onTestFinished(async () => {
    store.close();
    await ports.close();
  });
  const write = ({ db }: CommandContext): unknown => {
    db.insert('committees', [newCommitteeRow('c', 'BCĐ')]);
    return { wrong: true };
  };
  const handlers = {
    'committees.create': write,
    'imports.sample': async ({ conclude }: JobContext<unknown>) => conclude(write),
  };
  const dispatcher = new Dispatcher({ store }, { ...ports, log: { fault: () => undefined } }, handlers as never);
  const code = async (name: string, input: unknown): Promise<string> => {
    const answer = await dispatcher.callUnknown(name, input, { session: localSession('văn thư') });
    return answer.ok ? 'nothing was refused' : answer.error.code;
  };
  const left = (): unknown[] =>
    store.read((db) => [
      db.all(sql.selectFrom('committees').selectAll()),
      db.all(sql.selectFrom('audit_log').selectAll()),
      db.all(sql.selectFrom('audit_changes').selectAll()),
    ]);
  return { code, left };
}

describe('an answer that does not fit the contract takes the change back with it', () => {
  it.each([
    ['a command', 'committees.create', { name: 'Ban' }],
    ['a job', 'imports.sample', {}],
  ])('of %s', async (_, name, input) => {
    const { code, left } = wrongAnswers();
    expect(await code(name, input)).toBe('system.unexpected');
    expect(left()).toEqual([[], [], []]);
  });
});
