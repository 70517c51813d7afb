import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from '../../../electron/core/store/open-store.ts';
import { countrySize, writeCountry } from './country-book.ts';
import { samplePlaces } from './country-sample.ts';

const PLACES = 60;
/** Starts of the program, each with its first search. */
const STARTS = 3;
const MEGABYTE = 1_000_000;

interface FirstSearch {
  readonly opened: number;
  readonly first: number;
}

interface Answers {
  readonly asked: readonly { readonly name: string; readonly times: readonly number[]; readonly busy: readonly number[]; readonly bytes: number }[];
  readonly edits: readonly number[];
  readonly undone: readonly number[];
  readonly resident: number;
}

/** The book of a whole country (or a share of it), and every question a screen asks of it, by goal. */
export function benchCountry(folder: string, share: number): void {
  const data = path.join(folder, 'country');
  mkdirSync(data, { recursive: true });
  openStore(data, 'bench').close();
  const size = countrySize(share);
  const rows = spent(() => writeCountry(data, size));
  line(`${size.provinces} tỉnh × ${size.committees} ban × ${size.years} năm: ${count(rows.value)} dòng`, rows.seconds, 's');
  const placesFile = path.join(folder, 'places.json');
  writeFileSync(placesFile, JSON.stringify(samplePlaces(data, PLACES)));
  const ask = (what: 'search' | 'everything'): unknown =>
    JSON.parse(
      execFileSync(process.execPath, [...process.execArgv, path.join(import.meta.dirname, 'ask-book.ts'), data, placesFile, what], {
        encoding: 'utf8',
        maxBuffer: 100 * MEGABYTE,
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
  const start = (): FirstSearch => ask('search') as FirstSearch;

  line('lần mở đầu: lập các bảng dẫn xuất', start().opened / 1000, 's');
  line('tệp dữ liệu', statSync(path.join(data, 'bcd.sqlite')).size / MEGABYTE, 'MB');
  const starts = Array.from({ length: STARTS }, start);
  const { asked, edits, undone, resident } = ask('everything') as Answers;

  heading();
  row(
    'mở chương trình',
    starts.map(({ opened }) => opened),
    null,
  );
  row(
    'lần tìm đầu sau khi mở',
    starts.map(({ first }) => first),
    100,
  );
  for (const { name, times, ...rest } of asked) row(name, times, name === 'reporting.overview' ? 100 : 50, rest);
  row('sửa một ô (tasks.edit)', edits, 20);
  row('hoàn tác (history.undo)', undone, null);
  line(`bộ nhớ sau tất cả (mục tiêu 400 MB: ${resident <= 400 * MEGABYTE ? 'đạt' : 'VƯỢT'})`, resident / MEGABYTE, 'MB');
  line('tải của máy khi đo (số nhân bận, trung bình 5 phút)', os.loadavg()[1] ?? 0, '');
}

function spent<T>(work: () => T): { readonly value: T; readonly seconds: number } {
  const from = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - from) / 1000 };
}

const quantile = (times: readonly number[], share: number): number => times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? 0;
const count = (value: number): string => value.toLocaleString('vi-VN');

function heading(): void {
  process.stdout.write(`\n| hỏi | p50 ms | p95 ms | lâu nhất | p95 của bộ xử lý | kB | mục tiêu p95 | |\n|---|---:|---:|---:|---:|---:|---:|---|\n`);
}

function row(
  label: string,
  times: readonly number[],
  goal: number | null,
  { busy = [], bytes = 0 }: { readonly busy?: readonly number[]; readonly bytes?: number } = {},
): void {
  const [p50, p95, longest] = [quantile(times, 0.5), quantile(times, 0.95), quantile(times, 1)].map((each) => each.toFixed(1));
  const verdict = goal === null ? '' : Number(p95) <= goal ? 'đạt' : 'VƯỢT';
  process.stdout.write(
    `| ${label} | ${p50} | ${p95} | ${longest} | ${busy.length === 0 ? '' : quantile(busy, 0.95).toFixed(1)} | ${bytes === 0 ? '' : Math.ceil(bytes / 1000)} | ${goal ?? ''} | ${verdict} |\n`,
  );
}

function line(label: string, figure: number, unit: string): void {
  process.stdout.write(`  ${label.padEnd(64)} ${figure.toFixed(1).padStart(9)} ${unit}\n`);
}
