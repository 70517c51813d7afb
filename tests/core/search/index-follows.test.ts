import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../shared/domain/text/fold.ts';
import { derivedContent, forgetDerived } from '../../kit/derived-tables.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';

const texts = ['Rà soát chợ biên giới', 'Sở Y tế', 'đường 8, đường 12', 'QĐ 123/QĐ-UBND', 'hòa giải; hoà bình', 'Thạch Hà', '2025', 'ພາສາລາວ café'];

/** One thing a clerk may do anywhere in the book; what the program refuses is refused. */
type Deed = (test: TestCore, pick: <T>(all: readonly T[]) => T | undefined, text: string) => Promise<unknown>;

const planOf = async (test: TestCore, pick: Parameters<Deed>[1]) => pick(await test.call('plans.list', {}));
const taskOf = async (test: TestCore, pick: Parameters<Deed>[1]) => {
  const plan = await planOf(test, pick);
  return plan && pick((await test.call('tasks.list', { planId: plan.id })).tasks);
};
const agencyOf = async (test: TestCore, pick: Parameters<Deed>[1]) => pick(await test.call('agencies.list', {}));

const deeds: readonly Deed[] = [
  async (test, pick, text) => {
    const task = await taskOf(test, pick);
    return task && test.call('tasks.edit', { edits: [{ id: task.id, revision: task.revision, texts: { content: text, leadText: text } }] });
  },
  async (test, pick, text) => {
    const plan = await planOf(test, pick);
    return plan && test.call('tasks.add', { planId: plan.id, rows: [{ content: text }, { content: `${text} 2`, coordinatorText: 'Các sở, ngành liên quan' }] });
  },
  async (test, pick) => {
    const task = await taskOf(test, pick);
    return task && test.call('tasks.remove', { ids: [task.id] });
  },
  async (test, pick) => {
    const task = await taskOf(test, pick);
    return task && test.call('tasks.move', { ids: [task.id], afterTaskId: null });
  },
  async (test, pick, text) => {
    const plan = await planOf(test, pick);
    return plan && test.call('plans.update', { id: plan.id, revision: plan.revision, title: text, year: 2020 + text.length });
  },
  async (test, pick) => {
    const plan = await planOf(test, pick);
    return plan && test.call('plans.remove', { id: plan.id });
  },
  async (test, pick, text) => {
    const plan = await planOf(test, pick);
    const document = { number: text, date: '2025-01-15', issuer: 'UBND tỉnh' };
    return plan && test.call('planLife.adopt', { planId: plan.id, revision: plan.revision, document });
  },
  async (test, pick) => {
    const plan = await planOf(test, pick);
    return plan && test.call(plan.status === 'closed' ? 'planLife.reopen' : 'planLife.close', { planId: plan.id, revision: plan.revision });
  },
  async (test, pick, text) => {
    const committee = pick(await test.call('committees.list', {}));
    return committee && test.call('committees.update', { id: committee.id, revision: committee.revision, name: `Ban Chỉ đạo ${text}` });
  },
  async (test, pick, text) => {
    const committee = pick(await test.call('committees.list', {}));
    return committee && test.call('people.add', { committeeId: committee.id, name: text, role: 'member', position: text });
  },
  (test, _, text) => test.call('agencies.create', { name: text, aliases: [`${text} tỉnh`] }),
  async (test, pick, text) => {
    const agency = await agencyOf(test, pick);
    return agency && test.call('agencies.update', { id: agency.id, revision: agency.revision, name: `${agency.name} ${text}`, contact: text, aliases: [text] });
  },
  async (test, pick) => {
    const agency = await agencyOf(test, pick);
    return agency && test.call('agencies.remove', { id: agency.id });
  },
  async (test, pick, text) => {
    const agency = await agencyOf(test, pick);
    const to = [{ name: `${text} mới` }];
    return agency && test.call('succession.apply', { kind: 'merge', date: '2025-03-01', legalBasis: '', from: [agency.id], to });
  },
  async (test, pick) => {
    const gone = pick(await test.call('trash.list', {}));
    return gone && test.call('trash.restore', { ids: [gone.id] });
  },
  (test) => test.call('history.undo', {}),
  (test) => test.call('history.undo', {}),
  async (test, pick) => {
    const entry = pick(await test.call('history.recent', {}));
    return entry && test.call('history.undo', { entryId: entry.id });
  },
  (test) => test.call('history.redo', {}),
];

/** Deeds as numbers: which, on what, with which text. */
const day = fc.array(fc.tuple(fc.nat(deeds.length - 1), fc.nat(999), fc.nat(texts.length - 1)), { minLength: 25, maxLength: 40 });

async function live(test: TestCore, done: readonly (readonly [number, number, number])[]): Promise<void> {
  await test.call('imports.sample', {});
  for (const [which, at, text] of done) {
    await deeds[which]?.(test, (all) => all[at % Math.max(1, all.length)], texts[text] ?? '').catch(() => undefined);
  }
}

describe('what is derived from the book', () => {
  it('is after any deeds, undone and redone, what it would be if made anew', async () => {
    await fc.assert(
      fc.asyncProperty(day, async (done) => {
        const test = await testCore();
        await live(test, done);
        await test.close();
        const kept = derivedContent(test.dataFolder);
        expect(kept['strangers']).toEqual([]);
        expect(kept['unlearnt']).toEqual([]);
        forgetDerived(test.dataFolder);
        await (await testCore(test.dataFolder)).close();
        expect(kept).toEqual(derivedContent(test.dataFolder));
      }),
      { numRuns: 8 },
    );
  }, 300_000);

  /** A part of three letters may stand anywhere in a word, one of two begins it; a letter beside other words narrows what they find. */
  const holds = (fold: string, part: string): boolean =>
    part.length !== 2 || !/[a-z0-9]{2}/.test(part) ? fold.includes(part) : (fold.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => word.startsWith(part));

  it('finds every task that holds all the words of a query, and no other', async () => {
    const test = await testCore();
    const { planId } = await test.call('imports.sample', {});
    const { tasks } = await test.call('tasks.list', { planId });
    const words = tasks.map((task) => ({
      id: task.id,
      fold: foldText([task.content, task.leadText, task.coordinatorText, task.deadlineText, task.product, task.note, 'Kế hoạch 2025, nhiệm vụ'].join(' · ')),
    }));
    const syllables = [...new Set(words.flatMap(({ fold }) => fold.match(/[a-z0-9/-]+/g) ?? []))];
    const part = fc
      .tuple(fc.constantFrom(...syllables), fc.nat(20), fc.integer({ min: 3, max: 9 }))
      .map(([word, from, length]) => word.slice(from % Math.max(1, word.length - 3), from + length) || word);
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (query) => {
        fc.pre(query.some((word) => /[a-z0-9]{2}/.test(word)));
        const expected = words.filter(({ fold }) => query.every((word) => holds(fold, word))).map(({ id }) => id);
        const hits = await test.call('search.everywhere', { text: query.join(' '), limit: 200 });
        expect(new Set(hits.filter(({ kind }) => kind === 'task').map(({ id }) => id)), query.join(' ')).toEqual(new Set(expected));
      }),
      { numRuns: 300, examples: [[['24/']], [['/qd', '12']]] },
    );
  }, 120_000);
});
