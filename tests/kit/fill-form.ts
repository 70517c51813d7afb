import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Column letter, or address, → what an agency types there; numbers stay numbers. */
export type TypedCells = Readonly<Record<string, string | number>>;

interface Filling {
  readonly documentNumber: string;
  /** As typed, `18/06/2025`. */
  readonly documentDate: string | number;
  /** What is typed in the row of the nth task it leads. */
  readonly task: (at: number) => TypedCells;
}

const LEAD_SHEET = 'xl/worksheets/sheet1.xml';
/** Rows below the headings that carry a hidden id. */
const TASK_ROW = /<c r="N(\d+)"/g;
const HEADINGS_ROW = 7;

/** A blank form with answers written into its XML, as no code of the program would. */
export function fillForm(blank: Uint8Array, { documentNumber, documentDate, task }: Filling): Uint8Array {
  const parts = unzipSync(blank);
  const sheet = strFromU8(parts[LEAD_SHEET]!);
  const rows = [...sheet.matchAll(TASK_ROW)].map(([, row]) => Number(row)).filter((row) => row > HEADINGS_ROW);
  const typed: [string, string | number][] = [
    ['C5', documentNumber],
    ['J5', documentDate],
    ...rows.flatMap((row, at) => Object.entries(task(at)).map(([column, value]): [string, string | number] => [`${column}${row}`, value])),
  ];
  const filled = typed.reduce((xml, [address, value]) => typeInto(xml, address, value), sheet);
  return zipSync({ ...parts, [LEAD_SHEET]: strToU8(filled) });
}

/** Cells typed into one sheet, counted from 1. */
export function typeCells(blank: Uint8Array, sheet: number, cells: TypedCells): Uint8Array {
  const parts = unzipSync(blank);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  const filled = Object.entries(cells).reduce((xml, [address, value]) => typeInto(xml, address, value), strFromU8(parts[name]!));
  return zipSync({ ...parts, [name]: strToU8(filled) });
}

function typeInto(xml: string, address: string, value: string | number): string {
  const empty = new RegExp(`<c r="${address}"( s="\\d+")/>`);
  if (!empty.test(xml)) throw new Error(`No empty cell ${address}`);
  const text = String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return xml.replace(empty, (_, style: string) =>
    typeof value === 'number' ? `<c r="${address}"${style}><v>${value}</v></c>` : `<c r="${address}"${style} t="inlineStr"><is><t>${text}</t></is></c>`,
  );
}
