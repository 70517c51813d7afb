import { useContext } from 'react';
import classes from './marked-text.module.css';
import { matchSpans } from './match-spans.ts';
import { SearchContext } from './search-context.ts';

/** Verbatim text with the words searched for marked. */
export function MarkedText({ text }: { readonly text: string }) {
  const spans = matchSpans(text, useContext(SearchContext));
  if (spans.length === 0) return text;
  return (
    <>
      {spans.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(spans[index - 1]?.end ?? 0, start)}
          <mark className={classes.hit}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
