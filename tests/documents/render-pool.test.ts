import { afterAll, describe, expect, it } from 'vitest';
import { annexDocument } from '../../electron/core/papers/annex/annex.template.ts';
import { RenderPool } from '../../electron/core/typesetting/render-pool.ts';
import { annexData, choices, longPlan, sampleTasks, task } from './sample-annex.ts';

const paper = annexDocument(annexData(), choices());
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

  it('reports a worker that cannot start', async () => {
    const broken = new RenderPool({ worker: new URL('./no-such-worker.ts', import.meta.url) });
    await expect(broken.render(paper, 'pdf')).rejects.toMatchObject({ code: 'documents.rendererStopped' });
    await broken.close();
  });
});
