import type { Block, Caption, FormalDocument, PageSetup, TableColumn } from '../../typesetting/formal-document.ts';
import { PAPER_A4, theThucSettings } from '../../typesetting/the-thuc.ts';

/** What stands in the head of every paper about progress. */
export interface PaperHead {
  readonly committeeName: string;
  readonly planTitle: string;
  readonly year: number;
}

/** Points. */
export const PROGRESS_SIZES = { table: 11, caption: 11, heading: 12, head: { label: 13, title: 13, reference: 12 } } as const;

type Margins = PageSetup['margins'];

const settings = theThucSettings();
const OFFICIAL: Margins = { top: settings.marginTop, right: settings.marginRight, bottom: settings.marginBottom, left: settings.marginLeft };

/** Millimetres between the margins. */
export function textWidth(orientation: 'portrait' | 'landscape', { left, right }: Margins = OFFICIAL): number {
  return (orientation === 'portrait' ? PAPER_A4.width : PAPER_A4.height) - left - right;
}

export function progressPaper(title: string, orientation: 'portrait' | 'landscape', blocks: readonly Block[], margins: Margins = OFFICIAL): FormalDocument {
  return { info: { title, language: 'vi-VN' }, parts: [{ page: { orientation, margins, pageNumberSize: settings.pageNumberSize }, blocks }] };
}

export const heading = (text: string): Caption => ({ kind: 'caption', text, style: 'bold', size: PROGRESS_SIZES.heading });
export const remark = (text: string, size: number = PROGRESS_SIZES.caption): Caption => ({ kind: 'caption', text, style: 'regular', size });
export const centred = (header: string, width: number): TableColumn => ({ header, width, align: 'center' });
/** Of how many. */
export const counted = (header: string, width: number): TableColumn => ({ ...centred(header, width), figures: true });

const NO_BREAK_SPACE = '\u00a0';

/** "41,4 %": decimal comma, never torn from its sign. */
function percentText(percent: number): string {
  return `${String(percent).replace('.', ',')}${NO_BREAK_SPACE}%`;
}

/** "12 (41,4 %)"; of nothing there is no share to tell. */
export function shareText(count: number, of: number): string {
  return count === 0 ? '0' : `${count} (${percentText(Math.round((count / of) * 1000) / 10)})`;
}
