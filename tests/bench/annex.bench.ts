import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../kit/find-chromium.ts';
import { findProgram } from '../kit/find-program.ts';
import { measureMedian, type Measured } from './measure.ts';
import { printRatios } from './report.ts';
import { annexAsHtml } from './annex-as-html.ts';
import { bcd, planOf, type BenchPlan } from './bench-plan.ts';

/** Cold `bcd annex` beside a browser printing the same table and an office suite converting the same DOCX. */
export async function benchAnnex(folder: string, rows: number): Promise<void> {
  const plan = await planOf(folder, rows);
  const runs = rows > 1000 ? 1 : 3;
  const results: Record<string, Measured | string> = {
    'bcd annex → PDF (đọc lại và đối chiếu)': await annex(plan, folder, 'pdf', runs),
    'bcd annex → DOCX (đọc lại và đối chiếu)': await annex(plan, folder, 'docx', runs),
    'bcd annex → XLSX (đọc lại và đối chiếu)': await annex(plan, folder, 'xlsx', runs),
  };
  results['Chromium in trang ra PDF'] = await withBrowser(plan, folder, runs);
  results['LibreOffice đổi DOCX ra PDF'] = await withOffice(folder, runs);
  printRatios(`Phụ lục ${rows} nhiệm vụ, chạy nguội`, results);
}

const annex = (plan: BenchPlan, folder: string, format: string, runs: number): Promise<Measured> =>
  measureMedian(runs, process.execPath, bcd('annex', '--plan', plan.id, '--landscape', '--out', path.join(folder, `annex.${format}`), '--data', plan.data));

async function withBrowser(plan: BenchPlan, folder: string, runs: number): Promise<Measured | string> {
  const browser = findChromium();
  if (!browser) return 'không có trên máy này';
  const page = path.join(folder, 'annex.html');
  writeFileSync(page, annexAsHtml(plan.title, plan.tasks));
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${path.join(folder, 'browser')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${path.join(folder, 'browser.pdf')}`,
    page,
  ];
  return measureMedian(runs, browser, args).catch((error: unknown) => String(error));
}

async function withOffice(folder: string, runs: number): Promise<Measured | string> {
  const office = findProgram(['soffice', 'libreoffice']);
  if (!office) return 'không có trên máy này';
  const args = [
    '--headless',
    `-env:UserInstallation=file://${path.join(folder, 'office')}`,
    '--convert-to',
    'pdf',
    '--outdir',
    path.join(folder, 'office-out'),
    path.join(folder, 'annex.docx'),
  ];
  return measureMedian(runs, office, args).catch((error: unknown) => String(error));
}
