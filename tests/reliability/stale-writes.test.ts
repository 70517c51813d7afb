import { describe, expect, it } from 'vitest';
import { planWith, testCore, type TestCore } from '../kit/test-core.ts';

const paramsOf = async (test: TestCore, edits: { id: string; revision: number; texts: Record<string, string> }[]) => {
  const envelope = await test.core.dispatcher.call('tasks.edit', { edits }, test);
  return envelope.ok ? 'nothing was refused' : [envelope.error.code, envelope.error.params];
};

describe('a stale write', () => {
  it('is refused with the stored text of the one cell in question, so that both can be shown', async () => {
    const test = await testCore();
    const { tasks } = await planWith(test, ['Một', 'Hai']);
    const [{ id, revision }, other] = tasks as [(typeof tasks)[0], (typeof tasks)[0]];
    await test.call('tasks.edit', { edits: [{ id, revision, texts: { content: 'của cửa sổ 1', note: 'x'.repeat(3000) } }] });
    expect(await paramsOf(test, [{ id, revision, texts: { content: 'của cửa sổ 2' } }])).toEqual([
      'system.staleRevision',
      { id, field: 'content', current: 'của cửa sổ 1' },
    ]);
    expect(await paramsOf(test, [{ id, revision, texts: { note: 'ngắn' } }])).toEqual([
      'system.staleRevision',
      { id, field: 'note', current: 'x'.repeat(2000) },
    ]);
    expect(await paramsOf(test, [{ id, revision, texts: { content: 'a', note: 'b' } }])).toEqual(['system.staleRevision', { id }]);
    expect(
      await paramsOf(test, [
        { id: other.id, revision: other.revision, texts: { note: 'b' } },
        { id, revision, texts: { note: 'b' } },
      ]),
    ).toEqual(['system.staleRevision', { id }]);
  });
});
