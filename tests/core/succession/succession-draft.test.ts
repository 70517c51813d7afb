import { describe, expect, it } from 'vitest';
import { isEnded } from '../../../renderer/features/agencies/ended.ts';
import { blankDraft, draftOfStarter, missingParts, proposalOf, withKind } from '../../../renderer/features/agencies/succession/succession-draft.ts';
import type { Agency } from '../../../shared/api/agencies.api.ts';

const agency = (id: string, name: string, more: Partial<Agency> = {}): Agency => ({
  id,
  revision: 0,
  name,
  shortName: '',
  abbreviation: '',
  aliases: [],
  kind: 'department',
  parentId: null,
  contact: '',
  phone: '',
  email: '',
  validFrom: null,
  validTo: null,
  leading: 0,
  coordinating: 0,
  ...more,
});
const register = [agency('a', 'Sở A'), agency('b', 'Sở Tài chính'), agency('c', 'Sở Cũ', { validTo: '2025-02-28', aliases: ['Sở Tài'] })];

describe('the form of a reorganisation', () => {
  it('asks for what is missing and proposes nothing until it is there', () => {
    expect(missingParts(blankDraft)).toEqual(['chọn cơ quan', 'chọn hoặc gõ tên cơ quan tiếp nhận', 'ghi ngày có hiệu lực']);
    const almost = { ...blankDraft, from: ['a'], to: ['Sở Tài chính'], date: '31/2/2025' };
    expect(proposalOf(almost, register)).toBeNull();
    expect(proposalOf({ ...almost, date: '1/3/2025' }, register)).toMatchObject({ date: '2025-03-01', from: ['a'], to: [{ id: 'b' }] });
  });

  it('takes a typed name for the register’s body whatever its marks and case, for a new one otherwise', () => {
    const draft = { ...blankDraft, from: ['a'], date: '01/03/2025' };
    expect(proposalOf({ ...draft, to: ['sở tài chính '] }, register)?.to).toEqual([{ id: 'b' }]);
    expect(proposalOf({ ...draft, to: ['Sở Mới'] }, register)?.to).toEqual([{ name: 'Sở Mới' }]);
    expect(proposalOf({ ...draft, to: ['Sở Cũ'] }, register)?.to).toEqual([{ name: 'Sở Cũ' }]);
    expect(proposalOf({ ...draft, kind: 'rename', to: ['Sở Tài chính'] }, register)?.to).toEqual([{ name: 'Sở Tài chính' }]);
  });

  it('keeps what still makes sense when the kind changes', () => {
    const merger = { ...blankDraft, from: ['a', 'b'], to: ['Sở Mới'] };
    expect(withKind(merger, 'split')).toMatchObject({ from: ['a'], to: ['Sở Mới', ''] });
    expect(withKind(merger, 'dissolve')).toMatchObject({ from: ['a', 'b'], to: [] });
    expect(missingParts({ ...withKind(merger, 'split'), date: '01/03/2025' })).toEqual(['nêu ít nhất hai cơ quan mới']);
  });

  it('starts from a ready-made one with those the register knows', () => {
    const starter = {
      key: 'k',
      kind: 'merge' as const,
      date: '2025-03-01',
      legalBasis: 'NĐ',
      confirmed: false,
      applied: false,
      from: [
        { name: 'Sở A', agencyId: 'a' },
        { name: 'Sở Lạ', agencyId: null },
      ],
      to: [{ name: 'Sở Tài chính', agencyId: 'b' }],
    };
    expect(draftOfStarter(starter)).toMatchObject({ from: ['a'], to: ['Sở Tài chính'], date: '01/03/2025', legalBasis: 'NĐ' });
  });
});

it('tells those that have ended from those that stand', () => {
  expect(register.filter(isEnded).map(({ id }) => id)).toEqual(['c']);
});
