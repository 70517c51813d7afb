import { afterAll, describe, expect, it } from 'vitest';
import { annexDocument } from '../../electron/core/papers/annex/annex.template.ts';
import { RenderPool } from '../../electron/core/typesetting/render-pool.ts';
import { annexData, choices, longPlan, sampleTasks, task } from './sample-annex.ts';

const paper = annexDocument(annexData(), choices());
const called = (title: string) => ({ ...paper, info: { ...paper.info, title } });
const pool = new RenderPool();
afterAll(() => pool.close());

describe('printing in a worker thread', () => {
  it('prints papers in turn, whatever their format', async () => {
    const files = await Promise.all([pool.render(paper, 'pdf'), pool.render(paper, 'docx'), pool.render(paper, 'xlsx')]);
    expect(files.map(({ rows }) => rows)).toEqual([32, 32, 32]);
    expect(files.map(({ bytes }) => Buffer.from(bytes.subarray(0, 2)).toString('latin1'))).toEqual(['%P', 'PK', 'PK']);
    expect(files[0]?.pages).toBeGreaterThan(1);
  });

  it('brings a refusal across with its code', async () => {
    const unprintable = annexDocument(annexData([task('1', '\u{10fffd}')]), choices());
    await expect(pool.render(unprintable, 'pdf')).rejects.toMatchObject({ name: 'AppError', code: 'documents.privateLetter' });
    await expect(pool.render(paper, 'pdf')).resolves.toMatchObject({ rows: 32 });
  });

  it('stops a paper that is no longer wanted and prints the next', async () => {
    const cancel = new AbortController();
    const long = pool.render(annexDocument(annexData(longPlan(3000)), choices()), 'pdf', cancel.signal);
    const next = pool.render(annexDocument(annexData(sampleTasks().slice(0, 2)), choices()), 'pdf');
    setTimeout(() => cancel.abort(), 50);
    await expect(long).rejects.toMatchObject({ code: 'system.cancelled' });
    await expect(next).resolves.toMatchObject({ rows: 2 });
  });

  it('refuses a paper cancelled before its turn, and any after closing', async () => {
    await expect(pool.render(paper, 'pdf', AbortSignal.abort())).rejects.toMatchObject({ code: 'system.cancelled' });
    const closing = new RenderPool();
    await closing.close();
    await expect(closing.render(paper, 'pdf')).rejects.toMatchObject({ code: 'system.cancelled' });
  });

  it('is prepared once, by one thread', async () => {
    const double = new RenderPool({ worker: new URL('./pool-double-worker.ts', import.meta.url) });
    double.prepare();
    double.prepare();
    const first = await double.render(called('soon'), 'pdf');
    expect(first.pages).toBe(1);
    double.prepare();
    await expect(double.render(called('soon'), 'pdf')).resolves.toMatchObject({ pages: 1, rows: first.rows });
    await double.close();
    expect(() => double.prepare()).not.toThrow();
  });

  it('keeps its thread where a paper that nobody wants is done at once, else prepares another', async () => {
    const double = new RenderPool({ worker: new URL('./pool-double-worker.ts', import.meta.url) });
    const { rows: thread } = await double.render(called('soon'), 'pdf');
    const cancelled = async (title: string) => {
      const cancel = new AbortController();
      const unwanted = double.render(called(title), 'pdf', cancel.signal);
      setImmediate(() => cancel.abort());
      await expect(unwanted).rejects.toMatchObject({ code: 'system.cancelled' });
    };
    await cancelled('soon');
    await expect(double.render(called('soon'), 'pdf')).resolves.toMatchObject({ rows: thread, pages: 0 });
    await cancelled('never');
    const after = await double.render(called('soon'), 'pdf');
    expect(after.rows).not.toBe(thread);
    expect(after.pages).toBe(1);
    await double.close();
  });

  it('prints when it was prepared', async () => {
    const ready = new RenderPool();
    ready.prepare();
    await expect(ready.render(paper, 'pdf')).resolves.toMatchObject({ rows: 32 });
    await ready.close();
  });

  it('reports a worker that cannot start', async () => {
    const broken = new RenderPool({ worker: new URL('./no-such-worker.ts', import.meta.url) });
    await expect(broken.render(paper, 'pdf')).rejects.toMatchObject({ code: 'documents.rendererStopped' });
    await broken.close();
  });
});
