import type { WordParagraphText, WordWords } from './word-paragraphs.ts';

/** What a template says, piece by piece. */
export type TemplateToken =
  | { readonly kind: 'text'; readonly text: string; readonly at: TokenPlace }
  /** `#` begins a list, `^` what stands where it has no rows, `/` ends either; none: a value. */
  | { readonly kind: 'field'; readonly sign: '' | '#' | '^' | '/'; readonly name: string; readonly at: TokenPlace }
  /** A brace that has no other. */
  | { readonly kind: 'brace'; readonly text: string; readonly at: TokenPlace };

export interface TokenPlace {
  readonly words: WordWords;
  readonly paragraph: WordParagraphText;
  /** Where in the paragraph's text it begins, and ends. */
  readonly from: number;
  readonly to: number;
}

/** A field begins and ends in one paragraph; Word may set it in any number of runs. */
const PIECE = /\{([^{}]*)\}|[{}]|[^{}]+/g;

export const tokensOf = (words: WordWords): TemplateToken[] =>
  words.paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(PIECE)].map((found): TemplateToken => {
      const [piece, inside] = found;
      const at = { words, paragraph, from: found.index, to: found.index + piece.length };
      if (inside !== undefined) return fieldToken(inside, at);
      return piece === '{' || piece === '}' ? { kind: 'brace', text: piece, at } : { kind: 'text', text: piece, at };
    }),
  );

function fieldToken(inside: string, at: TokenPlace): TemplateToken {
  const typed = inside.normalize('NFC').trim();
  const sign = (['#', '^', '/'] as const).find((each) => typed.startsWith(each)) ?? '';
  return { kind: 'field', sign, name: typed.slice(sign.length).trim(), at };
}
