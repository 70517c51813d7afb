import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { leadOf, samplePlan, send } from './sample-plan.ts';

const scan = new TextEncoder().encode('%PDF-1.7 bản quét biên bản');

describe('evidence', () => {
  it('is stored once by content, listed, opened, shown in the timeline, and taken off undoably', async () => {
    const { test, tasks } = await samplePlan();
    const taskId = tasks[0]!.id;
    const attach = async (id: string) => test.call('evidence.attach', { subject: { kind: 'task', id }, file: await test.core.files.put('Biên bản.pdf', scan) });
    const first = await attach(taskId);
    const second = await attach(tasks[1]!.id);
    expect(second.sha256).toBe(first.sha256);
    const folder = path.join(test.dataFolder, 'attachments', first.sha256.slice(0, 2));
    expect(readdirSync(folder)).toEqual([first.sha256]);
    expect(readFileSync(path.join(folder, first.sha256))).toEqual(Buffer.from(scan));

    const { file, name } = await test.call('evidence.open', { id: first.id });
    expect(name).toBe('Biên bản.pdf');
    expect([...(await test.core.files.read(file)).bytes]).toEqual([...scan]);
    const { entries } = await test.call('reporting.timeline', { taskId });
    expect(entries).toMatchObject([{ kind: 'evidence', attachment: { name: 'Biên bản.pdf', size: scan.length } }]);

    await test.call('evidence.detach', { id: first.id });
    expect(await test.call('evidence.list', { subjectIds: [taskId] })).toEqual([]);
    await test.call('history.undo', {});
    expect((await test.call('evidence.list', { subjectIds: [taskId] })).map(({ id }) => id)).toEqual([first.id]);
  });

  it('of a message stands beside its report, and a damaged file is not handed out', async () => {
    const { test, planId, tasks } = await samplePlan();
    const { submission } = await send(test, planId, leadOf(tasks, 1), { receivedOn: '2025-06-18', reports: [{ taskId: tasks[0]!.id }] });
    const proof = await test.call('evidence.attach', { subject: { kind: 'submission', id: submission.id }, file: await test.core.files.put('cv.pdf', scan) });
    const { entries } = await test.call('reporting.timeline', { taskId: tasks[0]!.id });
    expect(entries).toMatchObject([{ kind: 'report', attachments: [{ id: proof.id }] }]);
    writeFileSync(path.join(test.dataFolder, 'attachments', proof.sha256.slice(0, 2), proof.sha256), 'khác');
    expect(await test.refusal('evidence.open', { id: proof.id })).toBe('reporting.evidenceDamaged');
  });

  it('needs something to prove', async () => {
    const { test, planId } = await samplePlan();
    expect(await test.refusal('evidence.attach', { subject: { kind: 'task', id: planId }, file: await test.core.files.put('x.pdf', scan) })).toBe(
      'system.notFound',
    );
  });
});
