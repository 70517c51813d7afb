import type { FileBytes } from '../../../shared/api/bridge.ts';
import { formatNumber } from '../../i18n/format.ts';
import { overviewWords as say } from '../../i18n/overview-words.ts';
import { toneOf } from '../../ui/status/status-tone.ts';
import { lightColours } from '../../ui/theme.ts';
import { agencyLines, agencyName, classLines, GROUPS, groupCounts, mainFigures, type OverviewData } from './overview-numbers.ts';

/** Drawn at twice its size, so that it stays sharp in a printed paper. */
const SCALE = 2;
const WIDTH = 1200;
const MARGIN = 40;
const LINE = 26;
const FONT = "'Be Vietnam Pro', sans-serif";

const bars = {
  done: lightColours['--app-bar-done'],
  claimed: lightColours['--app-bar-claimed'],
  going: lightColours['--app-bar-going'],
  slow: lightColours['--app-bar-slow'],
  late: lightColours['--app-bar-late'],
  absent: lightColours['--app-bar-absent'],
} as const;
const ofTone = {
  done: 'done',
  'done-late': 'done',
  claimed: 'claimed',
  going: 'going',
  waiting: 'absent',
  slow: 'slow',
  late: 'late',
  absent: 'absent',
} as const;

/** The overview as a PNG for a paper or a slide: figures, classes, agencies; always dark on white. */
export async function drawOverview(data: OverviewData, title: string): Promise<FileBytes> {
  await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 16px ${FONT}`, 'ấđ')));
  const { dated, routine } = classLines(data.counts);
  const classes = [...dated, ...routine];
  const agencies = agencyLines(data);
  const height = 260 + LINE * Math.max(classes.length, agencies.length + 1) + MARGIN;
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH * SCALE;
  canvas.height = height * SCALE;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws no pictures.');
  pen.scale(SCALE, SCALE);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, height);
  const write = writer(pen);

  write(title, MARGIN, 50, { size: 15, bold: true, room: WIDTH - 2 * MARGIN });
  write(say.sheetNote(data.period?.label ?? null, data.asOf), MARGIN, 76, { size: 14, quiet: true });
  const figures = mainFigures(data);
  const step = (WIDTH - 2 * MARGIN) / figures.length;
  figures.forEach(({ label, count, of, percent, denominatorLabel }, index) => {
    const x = MARGIN + step * index;
    write(label, x, 120, { size: 13, quiet: true, room: step - 12 });
    write(`${formatNumber(count)}/${formatNumber(of)}${percent === null ? '' : ` · ${say.percent(percent)}`}`, x, 148, {
      size: 20,
      bold: true,
      room: step - 12,
    });
    write(say.ofLabel(denominatorLabel), x, 168, { size: 11, quiet: true, room: step - 12 });
  });

  const half = WIDTH / 2;
  write(say.byClass, MARGIN, 220, { size: 15, bold: true });
  classes.forEach(({ class: name, label, count, of }, index) => {
    const y = 252 + LINE * index;
    write(label, MARGIN, y, { size: 13, room: 270 });
    bar(pen, MARGIN + 280, y, [[bars[ofTone[toneOf(name)]], (180 * count) / Math.max(1, of)]]);
    write(`${formatNumber(count)}/${formatNumber(of)}`, MARGIN + 470, y, { size: 13 });
  });
  write(say.byAgency, half + 20, 220, { size: 15, bold: true });
  const most = Math.max(1, ...agencies.map(({ counted }) => counted));
  agencies.forEach((agency, index) => {
    const y = 252 + LINE * index;
    const counts = groupCounts(agency);
    write(agencyName(agency.lead.name), half + 20, y, { size: 13, room: 240 });
    bar(
      pen,
      half + 270,
      y,
      GROUPS.map((group) => [bars[group], (230 * counts[group]) / most]),
    );
    write(formatNumber(agency.counted), half + 510, y, { size: 13 });
  });
  legend(pen, write, half + 20, 252 + LINE * agencies.length);

  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture could not be made.');
  return new Uint8Array(await blob.arrayBuffer());
}

type Write = (text: string, x: number, y: number, look: { size: number; bold?: boolean; quiet?: boolean; room?: number }) => void;

function writer(pen: CanvasRenderingContext2D): Write {
  return (text, x, y, { size, bold = false, quiet = false, room }) => {
    pen.font = `${bold ? 600 : 400} ${size}px ${FONT}`;
    pen.fillStyle = lightColours[quiet ? '--app-muted' : '--app-text'];
    pen.fillText(room === undefined ? text : fitting(pen, text, room), x, y);
  };
}

function fitting(pen: CanvasRenderingContext2D, text: string, room: number): string {
  let end = text.length;
  const shown = (): string => (end === text.length ? text : `${text.slice(0, end).trimEnd()}…`);
  while (end > 1 && pen.measureText(shown()).width > room) end -= 1;
  return shown();
}

function bar(pen: CanvasRenderingContext2D, x: number, y: number, parts: readonly (readonly [string, number])[]): void {
  let at = x;
  for (const [colour, width] of parts) {
    pen.fillStyle = colour;
    pen.fillRect(at, y - 12, width, 15);
    at += width;
  }
}

function legend(pen: CanvasRenderingContext2D, write: Write, x: number, y: number): void {
  let at = x;
  for (const group of GROUPS) {
    bar(pen, at, y + 2, [[bars[group], 12]]);
    write(say.groups[group], at + 18, y, { size: 11, quiet: true });
    at += 34 + pen.measureText(say.groups[group]).width;
  }
}
