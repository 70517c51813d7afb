import { describe, expect, it } from 'vitest';
import { testCore } from '../../kit/test-core.ts';

async function committee() {
  const test = await testCore();
  const { id: committeeId } = await test.call('committees.create', { name: 'Ban Chỉ đạo A' });
  const namesOn = async (onDay?: string) => (await test.call('people.list', { committeeId, ...(onDay && { onDay }) })).map(({ name }) => name);
  return { test, committeeId, namesOn };
}

describe('members of a committee', () => {
  it('stand in order of their roles and are seated from day to day', async () => {
    const { test, committeeId, namesOn } = await committee();
    const { id: agencyId } = await test.call('agencies.create', { name: 'Sở Công Thương' });
    await test.call('people.add', {
      committeeId,
      name: 'Lê Văn C',
      role: 'member',
      agencyId,
      position: 'Phó Giám đốc Sở Công Thương',
      validTo: '2025-03-04',
      decision: 'Quyết định số 12/QĐ-UBND',
    });
    await test.call('people.add', { committeeId, name: 'Trần Thị D', role: 'member', agencyId, validFrom: '2025-03-05' });
    await test.call('people.add', { committeeId, name: 'Nguyễn Văn A', role: 'head' });
    await test.call('people.add', { committeeId, name: 'Phạm Thị B', role: 'support-member' });
    expect(await namesOn()).toEqual(['Nguyễn Văn A', 'Lê Văn C', 'Trần Thị D', 'Phạm Thị B']);
    expect(await namesOn('2025-03-04')).toEqual(['Nguyễn Văn A', 'Lê Văn C', 'Phạm Thị B']);
    expect(await namesOn('2025-03-05')).toEqual(['Nguyễn Văn A', 'Trần Thị D', 'Phạm Thị B']);
    expect((await test.call('people.list', { committeeId }))[1]).toMatchObject({
      agencyId,
      position: 'Phó Giám đốc Sở Công Thương',
      validFrom: null,
      validTo: '2025-03-04',
      decision: 'Quyết định số 12/QĐ-UBND',
      revision: 0,
    });
  });

  it('may hold two seats at once', async () => {
    const { test, committeeId, namesOn } = await committee();
    await test.call('people.add', { committeeId, name: 'Nguyễn Văn A', role: 'deputy' });
    await test.call('people.add', { committeeId, name: 'Nguyễn Văn A', role: 'support-head' });
    expect(await namesOn('2025-01-01')).toEqual(['Nguyễn Văn A', 'Nguyễn Văn A']);
  });

  it('are changed, removed and put back', async () => {
    const { test, committeeId, namesOn } = await committee();
    const seat = await test.call('people.add', { committeeId, name: 'Nguyễn Văn A', role: 'deputy', position: 'Giám đốc' });
    const changed = await test.call('people.update', { id: seat.id, revision: seat.revision, role: 'head', validFrom: '2025-01-01' });
    expect(changed).toEqual({ ...seat, revision: 1, role: 'head', validFrom: '2025-01-01' });
    expect(await test.refusal('people.update', { id: seat.id, revision: 0, name: 'B' })).toBe('system.staleRevision');
    await test.call('people.remove', { id: seat.id });
    expect(await namesOn()).toEqual([]);
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect(await test.call('people.list', { committeeId })).toEqual([{ ...seat, revision: expect.any(Number) }]);
  });

  it('are refused with reversed days, an unknown agency or committee; an agency with a member stays', async () => {
    const { test, committeeId } = await committee();
    const unknown = '01a20121-6b99-7992-a3b1-a37bd644f62c';
    const seat = { committeeId, name: 'Nguyễn Văn A', role: 'head' as const };
    expect(await test.refusal('people.add', { ...seat, validFrom: '2025-02-01', validTo: '2025-01-31' })).toBe('system.daysReversed');
    expect(await test.refusal('people.add', { ...seat, agencyId: unknown })).toBe('system.notFound');
    expect(await test.refusal('people.add', { ...seat, committeeId: unknown })).toBe('system.notFound');
    expect(await test.refusal('people.list', { committeeId: unknown })).toBe('system.notFound');
    const { id } = await test.call('agencies.create', { name: 'Sở A' });
    await test.call('people.add', { ...seat, agencyId: id });
    expect(await test.refusal('agencies.remove', { id })).toBe('agencies.stillNamed');
  });
});

describe('a committee', () => {
  it('keeps what its letterhead and numbers need', async () => {
    const { test } = await committee();
    const { id } = await test.call('agencies.create', { name: 'Sở Công Thương' });
    const letterhead = { governingBody: 'UBND TỈNH HÀ TĨNH', issuingBody: 'BAN CHỈ ĐẠO A', standingAgencyId: id, seriesAbbreviation: 'BCĐA' };
    const [before] = await test.call('committees.list', {});
    expect(before).toMatchObject({ governingBody: '', issuingBody: '', standingAgencyId: null, seriesAbbreviation: '' });
    expect(await test.call('committees.update', { id: before!.id, revision: 0, ...letterhead })).toEqual({ ...before, revision: 1, ...letterhead });
    expect(await test.call('committees.update', { id: before!.id, revision: 1, shortName: 'BCĐ A' })).toMatchObject(letterhead);
    expect(await test.refusal('agencies.remove', { id })).toBe('agencies.stillNamed');
    expect(await test.call('committees.update', { id: before!.id, revision: 2, standingAgencyId: null })).toMatchObject({ standingAgencyId: null });
  });
});
