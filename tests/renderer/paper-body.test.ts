import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperBlock, type PaperBlock, type PaperRun } from '../../shared/api/papers.api.ts';
import { fromBody, settledBody, toBody } from '../../renderer/features/papers/editor/body-document.ts';
import { paperSchema } from '../../renderer/features/papers/editor/editor-schema.ts';

const schema = getSchema(paperSchema());

/** As the editor itself would hold and give it back. */
const throughEditor = (body: readonly PaperBlock[]): PaperBlock[] => {
  const document = Node.fromJSON(schema, fromBody(body));
  document.check();
  return toBody(document.toJSON());
};

const words = fc.oneof(
  fc.constantFrom('Ban Chỉ đạo ', ' và ', 'a', '\n', '  ', 'ngày 05/02/2026; ', 'đ)', '<b>&amp;'),
  fc.string({ unit: fc.constantFrom('ế', 'ộ', 'ữ', 'Ấ', 'đ', ' ', '-', '.', '5'), minLength: 1, maxLength: 12 }),
);
const look = fc.record({ bold: fc.constant(true as const), italic: fc.constant(true as const), underline: fc.constant(true as const) }, { requiredKeys: [] });
const run: fc.Arbitrary<PaperRun> = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(words, look).map(([text, looks]) => ({ text, ...looks })) },
  fc.tuple(fc.constantFrom('tasks', 'due', 'missing-names'), words, look).map(([figure, shown, looks]) => ({ figure, shown, ...looks })),
  words.map((note) => ({ note })),
);
const runs = fc.array(run, { maxLength: 5 });
const block: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), runs).map(([level, each]) => ({ kind: 'heading' as const, level, runs: each })),
  fc.tuple(fc.boolean(), runs).map(([centred, each]) => ({ kind: 'paragraph' as const, ...(centred && { centred }), runs: each })),
  runs.map((each) => ({ kind: 'ground' as const, runs: each })),
  fc
    .tuple(fc.constantFrom('dash' as const, 'plus' as const, 'letter' as const), fc.array(runs, { minLength: 1, maxLength: 4 }))
    .map(([marker, items]) => ({ kind: 'list' as const, marker, items })),
  fc.constantFrom('sending-table', 'results').map((data) => ({ kind: 'data' as const, data, shown: '0123456789abcdef' })),
);

/** Two stretches of one look, one behind the other, are one stretch; an empty one is none. */
function joined(each: readonly PaperRun[]): PaperRun[] {
  const looks = ({ bold, italic, underline }: Extract<PaperRun, { text: string }>): string => JSON.stringify([bold, italic, underline]);
  return each.reduce<PaperRun[]>((all, next) => {
    const last = all.at(-1);
    if (last && 'text' in last && 'text' in next && looks(last) === looks(next)) return [...all.slice(0, -1), { ...last, text: last.text + next.text }];
    return [...all, next];
  }, []);
}

const withJoinedRuns = (each: PaperBlock): PaperBlock => {
  if (each.kind === 'data') return each;
  return each.kind === 'list' ? { ...each, items: each.items.map(joined) } : { ...each, runs: joined(each.runs) };
};

const isBlank = ([first, ...others]: readonly PaperBlock[]): boolean => others.length === 0 && first?.kind === 'paragraph' && first.runs.length === 0;

describe('the body of a paper in the editor', () => {
  test('there and back, any body is the same to the letter, its lists parted as they were', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (body) => {
        const back = throughEditor(body);
        expect(back).toEqual(isBlank(body) ? [] : body.map(withJoinedRuns));
        expect(paperBlock.array().parse(back)).toEqual(back);
      }),
      { numRuns: 400 },
    );
  });

  test('a body without blocks is one empty line to write in, and none when it is stored', () => {
    expect(fromBody([]).content).toHaveLength(1);
    expect(throughEditor([])).toEqual([]);
    expect(throughEditor([{ kind: 'paragraph', centred: true, runs: [] }])).toEqual([]);
  });

  test('bodies that say the same are known as the same, however their runs are cut', () => {
    const cut: PaperBlock[] = [{ kind: 'paragraph', runs: [{ text: 'Kết ' }, { text: 'quả' }, { text: '' }] }];
    expect(settledBody(cut)).toBe(settledBody([{ kind: 'paragraph', runs: [{ text: 'Kết quả' }] }]));
    expect(settledBody(cut)).not.toBe(settledBody([{ kind: 'paragraph', runs: [{ text: 'Kết quả', bold: true }] }]));
  });

  test('letters typed in parts, and those with no shape, are given back as they are stored', () => {
    const [typed] = toBody({ content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ba\u0301o ca\u0301o\u200b' }] }] });
    expect(typed).toEqual({ kind: 'paragraph', runs: [{ text: 'Báo cáo' }] });
  });
});
