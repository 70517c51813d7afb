import { useContext } from 'react';
import type { SearchQuery } from '../../shared/domain/text/fold.ts';
import classes from './marked-text.module.css';
import { matchSpans } from './match-spans.ts';
import { SearchContext } from './search-context.ts';

interface MarkedTextProps {
  readonly text: string;
  /** Absent: what the table around it is filtered by. */
  readonly query?: SearchQuery;
  /** The words are marked also where they do not stand together. */
  readonly scattered?: boolean | undefined;
  /** The place has one line: a long text is shown from shortly before the first word found. */
  readonly oneLine?: boolean;
  readonly className?: string | undefined;
}

/** Verbatim text with the words searched for marked. */
export function MarkedText({ text, query, scattered = false, oneLine = false, className = classes.hit }: MarkedTextProps) {
  const around = useContext(SearchContext);
  const spans = matchSpans(text, query ?? around, scattered);
  if (spans.length === 0) return text;
  const from = oneLine ? cutBefore(text, spans[0]?.start ?? 0) : 0;
  return (
    <>
      {from > 0 && '… '}
      {spans.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(Math.max(from, spans[index - 1]?.end ?? 0), start)}
          <mark className={className}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}

/** Letters that stand on a line for sure. */
const SEEN = 70;
const KEPT = 30;

/** Not so near the end that the line stays half empty. */
const cutBefore = (text: string, first: number): number => (first <= SEEN ? 0 : text.indexOf(' ', Math.min(first - KEPT, text.length - SEEN)) + 1);
