import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { localSession, type Role, type Session } from '../../../electron/core/api/session.ts';
import { contract, type OperationName } from '../../../shared/api/contract.ts';
import { query } from '../../../shared/api/operation.ts';
import { sampleFile } from '../../contract/scenario.ts';
import { testCore } from '../../kit/test-core.ts';
import { sentOut } from '../merge/returned-forms.ts';

const operations = Object.keys(contract) as OperationName[];
const committee = '019e0000-0000-7000-8000-00000000000c';
const withRole = (role: Role): Session => ({ id: role, user: 'Lan', committees: [{ id: committee, role }] });

async function refusalOf(session: Session) {
  const { core } = await testCore();
  return async (name: string, input: unknown): Promise<string | null> => {
    const answer = await core.dispatcher.callUnknown(name, input, { session });
    return answer.ok ? null : answer.error.code;
  };
}

describe('what a session may do is decided before anything of the call is looked at', () => {
  it('an operation cannot be declared without saying what it needs', () => {
    // @ts-expect-error access is missing
    query({ input: z.strictObject({}), output: z.null() });
    for (const name of operations) expect(['read', 'write', 'administer'], name).toContain(contract[name].access);
  });

  it('a reader is refused every operation that writes, and no other', async () => {
    const refusal = await refusalOf(withRole('reader'));
    for (const name of operations) expect((await refusal(name, {})) === 'system.notAllowed', name).toBe(contract[name].access !== 'read');
  });

  it('a clerk is refused what administers, and nothing else', async () => {
    const refusal = await refusalOf(withRole('clerk'));
    for (const name of operations) {
      if (contract[name].access === 'administer') expect(await refusal(name, {}), name).toBe('system.notAllowed');
      else expect(await refusal(name, { unknown: true }), name).toBe('system.invalidInput');
    }
  });

  it('a session of no committee may do nothing; the person at the PC everything', async () => {
    const nobody = await refusalOf({ id: 'x', user: 'Lan', committees: [] });
    const here = await refusalOf(localSession('Lan'));
    for (const name of operations) {
      expect(await nobody(name, {}), name).toBe('system.notAllowed');
      expect(await here(name, { unknown: true }), name).toBe('system.invalidInput');
    }
  });
});

describe('a draft belongs to the session that read it', () => {
  it('an import read by one is not there for another', async () => {
    const test = await testCore();
    const { draftId, best } = await test.call('imports.read', { file: await test.core.files.put(sampleFile.name, sampleFile.bytes) });
    await test.call('imports.preview', { draftId, table: best });
    const other = { session: localSession('văn thư') };
    const target = { kind: 'new-plan', committee: { name: 'BCĐ' }, title: 'KẾ HOẠCH', year: 2025 } as const;
    expect(await test.core.dispatcher.call('imports.preview', { draftId, table: best }, other)).toMatchObject({ error: { code: 'imports.draftGone' } });
    expect(await test.core.dispatcher.call('imports.confirm', { draftId, target }, other)).toMatchObject({ error: { code: 'imports.draftGone' } });
    expect(await test.call('plans.list', {})).toEqual([]);
    await test.call('imports.confirm', { draftId, target });
    expect(await test.call('plans.list', {})).toHaveLength(1);
  });

  it('forms read by one are not there for another', async () => {
    const { test, stage, returned } = await sentOut();
    const { draftId } = await test.call('merge.preview', { period: '2025-H1', files: [await stage('sct.xlsx', returned('sct.xlsx'))] });
    const other = { session: localSession('văn thư') };
    expect(await test.core.dispatcher.call('merge.review', { draftId }, other)).toMatchObject({ error: { code: 'merge.draftGone' } });
    expect(await test.core.dispatcher.call('merge.confirm', { draftId }, other)).toMatchObject({ error: { code: 'merge.draftGone' } });
    expect((await test.call('merge.confirm', { draftId })).submissions).toBe(1);
  });

  it('the drafts of one do not push out those of another', async () => {
    const test = await testCore();
    const file = await test.core.files.put('a.csv', new TextEncoder().encode('TT,Nội dung nhiệm vụ,Chủ trì,Thời hạn\n1,Một,Sở Y tế,2025\n'));
    const { draftId } = await test.call('imports.read', { file });
    for (let reads = 0; reads < 6; reads += 1) await test.core.dispatcher.call('imports.read', { file }, { session: localSession('khác') });
    await test.call('imports.preview', { draftId, table: 0 });
  });
});
