import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/api/contract.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import { testCore } from '../kit/test-core.ts';
import { testHost } from '../kit/test-host.ts';
import { reportFile, sampleFile, scenario, type Heard } from './scenario.ts';

interface Caller {
  readonly call: (operation: string, input: unknown) => Promise<Envelope<unknown>>;
  readonly stage: (name: string, bytes: Uint8Array) => Promise<string>;
}

async function directly(): Promise<Caller> {
  const { core, session } = await testCore();
  return {
    call: (operation, input) => core.dispatcher.callUnknown(operation, input, { session }),
    stage: (name, bytes) => core.files.put(name, bytes),
  };
}

async function overHttp(): Promise<Caller> {
  const { send } = await testHost();
  return {
    call: async (operation, input) => {
      const response = await send({ method: 'POST', path: '/api/call', body: JSON.stringify({ operation, input }) });
      return JSON.parse(response.text.trimEnd().split('\n').at(-1) ?? '') as Envelope<unknown>;
    },
    stage: async (name, body) => {
      const path = `/api/files?name=${encodeURIComponent(name)}`;
      const response = await send({ method: 'POST', path, headers: { 'content-type': 'application/octet-stream' }, body });
      return (JSON.parse(response.text) as { value: { token: string } }).value.token;
    },
  };
}

/** Plays the scenario; what differs from run to run by nature is replaced by its order of appearance. */
async function play({ call, stage }: Caller): Promise<{ operation: string; envelope: unknown }[]> {
  const answers: Record<string, unknown> = {};
  const heard: Heard = { file: await stage(sampleFile.name, sampleFile.bytes), report: await stage(reportFile.name, reportFile.bytes), answers };
  const neutral = neutralizer();
  const played = [];
  for (const { operation, input } of scenario) {
    const envelope = await call(operation, input(heard));
    if (envelope.ok) answers[operation] = envelope.value;
    played.push({ operation, envelope: neutral(operation === 'backup.list' ? onlyAsked(envelope) : envelope) });
  }
  return played;
}

/** A host that somebody works in makes copies by itself too. */
function onlyAsked(envelope: Envelope<unknown>): Envelope<unknown> {
  if (!envelope.ok) return envelope;
  const copies = (envelope.value as { reason: string; bytes: number }[]).filter(({ reason }) => reason === 'manual');
  return { ...envelope, value: copies.map((each) => ({ ...each, bytes: 0 })) };
}

function neutralizer(): (value: unknown) => unknown {
  const names = new Map<string, string>();
  const named = (text: string): string => names.get(text) ?? (names.set(text, `#${names.size}`), `#${names.size - 1}`);
  const neutral = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((item) => neutral(item, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([field, inside]) => [field, neutral(inside, field)]));
    }
    if (typeof value !== 'string') return value;
    if (['ref', 'dataFolder', 'actor', 'version', 'sha256'].includes(key)) return `<${key}>`;
    if (value.includes('.sqlite')) return '<backup>';
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return '<instant>';
    return value
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, named)
      .replace(/^[\w-]{32}$/, named)
      .replace(/^\d{4}-\w{1,3}-[0-9A-Z]{8}$/, named);
  };
  return neutral;
}

describe('the contract', () => {
  it('is called whole by the scenario', () => {
    expect([...new Set(scenario.map(({ operation }) => operation))].sort()).toEqual(Object.keys(contract).sort());
  });

  it('answers the same directly and over HTTP', async () => {
    const [direct, http] = [await play(await directly()), await play(await overHttp())];
    expect(http).toEqual(direct);
    const refused = direct.filter(({ envelope }) => !(envelope as Envelope<unknown>).ok).map(({ operation }) => operation);
    expect(refused).toEqual(['agencies.create']);
  });

  it('is refused with a field it does not know, in every operation and through both', async () => {
    for (const { call } of [await directly(), await overHttp()]) {
      const answers = await Promise.all(Object.keys(contract).map(async (operation) => [operation, await call(operation, { notAField: true })] as const));
      const refused = answers.filter(([, envelope]) => !envelope.ok && envelope.error.code === 'system.invalidInput').map(([operation]) => operation);
      expect(refused).toEqual(Object.keys(contract));
    }
  });
});
