import type { PaperBlock, PaperFigure, PaperPassage, PaperRun } from '../../../../shared/api/papers.api.ts';
import { civilDate } from '../../../../shared/domain/civil-date.ts';
import { addresseeLabel, kindRules } from '../../../../shared/domain/papers/paper-kinds.ts';
import { listMarker } from '../../../../shared/domain/papers/list-marker.ts';
import type { FontStyle } from '../../typesetting/fonts/font-files.ts';
import { wordsOfRuns, type Block, type FormalDocument, type Paragraph, type PaperPart, type Run } from '../../typesetting/formal-document.ts';
import { PAPER_A4, theThucRules } from '../../typesetting/the-thuc.ts';
import { ended, type PaperForm } from '../form/paper-form.ts';
import { isNote, noteCounter, withNotes } from './note-runs.ts';
import type { PaperWords } from './papers.repo.ts';

/** A paper with all that stands on it now. */
export interface PaperToPrint extends PaperWords {
  /** As printed, or the room for it; null: it carries none. */
  readonly symbol: string | null;
  readonly figures: readonly PaperFigure[];
  readonly passages: readonly PaperPassage[];
  /** Pages that follow. */
  readonly annexes: readonly PaperPart[];
  /** The paper that it belongs to, as *Kèm theo* names it; null: it goes out by itself. */
  readonly within: string | null;
}

/** Any paper that is signed: head, title or *V/v*, addressees, body, signature and nơi nhận, in the form it has. */
export function paperDocument(paper: PaperToPrint, form: PaperForm): FormalDocument {
  return { info: { title: paperTitle(paper), language: 'vi-VN' }, parts: [firstPart(paper, form), ...paper.annexes] };
}

/** Pages of the paper itself, its marks among them: what is issued within another is marked there. */
function firstPart(paper: PaperToPrint, form: PaperForm): PaperPart {
  const { marks } = paper.content;
  const topMark = marks === undefined || paper.within !== null ? undefined : form.topMark(marks);
  return { page: form.page, blocks: blocksOf(paper, form), ...(topMark === undefined ? {} : { topMark }) };
}

/** "Báo cáo Tình hình thực hiện …": of a file and its outline. */
export const paperTitle = ({ kind, about }: Pick<PaperWords, 'kind' | 'about'>): string => `${kindRules(kind).name} ${about}`.trim();

function blocksOf(paper: PaperToPrint, form: PaperForm): Block[] {
  const { kind, about, content, within } = paper;
  const rules = kindRules(kind);
  // What is issued with another paper is signed there.
  const signed = within === null && (content.signer !== '' || content.authority.length > 0 || content.recipients.length > 0);
  return [
    ...form.head({
      parent: content.head.parent,
      issuer: content.head.issuer,
      symbol: within === null ? paper.symbol : null,
      place: within === null ? content.head.place : null,
      date: paper.dated === null ? null : civilDate(paper.dated),
      about: rules.isLetter === true ? about : '',
      ...(within === null ? { marks: content.marks } : {}),
    }),
    ...(rules.isLetter === true ? [] : form.title({ kind: rules.name, about, ...(within === null ? {} : { attachedTo: within }) })),
    ...(content.addressees.length === 0 ? [] : form.addressees(addresseeLabel(kind, paper.form), content.addressees)),
    ...bodyOf(paper, form),
    ...(signed
      ? [
          form.closing({
            authority: content.authority,
            signer: content.signer,
            recipients: content.recipients,
            secretary: content.secretary,
            digital: content.digitalSignature,
          }),
        ]
      : []),
  ];
}

/** The words between addressees and signature, closed with their sign. */
export const bodyOf = (paper: Pick<PaperToPrint, 'content' | 'figures' | 'passages'>, form: PaperForm): Block[] =>
  closed(withAir(bodyBlocks(form, paper)), form);

/** Points between a table and the text below it. */
const BELOW_TABLE = 8;

