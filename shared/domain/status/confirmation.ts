/**
 * Whether the secretariat confirms what is reported as done. asked: it does, and is asked where product or evidence is missing ·
 * proof: it does, and only with product and evidence · none: a report makes a task done by itself.
 */
export const CONFIRMATIONS = ['asked', 'proof', 'none'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** What a result reported as done may lack. */
export const RESULT_GAPS = ['product', 'evidence'] as const;
export type ResultGap = (typeof RESULT_GAPS)[number];

/** What the reports that call a task done say of it; several where several lead it. */
interface Said {
  readonly result: string;
  readonly cumulative: string;
  readonly evidence: string;
}

/**
 * The product is what the reports say was made; the evidence a paper they name, or a file kept with them or with the task. The scanned
 * report itself proves nothing.
 */
export function gapsOf(reports: readonly Said[], files: number): ResultGap[] {
  const product = reports.some(({ result, cumulative }) => result !== '' || cumulative !== '');
  const evidence = files > 0 || reports.some((report) => report.evidence !== '');
  return RESULT_GAPS.filter((gap) => !{ product, evidence }[gap]);
}
