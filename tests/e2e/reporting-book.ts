import { expect, type Page } from '@playwright/test';
import { test as base } from './app.ts';
import { reportingYear } from './books.ts';
import type { CallInput, CallOutput, OperationName } from '../../shared/api/contract.ts';

/** A call of the window's own session, to set the scene quickly. */
export async function callFrom<N extends OperationName>(window: Page, operation: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await window.evaluate(async (body) => {
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${sessionStorage.getItem('bcd.session')}` };
    return (await (await fetch('/api/call', { method: 'POST', headers, body })).json()) as { ok: boolean; value: unknown };
  }, JSON.stringify({ operation, input }));
  expect(answer.ok, `${operation} was refused: ${JSON.stringify(answer)}`).toBe(true);
  return answer.value as CallOutput<N>;
}

export interface ReportingBook {
  readonly planId: string;
  /** The lead of task 1, and its tasks. */
  readonly addressee: { readonly kind: 'agency' | 'group'; readonly id: string; readonly name: string };
  readonly taskIds: readonly string[];
}

/** The window opens on the sample plan with the half-years and the year of 2025. */
export const test = base.extend({ book: reportingYear });

/** What that plan holds; the window is signed in then, and shows its overview. */
export async function openReportingBook(window: Page): Promise<ReportingBook> {
  await window.waitForFunction(() => sessionStorage.getItem('bcd.session') !== null);
  const [plan] = await callFrom(window, 'plans.list', {});
  if (!plan) throw new Error('The book is empty: the test is to be the one of reporting-book.ts.');
  const { rows } = await callFrom(window, 'reporting.grid', { planId: plan.id });
  const lead = rows[0]?.leads[0];
  if (!lead?.id || lead.kind === 'unknown') throw new Error('Task 1 has no registered lead.');
  const taskIds = rows.filter(({ leads }) => leads.some(({ id }) => id === lead.id)).map(({ taskId }) => taskId);
  return { planId: plan.id, addressee: { kind: lead.kind, id: lead.id, name: lead.name }, taskIds };
}

export async function record(window: Page, book: ReportingBook, input: Partial<CallInput<'reporting.record'>>): Promise<void> {
  await callFrom(window, 'reporting.record', {
    planId: book.planId,
    period: '2025-H1',
    addressee: { kind: book.addressee.kind, id: book.addressee.id },
    receivedOn: '2025-06-12',
    reports: [],
    ...input,
  });
}

/** Shows an address of the program; what was read before is read anew. */
export async function show(window: Page, hash: string): Promise<void> {
  await window.evaluate((to) => {
    location.hash = to;
  }, hash);
  await window.reload();
}
