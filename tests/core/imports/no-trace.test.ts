import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sampleFile } from '../../contract/scenario.ts';
import { filesUnder } from '../../kit/files-under.ts';
import { testCore, type TestCore } from '../../kit/test-core.ts';
import { sentOut } from '../merge/returned-forms.ts';

const traces = (test: TestCore): string[] => [...filesUnder(test.dataFolder, 'attachments'), ...filesUnder(test.dataFolder, 'tmp')];
const target = { kind: 'new-plan', committee: { name: 'BCĐ' }, title: 'KẾ HOẠCH', year: 2025 } as const;

/** Read as the wizard does it: the staged file is dropped as soon as it is read. */
async function readSample(test: TestCore) {
  const file = await test.core.files.put(sampleFile.name, sampleFile.bytes);
  const { draftId, best } = await test.call('imports.read', { file });
  await test.core.files.drop(file);
  return { draftId, table: best };
}

describe('an import leaves no trace before it is confirmed', () => {
  it('reading and previewing leave nothing on the disk; confirming keeps the original', async () => {
    const test = await testCore();
    const choice = await readSample(test);
    await test.call('imports.preview', choice);
    expect(traces(test)).toEqual([]);
    await test.call('imports.confirm', { draftId: choice.draftId, target });
    const sha256 = createHash('sha256').update(sampleFile.bytes).digest('hex');
    expect(traces(test)).toEqual([`${sha256.slice(0, 2)}/${sha256}`]);
  });

  it('a refused confirmation leaves nothing, and the draft waits for another answer', async () => {
    const test = await testCore();
    const choice = await readSample(test);
    const { rows } = await test.call('imports.preview', choice);
    expect(await test.refusal('imports.confirm', { draftId: choice.draftId, target, leaveOut: rows.map(({ key }) => key) })).toBe('imports.nothingToImport');
    expect(traces(test)).toEqual([]);
    await test.call('imports.confirm', { draftId: choice.draftId, target });
    expect(await test.refusal('imports.confirm', { draftId: choice.draftId, target })).toBe('imports.draftGone');
  });

  it('a discarded draft is gone', async () => {
    const test = await testCore();
    const choice = await readSample(test);
    await test.call('imports.preview', choice);
    expect(await test.call('imports.discard', { draftId: choice.draftId })).toEqual({ discarded: true });
    expect(await test.refusal('imports.preview', choice)).toBe('imports.draftGone');
    expect(await test.refusal('imports.confirm', { draftId: choice.draftId, target })).toBe('imports.draftGone');
    expect(await test.call('imports.discard', { draftId: choice.draftId })).toEqual({ discarded: false });
    expect(traces(test)).toEqual([]);
  });
});

describe('a merge leaves no trace before it is confirmed', () => {
  it('previewing leaves only what was staged; confirming keeps what became evidence and nothing left out', async () => {
    const { test, stage, returned } = await sentOut();
    const before = filesUnder(test.dataFolder, 'attachments');
    const tokens = [await stage('sct.xlsx', returned('sct.xlsx')), await stage('kkt.docx', returned('kkt.docx'))];
    const seen = await test.call('merge.preview', { period: '2025-H1', files: tokens });
    expect(seen.accepted).toHaveLength(2);
    expect(filesUnder(test.dataFolder, 'attachments')).toEqual(before);
    await test.call('merge.confirm', { draftId: seen.draftId, leaveOut: { files: [1], changes: [] } });
    expect(filesUnder(test.dataFolder, 'attachments')).toHaveLength(before.length + 1);
    expect(await test.refusal('merge.confirm', { draftId: seen.draftId })).toBe('merge.draftGone');
  });

  it('a file that is no longer what was previewed is refused, and nothing is kept of the others', async () => {
    const { test, stage, returned } = await sentOut();
    const before = filesUnder(test.dataFolder, 'attachments');
    const tokens = [await stage('sct.xlsx', returned('sct.xlsx')), await stage('kkt.docx', returned('kkt.docx'))];
    const seen = await test.call('merge.preview', { period: '2025-H1', files: tokens });
    const [read] = [test.core.files.read.bind(test.core.files)];
    test.core.files.read = async (token) => (token === tokens[1] ? { name: 'kkt.docx', bytes: new Uint8Array([1]) } : read(token));
    expect(await test.refusal('merge.confirm', { draftId: seen.draftId })).toBe('merge.fileChanged');
    expect(filesUnder(test.dataFolder, 'attachments')).toEqual(before);
  });

  it('a discarded draft is gone', async () => {
    const { test, stage, returned } = await sentOut();
    const { draftId } = await test.call('merge.preview', { period: '2025-H1', files: [await stage('sct.xlsx', returned('sct.xlsx'))] });
    expect(await test.call('merge.discard', { draftId })).toEqual({ discarded: true });
    expect(await test.refusal('merge.review', { draftId })).toBe('merge.draftGone');
    expect(await test.refusal('merge.confirm', { draftId })).toBe('merge.draftGone');
  });
});

it('nothing staged outlives the program', async () => {
  const test = await testCore();
  await test.core.files.put('a.txt', new Uint8Array([1]));
  expect(filesUnder(test.dataFolder, 'tmp')).toHaveLength(1);
  await test.close();
  expect(filesUnder(test.dataFolder, 'tmp')).toEqual([]);
});
