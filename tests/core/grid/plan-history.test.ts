import { describe, expect, test } from 'vitest';
import { changedPart } from '../../../renderer/features/plan/changed-part.ts';
import { changesOf, headlineOf } from '../../../renderer/features/plan/history-words.ts';
import type { HistoryEntry } from '../../../shared/api/history.api.ts';

const entry = (operation: string, changes: HistoryEntry['changes'], subject = ''): HistoryEntry => ({
  id: 'e',
  at: '2025-01-08T08:40:00Z',
  actor: 'lan',
  operation,
  subject,
  reverses: null,
  undone: false,
  place: { committee: null, plan: null },
  parts: [],
  changes,
});

describe('history in words', () => {
  test('a field by its name, from what to what', () => {
    const edit = entry('tasks.edit', [{ field: 'deadline_text', heading: null, before: '2025', after: 'Năm 2025' }]);
    expect(headlineOf(edit)).toBeNull();
    expect(changesOf(edit.changes)).toEqual([{ field: 'Thời hạn', before: '2025', after: 'Năm 2025' }]);
  });

  test('ranks and section ids are told as a move, never shown', () => {
    const move = entry('tasks.move', [{ field: 'rank', heading: null, before: 'a0', after: 'a1' }]);
    expect(headlineOf(move)).toBe('Chuyển chỗ trong kế hoạch');
    expect(changesOf(move.changes)).toEqual([]);
  });

  test('a confirmed deadline reads as its meaning', () => {
    const after = JSON.stringify({ kind: 'due', start: null, due: '2025-06-30', frequency: null, dates: ['2025-06-30'], flags: [], certain: true });
    expect(changesOf([{ field: 'deadline_confirmed', heading: null, before: null, after }])).toEqual([
      { field: 'Thời hạn xác nhận', before: 'theo lời văn', after: 'Hạn 30/06/2025' },
    ]);
  });

  test('an import names its file', () => {
    expect(headlineOf(entry('imports.confirm', [], 'Phu luc.docx (32 nhiệm vụ)'))).toBe('Nhập từ Phu luc.docx (32 nhiệm vụ)');
  });
});

describe('the changed part of long texts', () => {
  const long = 'một hai ba bốn năm sáu bảy tám chín mười mười-một mười-hai mười-ba mười-bốn';

  test('a few words around the change', () => {
    expect(changedPart(long, long.replace('bảy', 'BẢY'))).toEqual({ before: '… bốn năm sáu bảy tám chín mười …', after: '… bốn năm sáu BẢY tám chín mười …' });
  });

  test('words put in at the end or taken from it', () => {
    expect(changedPart(long, `${long} thêm`)).toEqual({ before: '… mười-hai mười-ba mười-bốn', after: '… mười-hai mười-ba mười-bốn thêm' });
  });

  test('short texts and emptied ones stay whole', () => {
    expect(changedPart('Hàng năm', 'Hằng năm')).toEqual({ before: 'Hàng năm', after: 'Hằng năm' });
    expect(changedPart(long, '')).toEqual({ before: long, after: '' });
  });
});
