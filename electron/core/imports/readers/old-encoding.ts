import type { SourceTable } from '../../../../shared/domain/source-table.ts';

/** Letters of TCVN3 (.VnTime fonts) and VNI as they look without their font; inside a word, no Vietnamese text has them. */
const STRANGE = 'µ¶·¸¹¨»¼½¾Æ©ÇËÎÏÑªÖ×ØÜÝÞßäå«æç¬ëîïñö÷øûüþ®¡¢£¤¥¦';
const STRANGE_WORD = new RegExp(`[a-z][${STRANGE}]|[${STRANGE}][a-z]`, 'i');
const SHARE = 0.2;

/** Whether a good part of the words is written in an encoding from before Unicode. */
export function isBeforeUnicode(tables: readonly SourceTable[]): boolean {
  let words = 0;
  let strange = 0;
  for (const { cells } of tables.flatMap(({ rows }) => rows)) {
    for (const word of cells.flatMap(({ text }) => text.split(/\s+/))) {
      if (!/\p{L}/u.test(word)) continue;
      words += 1;
      if (STRANGE_WORD.test(word)) strange += 1;
    }
  }
  return strange > words * SHARE;
}
