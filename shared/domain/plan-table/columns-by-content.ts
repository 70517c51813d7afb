import type { SourceRow } from '../source-table.ts';
import { foldText } from '../text/fold.ts';
import type { ColumnField, ProposedColumn } from './source-columns.ts';
import { cellText } from './table-grid.ts';

const SAMPLE_ROWS = 200;
const NUMBER = /^(?:\d{1,4}(?:\.\d{1,3})*|[ivxlc]{1,6})[.)]?$/;
const AGENCY =
  /^(?:- ?)?(?:cac )?(?:so|ban|bo|cuc|chi cuc|ubnd|uy ban|cong an|van phong|vien|hoi|dai|kho bac|ngan hang|thanh tra|truong|trung tam|don vi|co quan|huyen|xa|thanh pho|hai quan)\b/;
const DEADLINE = /\b(?:20\d\d|hang (?:nam|quy|thang|tuan)|quy (?:[ivx]+|\d)|thang \d|thuong xuyen|truoc ngay|\d{1,2}\/\d{1,4}|hang ngay)\b/;

/** Whether a cell starts like the name of an agency; shared with the joining of broken rows. */
export function looksLikeAgency(text: string): boolean {
  return AGENCY.test(foldText(text));
}

interface ColumnSample {
  readonly index: number;
  readonly number: number;
  readonly agency: number;
  readonly deadline: number;
  readonly length: number;
}

/** A guess for a table that came without a header; every column is marked uncertain. */
export function columnsByContent(rows: readonly SourceRow[], width: number): ProposedColumn[] {
  const samples = Array.from({ length: width }, (_, index) => sampleColumn(rows, index));
  const fields = new Map<number, ColumnField>();
  const take = (field: ColumnField, score: (sample: ColumnSample) => number): void => {
    const free = samples.filter((sample) => !fields.has(sample.index) && score(sample) > 0);
    const best = free.reduce<ColumnSample | null>((top, sample) => (top === null || score(sample) > score(top) ? sample : top), null);
    if (best !== null) fields.set(best.index, field);
  };
  take('number', (sample) => (sample.number >= 0.6 ? width - sample.index : 0));
  take('content', (sample) => sample.length * (sample.agency > 0.8 || sample.deadline > 0.9 ? 0.2 : 1));
  take('deadline', (sample) => (sample.deadline >= 0.5 && sample.length < 80 ? sample.deadline : 0));
  take('lead', (sample) => (sample.agency >= 0.5 ? width - sample.index : 0));
  take('coordinator', (sample) => (sample.agency >= 0.5 ? width - sample.index : 0));
  return samples.map(({ index, length }) => ({
    index,
    header: '',
    label: '',
    group: '',
    field: fields.get(index) ?? (length > 0 ? 'own' : 'ignore'),
    certain: false,
  }));
}

function sampleColumn(rows: readonly SourceRow[], index: number): ColumnSample {
  const texts = rows.slice(0, SAMPLE_ROWS).flatMap((row) => cellText(row.cells[index]) || []);
  const beyond = rows.slice(SAMPLE_ROWS).some((row) => cellText(row.cells[index]) !== '');
  const share = (test: (folded: string) => boolean): number => (texts.length === 0 ? 0 : texts.filter((text) => test(foldText(text))).length / texts.length);
  return {
    index,
    number: share((text) => NUMBER.test(text)),
    agency: share((text) => AGENCY.test(text)),
    deadline: share((text) => DEADLINE.test(text)),
    length: texts.length === 0 ? Number(beyond) : texts.reduce((sum, text) => sum + text.length, 0) / texts.length,
  };
}
