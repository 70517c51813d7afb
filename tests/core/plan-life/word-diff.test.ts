import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff, type WordRun } from '../../../shared/domain/plan-diff/word-diff.ts';

const side = (runs: readonly WordRun[], leave: WordRun['kind']): string =>
  runs
    .filter(({ kind }) => kind !== leave)
    .map(({ text }) => text)
    .join('');
const marked = (runs: readonly WordRun[]): string =>
  runs.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('');

describe('word by word', () => {
  it('marks only the words that changed', () => {
    expect(marked(wordDiff('Sở Công Thương', 'Sở Tài chính'))).toBe('Sở [-Công Thương-]{+Tài chính+}');
    expect(marked(wordDiff('Trước ngày 30/6/2025', 'Trước ngày 15/6/2025'))).toBe('Trước ngày [-30-]{+15+}/6/2025');
  });

  it('does not mark a word for the mark behind it', () => {
    expect(marked(wordDiff('biên giới', 'biên giới.'))).toBe('biên giới{+.+}');
  });

  it('knows equal texts and empty ones', () => {
    expect(wordDiff('Hằng năm', 'Hằng năm')).toEqual([{ kind: 'same', text: 'Hằng năm' }]);
    expect(wordDiff('', 'Hằng năm')).toEqual([{ kind: 'added', text: 'Hằng năm' }]);
    expect(wordDiff('', '')).toEqual([]);
  });

  it('spells both texts in full, whatever they are', () => {
    const words = array(constantFrom('Sở', 'Công', 'Thương', ' ', ',', '.', 'hằng', 'năm', '2025', '\n'), { maxLength: 40 }).map((each) => each.join(''));
    assert(
      property(words, words, (before, after) => {
        const runs = wordDiff(before, after);
        expect(side(runs, 'added')).toBe(before);
        expect(side(runs, 'removed')).toBe(after);
      }),
    );
  });
});
