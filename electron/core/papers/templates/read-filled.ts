import { AppError } from '../../../../shared/api/app-error.ts';
import { fieldRules, isTemplateField, templateFields } from '../../../../shared/domain/papers/template-fields.ts';
import { visibleTexts } from '../../office/visible-texts.ts';
import { blockTexts } from './block-xml.ts';
import type { FactRow, PaperFacts } from './paper-facts.ts';
import { tokensOf, type TemplateToken } from './template-tokens.ts';
import type { WordWords } from './word-paragraphs.ts';

/** A stretch of what a finished file must say, and the field that it comes from; null: the template's own words. */
interface Piece {
  readonly text: string;
  readonly field: string | null;
}

/**
 * Compares a filled file with its template and the data, letter for letter but for spaces: every value stands where the template asks for
 * it, every list has its rows, and the template's own words are all there and nothing else.
 * @throws AppError `templates.readBackDiffers`, naming the field
 */
export function compareFilled(template: readonly WordWords[], filled: readonly WordWords[], given: PaperFacts): void {
  const facts = visibleTexts(given);
  for (const words of template) {
    const found = squeezed(filled.find(({ part }) => part === words.part)?.paragraphs.map(({ text }) => text) ?? []);
    comparePieces(expectedPieces(tokensOf(words), facts), found);
  }
}

const squeezed = (texts: readonly string[]): string => texts.join('').replaceAll(/\s+/g, '');

/** Letters told of a place that differs. */
const TOLD = 40;

function comparePieces(pieces: readonly Piece[], found: string): void {
  let at = 0;
  let last: string | null = null;
  for (const { text, field } of pieces) {
    const wanted = squeezed([text]);
    last = field ?? last;
    if (!found.startsWith(wanted, at)) differs(field ?? last, text, found.slice(at, at + Math.min(TOLD, Math.max(1, wanted.length))));
    at += wanted.length;
  }
  if (at < found.length) differs(last, '', found.slice(at, at + TOLD));
}

function differs(field: string | null, expected: string, found: string): never {
  const label = field === null ? 'lời của mẫu' : `trường {${field}}${isTemplateField(field) ? ` (${fieldRules(field).label})` : ''}`;
  const said = expected.trim();
  throw new AppError('templates.readBackDiffers', { field: label, expected: said.length > TOLD ? `${said.slice(0, TOLD)}…` : said, found });
}

function expectedPieces(tokens: readonly TemplateToken[], facts: PaperFacts): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < tokens.length) {
    const list = listAt(tokens, at);
    if (list === null) {
      pieces.push(...pieceOf(tokens[at]!, facts, null));
      at += 1;
      continue;
    }
    const inside = [...tokens.slice(list.from, list.open), ...tokens.slice(list.open + 1, list.close), ...tokens.slice(list.close + 1, list.to)];
    const rows = rowsOf(facts, list.name);
    if (list.inverted) {
      if (rows.length === 0) pieces.push(...inside.flatMap((token) => pieceOf(token, facts, null)));
    } else for (const row of rows) pieces.push(...inside.flatMap((token) => pieceOf(token, facts, row)));
    at = list.to;
  }
  return pieces;
}

const rowsOf = ({ rows }: PaperFacts, name: string): readonly FactRow[] => (Object.hasOwn(rows, name) ? rows[name as keyof typeof rows] : []);

function pieceOf(token: TemplateToken, { texts, body }: PaperFacts, row: FactRow | null): Piece[] {
  if (token.kind !== 'field') return [{ text: token.text, field: null }];
  const { name } = token;
  if (row !== null && Object.hasOwn(row, name)) return [{ text: row[name] ?? '', field: name }];
  if (Object.hasOwn(templateFields, name) && 'type' in templateFields[name as keyof typeof templateFields])
    return blockTexts(body).map((text) => ({ text, field: name }));
  return [{ text: Object.hasOwn(texts, name) ? texts[name as keyof typeof texts] : '', field: name }];
}

interface ListStretch {
  readonly name: string;
  readonly inverted: boolean;
  readonly from: number;
  readonly open: number;
  readonly close: number;
  readonly to: number;
}

/** A list that begins with this token or in its row of a table: one that goes from cell to cell repeats its rows whole. */
function listAt(tokens: readonly TemplateToken[], from: number): ListStretch | null {
  const row = tokens[from]?.at.paragraph.cell?.row;
  for (let open = from; open < tokens.length; open += 1) {
    const begins = tokens[open]!;
    if (open > from && (row === undefined || begins.at.paragraph.cell?.row !== row)) return null;
    if (begins.kind !== 'field' || (begins.sign !== '#' && begins.sign !== '^')) continue;
    const close = tokens.findIndex((token, at) => at > open && token.kind === 'field' && token.sign === '/');
    if (close < 0) return null;
    const cell = begins.at.paragraph.cell;
    const end = tokens[close]!.at.paragraph.cell;
    const named = { name: begins.name, inverted: begins.sign === '^', open, close };
    if (cell === end) {
      if (open === from) return { ...named, from: open, to: close + 1 };
      // A list within one cell further on in this row; what stands before it is said first.
      return null;
    }
    const behind = tokens.findIndex((token, at) => at > close && (end === null || token.at.paragraph.cell?.row !== end.row));
    return { ...named, from, to: behind < 0 ? tokens.length : behind };
  }
  return null;
}
