import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CallInput, CallOutput, OperationName } from '../../../shared/api/contract.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';

/** One thing a person does, with numbers that choose what it is done to. */
type Act = readonly [kind: number, one: number, other: number];

const KINDS = ['KH', 'BC', 'CV'] as const;
const SPAN = '2026';
const chosen = <T>(of: readonly T[], by: number): T | undefined => of[by % of.length];

/** Two people at one pair of books; every number that the program itself has given is noted with the paper that got it. */
class Office {
  readonly #test: TestCore;
  readonly #committeeId: string;
  readonly #place: string;
  /** "KH 5", "đến 7": by whom. */
  readonly given = new Map<string, string>();
  readonly #entries: string[] = [];
  /** Highest number that ever stood in a series, however it came there. */
  readonly #highest = new Map<string, number>();

  /** @param place told apart from others' in the same book */
  constructor(test: TestCore, committeeId: string, place: string) {
    this.#test = test;
    this.#place = place;
    this.#committeeId = committeeId;
  }

  async act([kind, one, other]: Act): Promise<void> {
    const user = `${one % 2 === 0 ? 'văn thư' : 'đồng nghiệp'} ${this.#place}`;
    const committeeId = this.#committeeId;
    const outgoing = (await this.outgoing()).lines.flatMap((line) => (line.kind === 'paper' ? [line.paper] : []));
    const incoming = (await this.incoming()).lines.flatMap((line) => (line.kind === 'paper' ? [line.paper] : []));
    const [paper, received] = [chosen(outgoing, one), chosen(incoming, one)];
    const letters = chosen(KINDS, other)!;
    const series = { committeeId, form: 'state' as const, kind: letters, span: SPAN };
    const despite = ['register.numberTaken', 'register.numberGone', 'register.numberSkips', 'register.daysCross', 'register.sameIncoming'] as const;
    const call = <N extends OperationName>(name: N, input: CallInput<N>) => this.#call(name, input, user);
    const acts: (() => Promise<unknown>)[] = [
      async () => {
        const stored = await call('register.record', { ...series, date: '2026-02-01' });
        if (stored) this.#took(stored.kind, stored.number, stored.id);
      },
      async () => {
        const stored = await call('register.reserve', { ...series, count: 1 + (one % 3) });
        for (const each of stored?.papers ?? []) this.#took(each.kind, each.number, each.id);
      },
      async () => {
        const stored = await call('register.receive', { committeeId, receivedOn: '2026-03-01', sender: `Sở ${one}` });
        if (stored) this.#took('đến', stored.number, stored.id);
      },
      // Typed by hand from the paper book: taken, gone or far ahead, as it stands there.
      () => call('register.record', { ...series, number: 1 + (other % 9), date: '2026-02-01', despite: [...despite] }),
      () => call('register.receive', { committeeId, receivedOn: '2026-03-01', sender: 'Sở Y tế', number: 1 + (other % 9), despite: [...despite] }),
      () => (paper ? call('register.edit', { id: paper.id, revision: paper.revision, number: 1 + (other % 9), despite: [...despite] }) : none),
      () => (paper ? call('register.edit', { id: paper.id, revision: paper.revision, date: '2026-02-03', despite: [...despite] }) : none),
      () => (paper ? call('register.cancel', { id: paper.id, revision: paper.revision, reason: 'Nhầm' }) : none),
      () => (paper ? call('register.remove', { ids: [paper.id] }) : none),
      () => (received ? call('register.removeIncoming', { ids: [received.id] }) : none),
      () => call('history.undo', { committeeId }),
      () => call('history.undo', { committeeId }),
      () => call('history.redo', { committeeId }),
      () => (this.#entries.length > 0 ? call('history.undo', { entryId: chosen(this.#entries, one)! }) : none),
      async () => {
        const gone = chosen(
          (await this.#test.call('trash.list', {})).filter(({ planId }) => planId === committeeId),
          one,
        );
        if (gone) await call('trash.restore', { ids: [gone.id] });
      },
      async () => {
        await call('committees.remove', { id: committeeId });
        await call('trash.restore', { ids: [committeeId] });
      },
    ];
    await chosen(acts, kind)!();
    // An undone restoring takes the whole committee away again; it comes back, with its numbers.
    if (!(await this.#test.call('committees.list', {})).some(({ id }) => id === committeeId)) await call('trash.restore', { ids: [committeeId] });
  }

  outgoing = (): Promise<CallOutput<'register.outgoing'>> =>
    this.#test.call('register.outgoing', { committeeId: this.#committeeId, form: 'state', span: SPAN });
  incoming = (): Promise<CallOutput<'register.incoming'>> => this.#test.call('register.incoming', { committeeId: this.#committeeId, year: 2026 });

  /** The next number of each series lies above every number that ever stood in it, and every number up to there is told of. */
  async check(): Promise<void> {
    const [out, into] = [await this.outgoing(), await this.incoming()];
    for (const kind of KINDS) {
      const lines = out.lines.filter((line) => (line.kind === 'gap' ? line.of : line.paper.kind) === kind);
      this.#checkSeries(kind, lines, out.kinds.find((each) => each.kind === kind)?.next ?? 1);
    }
    this.#checkSeries('đến', into.lines, into.next);
  }

  #checkSeries(
    name: string,
    lines: readonly (CallOutput<'register.outgoing'>['lines'][number] | CallOutput<'register.incoming'>['lines'][number])[],
    next: number,
  ): void {
    const told = new Set<number>();
    for (const line of lines) {
      const [from, to] = line.kind === 'gap' ? [line.from, line.to] : [line.paper.number, line.paper.number];
      for (let number = from; number <= to; number += 1) told.add(number);
    }
    const highest = Math.max(this.#highest.get(name) ?? 0, ...told);
    this.#highest.set(name, highest);
    expect(next, `${name}: the next number`).toBe(highest + 1);
    expect(told.size, `${name}: numbers told of`).toBe(highest);
    for (const key of this.given.keys()) if (key.startsWith(`${name} `)) expect(told.has(Number(key.slice(name.length + 1))), key).toBe(true);
  }

  #took(kind: string, number: number, id: string): void {
    const key = `${kind} ${number}`;
    expect(this.given.get(key), `${key} was given before`).toBeUndefined();
    expect(number, `${key} stood before`).toBeGreaterThan(this.#highest.get(kind) ?? 0);
    this.given.set(key, id);
    this.#highest.set(kind, number);
  }

  /** What is refused is refused in a sentence that was foreseen. */
  async #call<N extends OperationName>(name: N, input: CallInput<N>, user: string): Promise<CallOutput<N> | null> {
    const envelope = await this.#test.core.dispatcher.call(name, input, { session: { ...this.#test.session, user } });
    if (!envelope.ok) {
      expect(envelope.error.code, `${name}: ${JSON.stringify(envelope.error)}`).not.toBe('system.unexpected');
      return null;
    }
    if (typeof envelope.value === 'object' && 'entryId' in envelope.value) this.#entries.push(envelope.value.entryId);
    return envelope.value;
  }
}

const none = Promise.resolve(null);

it('no number is given twice, ever, and every number that was is a row or a gap', async () => {
  const test = await testCore();
  let offices = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(15), fc.nat(60), fc.nat(60)), { minLength: 8, maxLength: 40 }), async (acts) => {
      // Made by somebody else: nobody here undoes it.
      const made = await test.core.dispatcher.call('committees.create', { name: 'Ban Chỉ đạo' }, { session: { ...test.session, user: 'quản trị' } });
      if (!made.ok) throw new Error(made.error.code);
      const office = new Office(test, made.value.id, `của ban ${(offices += 1)}`);
      for (const act of acts) {
        await office.act(act);
        await office.check();
      }
    }),
    { numRuns: 25 },
  );
}, 300_000);
