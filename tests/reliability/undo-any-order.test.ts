import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CallInput, OperationName } from '../../shared/api/contract.ts';
import { testCore, type TestCore } from '../kit/test-core.ts';

/** One thing a person does, with numbers that choose what it is done to. */
type Act = readonly [kind: number, one: number, other: number];

const leads = ['Sở A', 'Sở B', 'Sở D; Sở A', ''];
const numbers = ['', '1', '1.1', '2.1', '2.2', '3', 'b)'];
const chosen = <T>(of: readonly T[], by: number): T | undefined => of[by % of.length];

class Person {
  readonly #test: TestCore;
  readonly #planId: string;
  readonly #entries: string[] = [];

  constructor(test: TestCore, planId: string) {
    this.#test = test;
    this.#planId = planId;
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
      async () => (await this.mayUndo()) && this.#call('history.undo', {}),
      () => this.#call('history.redo', {}),
    ];
    await chosen(acts, kind)?.();
  }

  async mayUndo(): Promise<boolean> {
    return (await this.#test.call('history.state', {})).undo?.operation !== 'plans.create';
  }

  /** What is refused is refused in a sentence that was foreseen. */
  async #call<N extends OperationName>(name: N, input: CallInput<N>): Promise<void> {
    const envelope = await this.#test.core.dispatcher.call(name, input, this.#test);
    if (!envelope.ok) expect(envelope.error.code).not.toBe('system.unexpected');
    else if ('entryId' in envelope.value) this.#entries.push(envelope.value.entryId);
  }
}

it('whatever was done in whatever order, undo leads back to the start and redo to the end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(16), fc.nat(40), fc.nat(40)), { minLength: 80, maxLength: 120, size: 'max' }), async (acts) => {
      const test = await testCore();
      const committee = await test.call('committees.create', { name: 'Ban Chỉ đạo thử' });
      const { id: planId } = await test.call('plans.create', { committeeId: committee.id, title: 'KẾ HOẠCH', year: 2025 });
      const state = async () => {
        const { sections, tasks } = await test.call('tasks.list', { planId });
        const agencies = await test.call('agencies.list', {});
        const still = <T>(rows: readonly T[]) => rows.map((row) => ({ ...row, revision: 0 }));
        return { sections: still(sections), tasks: still(tasks), agencies: still(agencies) };
      };
      const person = new Person(test, planId);
      const start = await state();
      for (const act of acts) await person.act(act);
      const end = await state();
      let steps = 0;
      for (; await person.mayUndo(); steps += 1) await test.call('history.undo', {});
      expect(await state()).toEqual(start);
      for (; steps > 0; steps -= 1) await test.call('history.redo', {});
      expect(await state()).toEqual(end);
      await test.close();
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 120_000);
