import type { JSONContent } from '@tiptap/core';
import type { PaperBlock, PaperRun } from '../../../../shared/api/papers.api.ts';
import { normalizeStretch } from '../../../../shared/domain/text/normalize.ts';

/** The looks of a run, in the order in which the contract names them. */
const LOOKS = ['bold', 'italic', 'underline'] as const;

type List = Extract<PaperBlock, { kind: 'list' }>;

/**
 * The body of a paper as the editor holds it. An item of a list is a block of its own there, so that Enter, Backspace and a selection
 * over several work as in any paragraph; `begins` parts two lists of one marker that stand one behind the other.
 */
export function fromBody(body: readonly PaperBlock[]): JSONContent {
  const content = body.flatMap((block, at): JSONContent[] => {
    const before = body[at - 1];
    switch (block.kind) {
      case 'heading':
        return [textBlock('heading', { level: block.level }, block.runs)];
      case 'paragraph':
        return [textBlock('paragraph', { centred: block.centred === true }, block.runs)];
      case 'ground':
        return [textBlock('ground', {}, block.runs)];
      case 'list':
        return block.items.map((runs, item) => {
          const begins = item === 0 && before?.kind === 'list' && before.marker === block.marker;
          return textBlock('item', { marker: block.marker, begins }, runs);
        });
      case 'data':
        return [{ type: 'passage', attrs: { data: block.data, shown: block.shown } }];
    }
  });
  return { type: 'doc', content: content.length === 0 ? [textBlock('paragraph', { centred: false }, [])] : content };
}

/** Back again, in the one form in which text is stored. A single empty paragraph is a body without words: there is none. */
export function toBody({ content = [] }: JSONContent): PaperBlock[] {
  const body: PaperBlock[] = [];
  for (const node of content) {
    const runs = runsOf(node);
    switch (node.type) {
      case 'heading':
        body.push({ kind: 'heading', level: node.attrs?.['level'] as 1 | 2 | 3, runs });
        break;
      case 'ground':
        body.push({ kind: 'ground', runs });
        break;
      case 'passage':
        body.push({ kind: 'data', data: String(node.attrs?.['data']), shown: String(node.attrs?.['shown']) });
        break;
      case 'item': {
        const marker = node.attrs?.['marker'] as List['marker'];
        const last = body.at(-1);
        if (last?.kind === 'list' && last.marker === marker && node.attrs?.['begins'] !== true) last.items.push(runs);
        else body.push({ kind: 'list', marker, items: [runs] });
        break;
      }
      default:
        body.push({ kind: 'paragraph', ...(node.attrs?.['centred'] === true && { centred: true }), runs });
    }
  }
  const [first] = body;
  return body.length === 1 && first?.kind === 'paragraph' && first.runs.length === 0 ? [] : body;
}

/** Bodies that say the same are the same letter by letter in this form, however their runs are cut. */
export const settledBody = (body: readonly PaperBlock[]): string => JSON.stringify(toBody(fromBody(body)));

const textBlock = (type: string, attrs: Record<string, unknown>, runs: readonly PaperRun[]): JSONContent => ({ type, attrs, content: inlineOf(runs) });

function inlineOf(runs: readonly PaperRun[]): JSONContent[] {
  return runs.flatMap((run): JSONContent[] => {
    if ('note' in run) return [{ type: 'note', attrs: { words: run.note } }];
    const marks = LOOKS.filter((look) => run[look] === true).map((type) => ({ type }));
    if ('figure' in run) return [{ type: 'figure', attrs: { figure: run.figure, shown: run.shown }, marks }];
    return run.text === '' ? [] : [{ type: 'text', text: run.text, marks }];
  });
}

function runsOf({ content = [] }: JSONContent): PaperRun[] {
  const runs: PaperRun[] = [];
  for (const node of content) {
    const look = Object.fromEntries(LOOKS.filter((each) => node.marks?.some(({ type }) => type === each)).map((each) => [each, true]));
    if (node.type === 'note') {
      runs.push({ note: normalizeStretch(String(node.attrs?.['words'])) });
      continue;
    }
    if (node.type === 'figure') {
      runs.push({ figure: String(node.attrs?.['figure']), shown: normalizeStretch(String(node.attrs?.['shown'])), ...look });
      continue;
    }
    const last = runs.at(-1);
    const text = node.text ?? '';
    if (last && 'text' in last && LOOKS.every((each) => (last[each] ?? false) === (look[each] ?? false))) last.text += text;
    else runs.push({ text, ...look });
  }
  return runs.map((run) => ('text' in run ? { ...run, text: normalizeStretch(run.text) } : run)).filter((run) => !('text' in run) || run.text !== '');
}
