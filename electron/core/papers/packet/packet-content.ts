import type { ErrorCode } from '../../../../shared/i18n/error-sentences.ts';
import type { FormalDocument } from '../../typesetting/formal-document.ts';

/** Everything that the papers of one meeting are bound from, in the order in which it is read. */
export interface PacketContent {
  /** Of the whole file: "Tài liệu họp kỳ 3 năm 2026". */
  readonly title: string;
  /** What every page is stamped with before its number: "Tài liệu họp kỳ 3 ngày 05/12/2026". */
  readonly label: string;
  /** UTC instant, for the file's properties. */
  readonly createdAt: string;
  /** The program's own pages before the contents: cover, agenda, delegates. */
  readonly front: readonly FrontPaper[];
  readonly items: readonly PacketItem[];
}

export interface FrontPaper {
  /** Its line in the contents; null: it has none, as a cover. */
  readonly title: string | null;
  readonly paper: FormalDocument;
}

export interface PacketItem {
  /** "1" */
  readonly number: string;
  readonly title: string;
  readonly papers: readonly PacketPaper[];
}

export interface PacketPaper {
  /** "1.2" */
  readonly number: string;
  readonly title: string;
  /** Who prepares it; empty where nobody was named. */
  readonly unit: string;
  /** "05/12/2026"; empty where no day was set. */
  readonly due: string;
  readonly source: PaperSource;
}

export type PaperSource =
  | { readonly kind: 'missing' }
  /** Made by the program from its own data. */
  | { readonly kind: 'own'; readonly paper: FormalDocument }
  /** @property sha256 of what was picked; other content is not bound. */
  | { readonly kind: 'file'; readonly name: string; readonly sha256: string };

export interface PacketOptions {
  /** Every paper begins on the right-hand page of a sheet printed on both sides. */
  readonly duplex: boolean;
  readonly stamp: StampLook;
}

export interface StampLook {
  readonly place: 'bottomLeft' | 'bottomCentre' | 'bottomRight' | 'topLeft' | 'topRight';
  /** Points. */
  readonly size: number;
}

export const DEFAULT_PACKET_OPTIONS: PacketOptions = { duplex: false, stamp: { place: 'bottomRight', size: 9 } };

/** What the clerk is told beside the finished file. */
export interface PacketReport {
  readonly pages: number;
  /** Of the contents, from 1. */
  readonly contentsPages: number;
  readonly contents: readonly ContentsLine[];
  readonly missing: readonly string[];
  readonly damaged: readonly { readonly file: string; readonly code: ErrorCode }[];
  /** Files whose signature stays with the original only. */
  readonly signed: readonly string[];
  /** Pages that are not A4 upright: kept as they are. */
  readonly odd: readonly OddPages[];
}

export interface ContentsLine {
  readonly kind: 'front' | 'item' | 'paper';
  readonly number: string;
  readonly title: string;
  /** The first of its pages, from 1, and how many; of an item those of its papers. Null: it has none. */
  readonly pages: { readonly first: number; readonly count: number } | null;
}

export interface OddPages {
  readonly file: string;
  /** Of the file, from 1. */
  readonly pages: readonly number[];
  readonly kind: 'landscape' | 'turned' | 'otherSize';
}
