import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM = 25.4 / 72;

/** What stands on a page, in millimetres from its top left corner; sizes of letters in points. */
export interface MeasuredText {
  readonly text: string;
  readonly size: number;
  /** Without the six letters that mark a subset: "Tinos-Bold". */
  readonly font: string;
  readonly left: number;
  readonly right: number;
  /** Of the base line. */
  readonly y: number;
}

export interface MeasuredLine {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface MeasuredPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly MeasuredText[];
  readonly lines: readonly MeasuredLine[];
  /** Any colour but black that the page asks for. */
  readonly colours: readonly string[];
}

const COLOURS: ReadonlySet<number> = new Set([
  OPS.setFillRGBColor,
  OPS.setStrokeRGBColor,
  OPS.setFillGray,
  OPS.setStrokeGray,
  OPS.setFillCMYKColor,
  OPS.setStrokeCMYKColor,
]);

/** The finished file as another program sees it. */
export async function measuredPages(bytes: Uint8Array): Promise<MeasuredPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), disableFontFace: true, fontExtraProperties: true, verbosity: 0 });
  const pdf = await task.promise;
  const pages: MeasuredPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { fnArray, argsArray } = await page.getOperatorList();
    const { items } = await page.getTextContent({ disableNormalization: true });
    const texts = items.flatMap((item): MeasuredText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      const { name } = page.commonObjs.get(item.fontName) as { name: string };
      return [
        { text: item.str, size: Math.abs(size), font: name.replace(/^[A-Z]{6}\+/, ''), left: x * MM, right: (x + item.width) * MM, y: (height - y) * MM },
      ];
    });
    // Drawn under pdfkit's own turn of the page: its y runs downwards.
    const lines = fnArray.flatMap((operator, at): MeasuredLine[] => {
      if (operator !== OPS.constructPath) return [];
      const [left = 0, top = 0, right = 0, bottom = 0] = Array.from((argsArray[at] as [unknown, unknown, Float32Array])[2] ?? [], (value) => value * MM);
      return [{ left, right, top, bottom }];
    });
    const colours = fnArray
      .flatMap((operator, at) => (COLOURS.has(operator) ? [JSON.stringify(argsArray[at])] : []))
      .filter((colour) => !/^\[("#000000"|0(,0,0)?)\]$/.test(colour));
    pages.push({ width: width * MM, height: height * MM, texts, lines, colours });
  }
  await task.destroy();
  return pages;
}

export const middle = ({ left, right }: { left: number; right: number }): number => (left + right) / 2;
