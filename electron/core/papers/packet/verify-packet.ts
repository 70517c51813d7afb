import { AppError } from '../../../../shared/api/app-error.ts';
import type { OutlineLine } from './packet-outline.ts';
import { readWholePdf, type PageLetters } from './page-letters.ts';

/** A page as it must stand in the finished file. */
export interface ExpectedPage extends PageLetters {
  /** Of the paper it belongs to, for who reads of a difference. */
  readonly paper: string;
  /** The page of that paper, from 1. */
  readonly pageOfPaper: number;
  readonly stamp: string;
}

export interface ExpectedPacket {
  readonly pages: readonly ExpectedPage[];
  readonly outline: readonly OutlineLine[];
  /** Pages on which the contents stand, from 1. */
  readonly contentsAt: { readonly first: number; readonly count: number };
  /** What the contents say: the page on which a paper begins. */
  readonly begins: readonly { readonly paper: string; readonly page: number }[];
}

/**
 * Reads a finished packet with another library than the one that bound it: every page of every part is there, in order, shown as in its own file, with its stamp and nothing else;
 * what the contents and the outline name begins where they say.
 * @param bytes Taken over by the reader.
 * @throws AppError `packet.readBackDiffers`.
 */
export async function verifyPacket(bytes: Uint8Array, expected: ExpectedPacket, read: (done: number, total: number) => void = () => undefined): Promise<void> {
  const { pages, outline } = await readWholePdf(bytes, read).catch((cause: unknown) => {
    throw new AppError('packet.readBackDiffers', { place: 'mở lại tệp', expected: 'tệp lành', found: cause instanceof Error ? cause.message : String(cause) });
  });
  same('số trang', String(expected.pages.length), String(pages.length), '');
  for (const [at, wanted] of expected.pages.entries()) {
    const found = pages[at];
    if (found === undefined) continue;
    const place = `trang ${at + 1} (${wanted.paper}, trang ${wanted.pageOfPaper})`;
    const stamp = withoutSpaces(wanted.stamp);
    same('dấu trang', stamp, found.letters.slice(Math.max(0, found.letters.length - stamp.length)), place);
    same('chữ trên trang', wanted.letters, found.letters.slice(0, found.letters.length - stamp.length), place);
    same('khổ trang', boxText(wanted), boxText(found), place);
  }
  const contents = pages
    .slice(expected.contentsAt.first - 1, expected.contentsAt.first - 1 + expected.contentsAt.count)
    .map(({ letters }) => letters)
    .join('');
  for (const { paper, page } of expected.begins) {
    const there = expected.pages[page - 1];
    same('mục lục', `${paper}, trang 1`, there === undefined ? '' : `${there.paper}, trang ${there.pageOfPaper}`, `trang ${page}`);
    if (!contents.includes(withoutSpaces(String(page)))) differs('mục lục', String(page), '', paper);
  }
  same(
    'dấu trang (outline)',
    expected.outline.map(({ title, page }) => `${title} ${page}`).join('; '),
    outline.map(({ title, page }) => `${title} ${page}`).join('; '),
    '',
  );
}

export const withoutSpaces = (text: string): string => text.replaceAll(/\s+/gu, '');

const boxText = ({ box, turn }: PageLetters): string => `${box.map((value) => Math.round(value * 10) / 10).join(' ')}, xoay ${turn}°`;

function same(what: string, expected: string, found: string, place: string): void {
  if (expected !== found) differs(what, expected, found, place);
}

const SHOWN = 60;

function differs(what: string, expected: string, found: string, place: string): never {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at += 1;
  const shown = (text: string): string => (text.length <= SHOWN ? text : `…${text.slice(Math.max(0, at - 10), at + SHOWN)}…`);
  throw new AppError('packet.readBackDiffers', {
    place: place === '' ? what : `${what}, ${place}`,
    expected: shown(expected),
    found: found === '' ? '(không có)' : shown(found),
  });
}
