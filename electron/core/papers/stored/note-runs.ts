import type { PaperRun } from '../../../../shared/api/papers.api.ts';
import { raisedText } from '../../../../shared/domain/text/raised-figures.ts';
import { notesOf, wordsOfRuns, type Block, type Paragraph, type Run } from '../../typesetting/formal-document.ts';

/** The next footnote of a paper as a run. */
export type NextNote = (words: string) => Run;

/** Numbers the footnotes of one paper from 1, in the order in which they are asked for. */
export function noteCounter(): NextNote {
  let number = 0;
  return (note) => ({ text: String((number += 1)), style: 'regular', note });
}

/**
 * A paragraph made of the bare words of a stretch, with the stretch's footnotes where they stood: a note behind the sign that the form has
 * put in the place of the stretch's own stands before the new one.
 */
export function withNotes(paragraph: Paragraph, stretch: readonly Run[]): Paragraph {
  if (stretch.every(({ note }) => note === undefined)) return paragraph;
  const words = wordsOfRuns(stretch).replace(/[;.,\s]+$/u, '');
  const start = Math.max(0, wordsOfRuns(paragraph.runs).indexOf(words));
  let at = 0;
  let runs: readonly Run[] = paragraph.runs;
  for (const run of stretch)
    if (run.note === undefined) at += run.text.length;
    else runs = inserted(runs, run, start + Math.min(at, words.length));
  return { ...paragraph, runs };
}

/** @param at Letters before it, numbers of notes not counted. */
function inserted(runs: readonly Run[], note: Run, at: number): Run[] {
  const before: Run[] = [];
  let left = at;
  for (const [index, run] of runs.entries()) {
    const length = run.note === undefined ? run.text.length : 0;
    if (left < length) {
      const parts = [{ ...run, text: run.text.slice(0, left) }, note, { ...run, text: run.text.slice(left) }];
      return [...before, ...parts.filter(({ text }) => text !== ''), ...runs.slice(index + 1)];
    }
    before.push(run);
    left -= length;
  }
  return [...before, note];
}

/** Blocks for where no footnotes can be: their numbers as raised figures, what they say below the text. */
export function withNotesBelow(blocks: readonly Block[], paragraph: (runs: readonly Run[]) => Paragraph): Block[] {
  const notes = notesOf({ blocks }).map(({ number, text }) => paragraph([{ text: `${raisedText(number)} ${text}`, style: 'regular' }]));
  if (notes.length === 0) return [...blocks];
  const plain = ({ note, ...run }: Run): Run => (note === undefined ? run : { ...run, text: raisedText(run.text) });
  return [...blocks.map((block) => (block.kind === 'paragraph' ? { ...block, runs: block.runs.map(plain) } : block)), ...notes];
}

export const isNote = (run: PaperRun): run is Extract<PaperRun, { note: string }> => 'note' in run;
