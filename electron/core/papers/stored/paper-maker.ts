import type { PaperAnnex, PaperBlock, PaperFigure, PaperFinding, PaperPassage, PaperRun } from '../../../../shared/api/papers.api.ts';
import type { CivilDate } from '../../../../shared/domain/civil-date.ts';
import type { PaperForm } from '../../../../shared/domain/register/series.ts';
import type { ReadHandle } from '../../store/handles.ts';

/** What a paper is about: of a kind that needs them, plan and period are there. */
export interface PaperAbout {
  readonly committeeId: string;
  readonly form: PaperForm;
  readonly planId: string | null;
  readonly period: string | null;
  /** The day its figures count on. */
  readonly day: CivilDate;
}

/** The words proposed for a paper; everything the program cannot know is left as dots to be written in. */
export interface ProposedPaper {
  readonly about: string;
  readonly addressees?: readonly string[];
  readonly body: readonly PaperBlock[];
  readonly recipients: readonly string[];
  /** What stands above the signer's name, where it is not the committee that speaks; absent: as the signer's seat proposes. */
  readonly authority?: readonly string[];
  readonly annexes?: readonly PaperAnnex[];
}

/** What of a paper follows the data while it is a draft. */
export interface PaperData {
  readonly figures: readonly PaperFigure[];
  readonly passages: readonly PaperPassage[];
  /** What the data of a passage is asked about, where the paper has that passage. */
  readonly findings?: readonly { readonly passage: string; readonly finding: PaperFinding }[];
}

/** One kind of paper: which words it is proposed with, and which of them the data keeps. */
export interface PaperMaker {
  readonly propose: (db: ReadHandle, about: PaperAbout) => ProposedPaper;
  readonly data: (db: ReadHandle, about: PaperAbout) => PaperData;
}

export const noData = (): PaperData => ({ figures: [], passages: [] });

/** Room to write in by hand, or by the clerk before printing. */
export const DOTS = '…………';

type Part = string | PaperRun;

const runsOf = (parts: readonly Part[]): PaperRun[] => parts.map((part) => (typeof part === 'string' ? { text: part } : part));

export const figureOf = (figure: string): PaperRun => ({ figure, shown: '' });
export const boldly = (text: string): PaperRun => ({ text, bold: true });

export const paragraph = (...parts: readonly Part[]): PaperBlock => ({ kind: 'paragraph', runs: runsOf(parts) });
export const centred = (text: string): PaperBlock => ({ kind: 'paragraph', centred: true, runs: [boldly(text)] });
export const heading = (level: 1 | 2 | 3, text: string): PaperBlock => ({ kind: 'heading', level, runs: [{ text }] });
export const ground = (...parts: readonly Part[]): PaperBlock => ({ kind: 'ground', runs: runsOf(parts) });
export const dashes = (...items: readonly string[]): PaperBlock => ({ kind: 'list', marker: 'dash', items: items.map((text) => [{ text }]) });
export const passage = (data: string): PaperBlock => ({ kind: 'data', data, shown: '' });
