import type { PaperPassage } from '../../../../shared/api/papers.api.ts';
import { digestOf } from './shown-values.ts';

type Content = PaperPassage['content'];
type Columns = Extract<Content, { kind: 'table' }>['columns'];
type Lines = Extract<Content, { kind: 'lines' }>['lines'];

const passageOf = (id: string, label: string, content: Content, origins: PaperPassage['origins']): PaperPassage => ({
  id,
  label,
  digest: digestOf(content),
  content,
  origins,
});

export const tablePassage = (id: string, label: string, columns: Columns, rows: string[][], origins: PaperPassage['origins']): PaperPassage =>
  passageOf(id, label, { kind: 'table', columns, rows }, origins);

export const linesPassage = (id: string, label: string, lines: Lines, origins: PaperPassage['origins']): PaperPassage =>
  passageOf(id, label, { kind: 'lines', lines }, origins);

export const line = (text: string): Lines[number] => ({ text, heading: false });
export const headingLine = (text: string): Lines[number] => ({ text, heading: true });
