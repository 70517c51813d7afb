import { foldText } from '../../../shared/domain/text/fold.ts';
import { cellAddress, type ReturnedRow } from './returned-file.ts';

/** A comment on a cell of a row, words struck out in it, or the row hidden. */
export interface Aside {
  readonly code:
    | 'cellComment'
    | 'struckOut'
    | 'wordsDeleted'
    | 'wordsInserted'
    | 'wordsHidden'
    | 'figureRaised'
    | 'wordsRejoined'
    | 'rowUneven'
    | 'errorValue'
    | 'hiddenRow';
  readonly place: string;
  readonly text: string;
}

export const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const idIn = (row: ReturnedRow): string => row.cells.find((cell) => cell.kind === 'text' && UUID.test(cell.text))?.text.toLowerCase() ?? '';

/** The foot of the form: who signs, never a sentence about them. */
const AFTER_TABLE =
  /^(?:(?:kt|tm|tl|tuq|q)\.? ?)?(?:nguoi lap|thu truong|noi nhan|ky thay|(?:pho )?(?:giam doc|chu tich|cuc truong|chi cuc truong|truong ban|chanh van phong))[^\d.;]{0,40}$/;

export const isFoot = ({ cells }: ReturnedRow): boolean => cells.some((cell) => AFTER_TABLE.test(foldText(cell.text)));

const ASIDES = {
  struck: 'struckOut',
  deleted: 'wordsDeleted',
  inserted: 'wordsInserted',
  hidden: 'wordsHidden',
  comment: 'cellComment',
  note: 'cellComment',
  error: 'errorValue',
  // The answer itself says that a formula has no value.
  formula: null,
  raised: 'figureRaised',
  rejoined: 'wordsRejoined',
  uneven: 'rowUneven',
} as const;

export function asidesOf(row: ReturnedRow, sheet: string, format: string): Aside[] {
  return row.cells.flatMap((cell, column) =>
    (cell.marks ?? []).flatMap(({ kind, text }): Aside[] => {
      const code = ASIDES[kind];
      return code === null ? [] : [{ code, place: `${sheet}, ${inCell(format, row.line, column)}`, text }];
    }),
  );
}

export const hiddenAside = ({ hidden, line }: ReturnedRow, sheet: string, answered: boolean): Aside[] =>
  hidden === true && answered ? [{ code: 'hiddenRow', place: `${sheet}, dòng ${line}`, text: '' }] : [];

export const inCell = (format: string, line: number, column: number): string => {
  const address = cellAddress(format, line, column);
  return address.startsWith('dòng') ? address : `ô ${address}`;
};
