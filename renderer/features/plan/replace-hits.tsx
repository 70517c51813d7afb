import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import type { ReplaceHit } from './find-replace.ts';
import classes from './replace.module.css';

const { replace: say } = planTableWords;
const AROUND = 28;
const GUESSED_HEIGHT = 62;

interface ReplaceHitsProps {
  readonly hits: readonly ReplaceHit[];
  /** Keys of the places to be left as they are. */
  readonly left: ReadonlySet<string>;
  readonly replacement: string;
  /** The task and the column of a place, in words. */
  readonly placeOf: (hit: ReplaceHit) => string;
  readonly onTick: (key: string, on: boolean) => void;
  readonly onReveal: (hit: ReplaceHit) => void;
}

/** Every place found, with what stands there and what would; drawn only where it is seen. */
export function ReplaceHits({ hits, left, replacement, placeOf, onTick, onReveal }: ReplaceHitsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- a warning to users of React Compiler, which is not used
  const virtualizer = useVirtualizer({
    count: hits.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED_HEIGHT,
    getItemKey: (index) => hits[index]?.key ?? index,
    overscan: 8,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a pane that scrolls must be reachable by keyboard
    <div ref={scroller} className={classes.hits} role="group" aria-label={say.hits} tabIndex={0}>
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const hit = hits[index];
          if (!hit) return null;
          const place = placeOf(hit);
          return (
            <div key={key} ref={virtualizer.measureElement} data-index={index} className={classes.hit} style={{ transform: `translateY(${start}px)` }}>
              <Checkbox aria-label={place} checked={!left.has(hit.key)} onChange={(event) => onTick(hit.key, event.currentTarget.checked)} />
              <div>
                <button type="button" className={classes.place} onClick={() => onReveal(hit)}>
                  {place}
                </button>
                <div className={classes.words}>
                  {beginning(hit)}
                  <del>{hit.text.slice(hit.start, hit.end)}</del>
                  <span aria-hidden> → </span>
                  <ins>{replacement}</ins>
                  {ending(hit)}
                </div>
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Cut between letters, never between a letter and its marks. */
const BEFORE = new RegExp(String.raw`(?:\P{M}\p{M}*){0,${AROUND}}$`, 'u');
const AFTER = new RegExp(String.raw`^(?:\P{M}\p{M}*){0,${AROUND}}`, 'u');

function beginning({ text, start }: ReplaceHit): string {
  // A letter has three parts at most.
  const near = BEFORE.exec(text.slice(Math.max(0, start - 4 * AROUND), start))?.[0] ?? '';
  return near.length < start ? `…${near}` : near;
}

function ending({ text, end }: ReplaceHit): string {
  const after = text.slice(end);
  const near = AFTER.exec(after)?.[0] ?? '';
  return near.length < after.length ? `${near}…` : after;
}
