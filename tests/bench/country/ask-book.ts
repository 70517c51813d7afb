import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createNodePorts } from '../../../electron/adapters/node-ports.ts';
import { localSession } from '../../../electron/core/api/session.ts';
import { createCore } from '../../../electron/core/create-core.ts';
import type { OperationName } from '../../../shared/api/contract.ts';
import { top } from '../bench-plan.ts';
import type { Place } from './country-sample.ts';
import { questions } from './questions.ts';

/**
 * Run by itself, so that memory and first times are the program's own: `ask-book.ts DATA PLACES.json search|everything`.
 * Prints one line of JSON.
 */
const [dataFolder = '', placesFile = '', what = ''] = process.argv.slice(2);
const places = JSON.parse(readFileSync(placesFile, 'utf8')) as Place[];

const session = localSession('bench');
const began = performance.now();
const ports = createNodePorts({ dataFolder, resources: path.join(top, 'resources') });
const core = createCore(ports, { dataFolder, version: 'bench', holder: 'bench' });
const opened = performance.now() - began;

/** Until the answer is ready to be sent to a screen: milliseconds by the clock, and of the processor, which a busy machine does not stretch. */
async function timed(
  name: OperationName,
  input: unknown,
): Promise<{ readonly took: number; readonly busy: number; readonly bytes: number; readonly value: unknown }> {
  const [from, worked] = [performance.now(), process.cpuUsage()];
  const envelope = await core.dispatcher.callUnknown(name, input, { session });
  const bytes = JSON.stringify(envelope).length;
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${JSON.stringify(envelope.error.params)}`);
  const took = performance.now() - from;
  const { user, system } = process.cpuUsage(worked);
  return { took, busy: (user + system) / 1000, bytes, value: envelope.value };
}

async function ask(name: keyof typeof questions): Promise<{ name: string; times: number[]; busy: number[]; bytes: number } | null> {
  const question = questions[name];
  if (!question) return null;
  const [times, busy, sizes]: [number[], number[], number[]] = [[], [], []];
  const from = performance.now();
  for (const [turn, place] of places.entries()) {
    const input = question(place, turn);
    if (input === null) continue;
    const answer = await timed(name, input);
    times.push(answer.took);
    busy.push(answer.busy);
    sizes.push(answer.bytes);
    // What is far over its goal needs no fifty samples to be known so.
    if (performance.now() - from > 20_000) break;
  }
  return { name, times, busy, bytes: Math.max(...sizes) };
}

/** One cell of a task, as leaving the cell stores it. */
async function edit({ planId, taskId }: Place, turn: number): Promise<number> {
  const { value } = await timed('tasks.list', { planId });
  const { tasks } = value as { tasks: { id: string; revision: number }[] };
  const task = tasks.find(({ id }) => id === taskId);
  return (await timed('tasks.edit', { edits: [{ id: taskId, revision: task?.revision, texts: { product: `Báo cáo lần ${turn}` } }] })).took;
}

if (what === 'search') {
  const { took } = await timed('search.everywhere', { text: places[0]?.agencyName ?? 'sở', limit: 100 });
  process.stdout.write(JSON.stringify({ opened, first: took }));
} else {
  const asked = [];
  for (const name of Object.keys(questions)) asked.push(await ask(name as keyof typeof questions));
  const afterQuestions = process.memoryUsage().rss;
  const edits: number[] = [];
  const drafts = places.filter(({ versionId }) => versionId === null);
  for (const [turn, place] of drafts.entries()) edits.push(await edit(place, turn));
  const undone: number[] = [];
  for (let turn = 0; turn < Math.min(5, edits.length); turn += 1) undone.push((await timed('history.undo', {})).took);
  process.stdout.write(
    JSON.stringify({ opened, asked: asked.filter(Boolean), edits, undone, resident: afterQuestions, peak: process.resourceUsage().maxRSS * 1024 }),
  );
}
core.close();
await ports.close();
