import { describe, expect, test } from 'vitest';
import type { StoredPaper } from '../../shared/api/papers.api.ts';
import { listMarker } from '../../shared/domain/papers/list-marker.ts';
import { toBody } from '../../renderer/features/papers/editor/body-document.ts';
import { linesAsBlocks } from '../../renderer/features/papers/editor/data-commands.ts';
import { findPapers, stateOf } from '../../renderer/features/papers/paper-filter.ts';

test('lines of the data that become words print the same words: a dash is a list, any other line a paragraph', () => {
  const lines = ['1. Mục một', '- Sở A: đã họp.', '- Sở B: chưa họp.', '+ Ý trong', '-5 độ', '', 'Không có.'];
  const body = toBody({ type: 'doc', content: linesAsBlocks({ kind: 'lines', lines: lines.map((text, at) => ({ text, heading: at === 0 })) }) });
  expect(body.map(({ kind }) => kind)).toEqual(['heading', 'list', 'list', 'paragraph', 'paragraph', 'paragraph']);
  const printed = body.flatMap((block) => {
    if (block.kind === 'data') return [];
    const items = block.kind === 'list' ? block.items : [block.runs];
    return items.map(
      (runs, at) => `${block.kind === 'list' ? `${listMarker(block.marker, at)} ` : ''}${runs.map((run) => ('text' in run ? run.text : '')).join('')}`,
    );
  });
  expect(printed).toEqual(lines);
});

describe('the list of papers', () => {
  const paper = (some: Partial<StoredPaper>): StoredPaper => ({
    id: '1',
    revision: 0,
    committeeId: 'c',
    kind: 'report',
    form: 'state',
    about: '',
    dated: null,
    source: { planId: null, period: null, asOf: null, reminder: null },
    symbol: null,
    outgoingId: null,
    issuedAt: null,
    cancelled: null,
    fingerprint: null,
    planTitle: null,
    addressees: [],
    signer: '',
    answeredBy: [],
    ...some,
  });
  const answer = { id: 'a', sender: 'Sở A', documentNumber: '12/BC-SA', receivedOn: '2026-03-01' };
  const issuedAt = '2026-02-01T00:00:00.000Z';
  const papers = [
    paper({ id: 'draft', about: 'Kết quả quý I', addressees: ['UBND tỉnh'] }),
    paper({ id: 'reminder', kind: 'reminder', issuedAt, symbol: '05/BCĐ-SCT', addressees: ['Sở Công Thương'] }),
    paper({ id: 'answered', kind: 'reminder', issuedAt, answeredBy: [answer] as StoredPaper['answeredBy'] }),
    paper({ id: 'issued', kind: 'invitation', issuedAt, dated: '2026-03-02' }),
  ];

  test('only a letter that asks for an answer waits for one', () => {
    expect(papers.map(stateOf)).toEqual(['draft', 'unanswered', 'answered', 'issued']);
  });

  test('is found by kind, number, day and addressee without marks, and counted by filter', () => {
    const ids = (search: string, show: 'all' | 'drafts' | 'issued' | 'reminders' = 'all'): string[] =>
      findPapers(papers, { search, show }).papers.map(({ id }) => id);
    expect(ids('giay moi')).toEqual(['issued']);
    expect(ids('so cong thuong')).toEqual(['reminder']);
    expect(ids('05/BCĐ')).toEqual(['reminder']);
    expect(ids('02/03/2026')).toEqual(['issued']);
    expect(ids('', 'reminders')).toEqual(['reminder', 'answered']);
    expect(findPapers(papers, { search: '', show: 'drafts' }).counts).toEqual({ all: 4, drafts: 1, issued: 3, reminders: 2 });
  });
});