const withAir = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, at) => (block.kind === 'paragraph' && blocks[at - 1]?.kind === 'table' ? { ...block, above: BELOW_TABLE } : block));

/** The body's last sentence carries its sign; a table that ends it has none. */
function closed(blocks: readonly Block[], form: PaperForm): Block[] {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' ? [...blocks.slice(0, -1), { ...last, runs: ended(last.runs, form.bodyEnd) }] : [...blocks];
}

function bodyBlocks(form: PaperForm, { content: { body }, figures, passages }: Pick<PaperToPrint, 'content' | 'figures' | 'passages'>): Block[] {
  const texts = new Map(figures.map(({ id, text }) => [id, text]));
  const nextNote = noteCounter();
  const set = (runs: readonly PaperRun[]): Run[] =>
    runs.map((run) =>
      isNote(run)
        ? nextNote(run.note)
        : {
            text: 'figure' in run ? (texts.get(run.figure) ?? run.shown) : run.text,
            style: styleOf(run),
            ...(run.underline === true ? { underline: true } : {}),
          },
    );
  const grounds = groundsOf(body);
  return body.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'heading': {
        const runs = set(block.runs);
        return [withNotes(form.heading(block.level, wordsOfRuns(runs)), runs)];
      }
      case 'ground': {
        // All of a run of căn cứ are closed together: a sign after each, another after the last.
        const together = grounds.get(block);
        if (!together) return [];
        const stretches = together.map(({ runs }) => set(runs));
        return form.grounds(stretches.map(wordsOfRuns)).map((ground, at) => withNotes(ground, stretches[at] ?? []));
      }
      case 'list':
        return block.items.map((item, at) => form.body([{ text: `${listMarker(block.marker, at)} `, style: 'regular' }, ...set(item)]));
      case 'data':
        return passageBlocks(
          form,
          passages.find(({ id }) => id === block.data),
        );
      default:
        return [block.centred === true ? centredParagraph(form, set(block.runs)) : form.body(set(block.runs))];
    }
  });
}

type Ground = Extract<PaperBlock, { kind: 'ground' }>;

/** Under the first of each run of căn cứ, all of it. */
function groundsOf(body: readonly PaperBlock[]): Map<PaperBlock, readonly Ground[]> {
  const found = new Map<PaperBlock, Ground[]>();
  let open: Ground[] | null = null;
  for (const block of body) {
    if (block.kind !== 'ground') open = null;
    else if (open) open.push(block);
    else found.set(block, (open = [block]));
  }
  return found;
}

const centredParagraph = (form: PaperForm, runs: readonly Run[]): Paragraph => {
  const { indent: _, ...look } = form.body(runs);
  return { ...look, align: 'center' };
};

function styleOf({ bold, italic }: { readonly bold?: boolean | undefined; readonly italic?: boolean | undefined }): FontStyle {
  if (bold === true) return italic === true ? 'boldItalic' : 'bold';
  return italic === true ? 'italic' : 'regular';
}

function passageBlocks(form: PaperForm, passage: PaperPassage | undefined): Block[] {
  if (!passage) return [];
  const { content } = passage;
  if (content.kind === 'lines') return content.lines.map(({ text, heading }) => (heading ? form.heading(3, text) : form.body([{ text, style: 'regular' }])));
  if (content.rows.length === 0) return [];
  const { left, right } = form.page.margins;
  const room = PAPER_A4.width - left - right;
  const shares = content.columns.reduce((sum, { share }) => sum + share, 0);
  return [
    {
      kind: 'table',
      // A sheet's name has at most 31 letters.
      name: passage.label.slice(0, 31),
      fontSize: theThucRules.tableSize.default,
      columns: content.columns.map(({ header, share, align }) => ({ header, align, width: (room * share) / shares })),
      numberingRow: null,
      rows: content.rows.map((cells) => ({ kind: 'cells', cells })),
    },
  ];
}
