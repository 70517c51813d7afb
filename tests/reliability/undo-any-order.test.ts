import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CallInput, OperationName } from '../../shared/api/contract.ts';
import { testCore, type TestCore } from '../kit/test-core.ts';

/** One thing a person does, with numbers that choose what it is done to. */
type Act = readonly [kind: number, one: number, other: number];

const leads = ['Sở A', 'Sở B', 'Sở D; Sở A', ''];
const numbers = ['', '1', '1.1', '2.1', '2.2', '3', 'b)'];
const chosen = <T>(of: readonly T[], by: number): T | undefined => of[by % of.length];

/** One of two people at work in one of two committees. */
class Person {
  readonly #test: TestCore;
  readonly #session: TestCore['session'];
  readonly #committeeId: string;
  readonly #planId: string;
  /** Steps of everybody, to be undone by name. */
  readonly #entries: string[];

  constructor(test: TestCore, user: string, desk: Desk, entries: string[]) {
    this.#test = test;
    this.#session = { ...test.session, user };
    this.#committeeId = desk.committeeId;
    this.#planId = desk.planId;
    this.#entries = entries;
  }

  async act([kind, one, other]: Act): Promise<void> {
    const { sections, tasks } = await this.#test.call('tasks.list', { planId: this.#planId });
    const [task, second, section] = [chosen(tasks, one), chosen(tasks, other), chosen(sections, other)];
    const edit = (texts: object) => task && this.#call('tasks.edit', { edits: [{ id: task.id, revision: task.revision, texts }] });
    const acts: (() => unknown)[] = [
      () =>
        this.#call('tasks.add', {
          planId: this.#planId,
          rows: [{ content: `${one}`, leadText: chosen(leads, one), numberText: chosen(numbers, other) }],
          ...(task && { afterTaskId: task.id }),
        }),
      () => this.#call('tasks.add', { planId: this.#planId, rows: [{ content: `${one}` }], ...(task && { afterTaskId: task.id }) }),
      () => edit({ content: `${other}` }),
      () => edit({ leadText: chosen(leads, other) }),
      () => edit({ numberText: chosen(numbers, other) }),
      () => task && this.#call('tasks.remove', { ids: [task.id] }),
      () => task && second && this.#call('tasks.move', { ids: [task.id], afterTaskId: second.id }),
      () => task && this.#call('tasks.move', { ids: [task.id], sectionId: section?.id ?? null, afterTaskId: null }),
      () => task && this.#call('tasks.shiftLevel', { ids: [task.id], by: other % 3 === 0 ? -1 : 1 }),
      () => this.#call('sections.add', { planId: this.#planId, title: `${one}`, beforeTaskId: task?.id ?? null }),
      () => section && this.#call('sections.remove', { id: section.id }),
      async () => {
        const gone = chosen(
          (await this.#test.call('trash.list', {})).filter((each) => each.kind !== 'plan'),
          one,
        );
        if (gone) await this.#call('trash.restore', { ids: [gone.id] });
      },
      () => this.#call('agencies.create', { name: chosen(leads, one) || 'Sở C' }),
      async () => {
        const ending = chosen(await this.#test.call('agencies.list', {}), one);
        if (ending)
          await this.#call('succession.apply', { kind: 'merge', date: '2025-03-01', legalBasis: '', from: [ending.id], to: [{ name: `Sở ${other}` }] });
      },
      () => this.#entries.length > 0 && this.#call('history.undo', { entryId: chosen(this.#entries, one)! }),
      () => this.#call('history.undo', { committeeId: this.#committeeId }),
      () => this.#call('history.undo', { committeeId: this.#committeeId }),
      () => this.#call('history.redo', { committeeId: this.#committeeId }),
    ];
    await chosen(acts, kind)?.();
  }

  /** The id of the step that undo would take next: ids sort by time. */
  async next(): Promise<string> {
    const envelope = await this.#test.core.dispatcher.call('history.state', { committeeId: this.#committeeId }, { session: this.#session });
    return (envelope.ok && envelope.value.undo?.entryId) || '';
  }

  async reverse(operation: 'history.undo' | 'history.redo'): Promise<void> {
    const envelope = await this.#test.core.dispatcher.call(operation, { committeeId: this.#committeeId }, { session: this.#session });
    if (!envelope.ok) throw new Error(`${operation} by ${this.#session.user}: ${envelope.error.code}`);
  }

  /** What is refused is refused in a sentence that was foreseen. */
  async #call<N extends OperationName>(name: N, input: CallInput<N>): Promise<void> {
    const envelope = await this.#test.core.dispatcher.call(name, input, { session: this.#session });
    if (!envelope.ok) expect(envelope.error.code).not.toBe('system.unexpected');
    else if ('entryId' in envelope.value) this.#entries.push(envelope.value.entryId);
  }
}

interface Desk {
  readonly committeeId: string;
  readonly planId: string;
}

async function deskOf(test: TestCore, name: string): Promise<Desk> {
  const { id: committeeId } = await test.call('committees.create', { name });
  const { id: planId } = await test.call('plans.create', { committeeId, title: name, year: 2025 });
  return { committeeId, planId };
}

async function stateOf(test: TestCore, desks: readonly Desk[]) {
  const still = <T>(rows: readonly T[]) => rows.map((row) => ({ ...row, revision: 0 }));
  const plans = await Promise.all(desks.map(({ planId }) => test.call('tasks.list', { planId })));
  return {
    plans: plans.map(({ sections, tasks }) => ({ sections: still(sections), tasks: still(tasks) })),
    agencies: still(await test.call('agencies.list', {})),
  };
}

it('whatever two people did in two committees in whatever order, undo leads back to the start and redo to the end', async () => {
  const act = fc.tuple(fc.nat(3), fc.tuple(fc.nat(17), fc.nat(40), fc.nat(40)));
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 80, maxLength: 120, size: 'max' }), async (acts) => {
      const test = await testCore();
      const desks = [await deskOf(test, 'Ban Chỉ đạo A'), await deskOf(test, 'Ban Chỉ đạo B')];
      const entries: string[] = [];
      const people = ['lan', 'minh'].flatMap((user) => desks.map((desk) => new Person(test, user, desk, entries)));
      const start = await stateOf(test, desks);
      for (const [who, what] of acts) await people[who]?.act(what);
      const end = await stateOf(test, desks);
      // The newest step that stands can always be taken back by whoever made it.
      const taken: Person[] = [];
      for (;;) {
        const next = await Promise.all(people.map(async (person) => ({ person, id: await person.next() })));
        const [newest] = next.toSorted((a, b) => (a.id < b.id ? 1 : -1));
        if (!newest || newest.id === '') break;
        await newest.person.reverse('history.undo');
        taken.push(newest.person);
      }
      expect(await stateOf(test, desks)).toEqual(start);
      for (const person of taken.toReversed()) await person.reverse('history.redo');
      expect(await stateOf(test, desks)).toEqual(end);
      await test.close();
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 240_000);
