import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldsByWord } from '../../../electron/core/search/folds-by-word.ts';
import { searchFolds } from '../../../shared/domain/text/fold.ts';

const letters = Array.from('aAăÂơưỨỡỹđĐzΣς1/–−·¦.\u0301\u0323\u031b    \u00a0\u00a0\t\n');
const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 }));

it('folds word by word to what the whole text folds to, the first time and from what is kept', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (let time = 0; time < 2; time += 1) expect(foldsByWord(text)).toEqual(searchFolds(text));
    }),
  );
});
