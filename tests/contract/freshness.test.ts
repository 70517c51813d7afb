import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { QueryObserver, type Query } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { createNodePorts } from '../../electron/adapters/node-ports.ts';
import { localSession } from '../../electron/core/api/session.ts';
import { createCore, type Core } from '../../electron/core/create-core.ts';
import type { Clock } from '../../electron/core/ports.ts';
import type { PreloadBridge } from '../../shared/api/bridge.ts';
import { contract, type CommandName, type OperationName, type QueryName } from '../../shared/api/contract.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import { projectTop } from '../kit/test-core.ts';
import { tempFolder } from '../kit/temp-folder.ts';
import { reportFile, sampleFile, scenario, type Heard } from './scenario.ts';

/** Longer than anything rests. */
const REST_MS = 10_000;

/** Ids come in the same order in every run, however many questions are asked in between: a query's refusal takes none of them. */
const asking = new AsyncLocalStorage<'query'>();
let core: Core;
/** Drafts belong to one session. */
const session = localSession('văn thư');

/** A run may last over midnight; that a window learns of the new day is tested elsewhere. */
const sameDay = (clock: Clock): Clock => {
  const today = clock.today();
  return { ...clock, today: () => today };
};

async function freshCore(): Promise<Core> {
  let given = 0;
  const dataFolder = tempFolder();
  const ports = createNodePorts({ dataFolder, resources: path.join(projectTop, 'resources') });
  const next = (): string => (asking.getStore() ? randomUUID() : `019e0000-0000-7000-8000-${(given += 1).toString(16).padStart(12, '0')}`);
  core = createCore({ ...ports, ids: { next }, clock: sameDay(ports.clock) }, { dataFolder, version: '0.0.0', holder: 'bài kiểm tra' });
  const opened = core;
  onTestFinished(async () => {
    opened.close();
    await ports.close();
  });
  return core;
}

/** As it arrives in a window: through JSON. */
async function ask(operation: string, input: unknown): Promise<Envelope<unknown>> {
  const call = (): Promise<Envelope<unknown>> => core.dispatcher.callUnknown(operation, input, { session });
  const isQuery = contract[operation as OperationName].kind === 'query';
  return JSON.parse(JSON.stringify(await (isQuery ? asking.run('query', call) : call()))) as Envelope<unknown>;
}

const preload = { call: (_: string, operation: string, input: unknown) => ask(operation, input), cancel: () => undefined } as unknown as PreloadBridge;

beforeEach(() => {
  vi.stubGlobal('window', { bcd: preload });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The real query client of the window, on a core of its own. */
async function openWindow() {
  vi.resetModules();
  const { queryClient } = await import('../../renderer/data/query-client.ts');
  const { queryOf } = await import('../../renderer/data/use-query-of.ts');
  const { runCommand } = await import('../../renderer/data/run-command.ts');
  const { refreshed } = await import('../../renderer/data/refresh.ts');
  const { call } = await import('../../renderer/platform/client.ts');
  queryClient.mount();
  const mount = (name: QueryName, input: unknown): void =>
    void new QueryObserver(queryClient, queryOf(name, input as never) as never).subscribe(() => undefined);
  /** Runs a command or a job as a screen does; a refusal is an answer too. */
  const run = async (name: OperationName, input: unknown): Promise<unknown> => {
    try {
      if (contract[name].kind === 'command') return await runCommand(name as CommandName, input as never);
      const value = await call(name, input as never);
      await refreshed();
      return value;
    } catch (thrown) {
      return thrown;
    }
  };
  const rested = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(REST_MS);
    await vi.waitFor(() => expect(queryClient.isFetching()).toBe(0));
  };
  onTestFinished(() => queryClient.clear());
  return { queryClient, mount, run, rested };
}

interface Question {
  readonly name: QueryName;
  readonly input: unknown;
}

async function stage(): Promise<Omit<Heard, 'answers'>> {
  return { file: await core.files.put(sampleFile.name, sampleFile.bytes), report: await core.files.put(reportFile.name, reportFile.bytes) };
}

/** Every question of the scenario's day with the ids that will be given out. */
async function questionsOfTheDay(): Promise<Question[]> {
  await freshCore();
  const answers: Record<string, unknown> = {};
  const heard: Heard = { ...(await stage()), answers };
  const questions = new Map<string, Question>();
  for (const { operation, input } of scenario) {
    const asked = input(heard);
    if (contract[operation].kind === 'query') questions.set(JSON.stringify([operation, asked]), { name: operation as QueryName, input: asked });
    const envelope = await ask(operation, asked);
    if (envelope.ok) answers[operation] = envelope.value;
  }
  return [...questions.values()];
}

/** A draft is no part of the book, and its id is learnt from the job that made it: nobody asks before. */
const isOfDraft = (input: unknown): boolean => 'draftId' in (input as object);

/** What a window shows of a query, and what a window opened now would show. */
function shown({ state }: Query): unknown {
  return state.status === 'error' ? { refused: (state.error as unknown as { code: string }).code } : state.data;
}
const told = (envelope: Envelope<unknown>): unknown => (envelope.ok ? envelope.value : { refused: envelope.error.code });

it('whatever is changed, every query a window has open shows what a fresh one would', async () => {
  const questions = await questionsOfTheDay();
  expect(new Set(questions.map(({ name }) => name))).toEqual(new Set(Object.keys(contract).filter((name) => contract[name as OperationName].kind === 'query')));

  await freshCore();
  const { queryClient, mount, run, rested } = await openWindow();
  for (const { name, input } of questions) if (!isOfDraft(input)) mount(name, input);
  await rested();
  const answers: Record<string, unknown> = {};
  const heard: Heard = { ...(await stage()), answers };
  const stale: string[] = [];
  const answered = new Set<string>();
  let steps = 0;
  for (const { operation, input } of scenario) {
    if (contract[operation].kind === 'query') {
      const asked = input(heard);
      if (isOfDraft(asked)) mount(operation as QueryName, asked);
      const envelope = await ask(operation, asked);
      if (envelope.ok) answers[operation] = envelope.value;
      continue;
    }
    steps += 1;
    const answer = await run(operation, input(heard));
    if (!(answer instanceof Error)) answers[operation] = answer;
    await rested();
    for (const query of queryClient.getQueryCache().getAll()) {
      const [name, asked] = query.queryKey as [QueryName, unknown];
      const fresh = told(await ask(name, asked));
      if (query.state.status === 'success') answered.add(name);
      if (JSON.stringify(shown(query)) !== JSON.stringify(fresh)) stale.push(`after ${operation}: ${name}`);
    }
  }
  expect(stale).toEqual([]);
  expect(steps).toBeGreaterThan(60);
  expect(answered, 'a query that was refused all day shows nothing').toEqual(new Set(questions.map(({ name }) => name)));
}, 480_000);
