import type { PaperBlock } from '../../api/papers.api.ts';
import { normalizeText, stripMarkupResidue } from '../text/normalize.ts';
import { listMarker } from './list-marker.ts';

/** A longer line is a paragraph, whatever number it begins with. */
const LONGEST_HEADING = 220;

type Marker = 'dash' | 'plus' | 'letter';
type Line =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'item'; readonly marker: Marker; readonly text: string }
  | { readonly kind: 'ground' | 'paragraph' };

/**
 * The body of a paper out of plain text, a paragraph a line: numbered headings, căn cứ, lists by their signs. Every word stays in its
 * place; only the sign before an item (*–*, *•*) becomes the one that papers write.
 */
export function bodyFromText(raw: string): PaperBlock[] {
  const lines = normalizeText(stripMarkupResidue(raw))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const blocks: PaperBlock[] = [];
  for (const text of lines) {
    const open = blocks.at(-1);
    const line = lineOf(text, open);
    if (line.kind !== 'item')
      blocks.push(line.kind === 'heading' ? { kind: 'heading', level: line.level, runs: [{ text }] } : { kind: line.kind, runs: [{ text }] });
    else if (open?.kind === 'list' && open.marker === line.marker) open.items.push([{ text: line.text }]);
    else blocks.push({ kind: 'list', marker: line.marker, items: [[{ text: line.text }]] });
  }
  return blocks;
}

function lineOf(text: string, open: PaperBlock | undefined): Line {
  const [, sign = '', rest = ''] = /^([-–—•·*+])\s+(.+)$/su.exec(text) ?? [];
  if (sign !== '') return { kind: 'item', marker: sign === '+' ? 'plus' : 'dash', text: rest };
  const point = /^(\p{Ll})\)\s+(.+)$/su.exec(text);
  // Letters that do not follow each other are words of the paper, not a list's.
  const at = open?.kind === 'list' && open.marker === 'letter' ? open.items.length : 0;
  if (point && `${point[1]})` === listMarker('letter', at)) return { kind: 'item', marker: 'letter', text: point[2] ?? '' };
  if (/^căn cứ\s.*;$/iu.test(text) || (open?.kind === 'ground' && /^(?:căn cứ|theo đề nghị|xét)\s/iu.test(text))) return { kind: 'ground' };
  const level = headingLevel(text);
  return level === null ? { kind: 'paragraph' } : { kind: 'heading', level };
}

/** *I. …*, *1. …*, *1.1. …*: short, and no sentence that is closed. */
function headingLevel(text: string): 1 | 2 | 3 | null {
  if (text.length > LONGEST_HEADING || /[;:,]$|(?<!\.)\.$/u.test(text.replace(/^\S+\s/u, ''))) return null;
  if (/^(?:[IVXL]+|PHẦN\s+\S+|CHƯƠNG\s+\S+)[.:/]?\s+\S/u.test(text)) return 1;
  if (/^\d{1,2}[.)/]\s+\S/u.test(text)) return 2;
  return /^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+\S/u.test(text) ? 3 : null;
}
