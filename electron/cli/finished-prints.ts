import { documentsApi } from '../../shared/api/documents.api.ts';
import { papersApi } from '../../shared/api/papers.api.ts';
import { progressPrintsApi } from '../../shared/api/progress-prints.api.ts';
import { registerPrintsApi } from '../../shared/api/register.api.ts';
import { remindersApi } from '../../shared/api/reminders.api.ts';
import { screenListsApi } from '../../shared/api/screen-lists.api.ts';

/** Prints whose whole input a PAPER.json can hold, by the name its `kind` has there; the ending of the file says the format. */
export const finishedPrints = {
  annex: { operation: 'documents.annex', input: documentsApi['documents.annex'].input.omit({ format: true, apart: true }) },
  'plan-list': { operation: 'documents.planList', input: documentsApi['documents.planList'].input.omit({ format: true }) },
  tracking: { operation: 'documents.tracking', input: progressPrintsApi['documents.tracking'].input.omit({ format: true }) },
  overview: { operation: 'documents.overview', input: progressPrintsApi['documents.overview'].input.omit({ format: true }) },
  'late-agencies': { operation: 'documents.lateAgencies', input: progressPrintsApi['documents.lateAgencies'].input.omit({ format: true }) },
  reminders: { operation: 'documents.reminders', input: remindersApi['documents.reminders'].input.omit({ format: true, apart: true }) },
  'outgoing-register': { operation: 'register.printOutgoing', input: registerPrintsApi['register.printOutgoing'].input.omit({ format: true }) },
  'incoming-register': { operation: 'register.printIncoming', input: registerPrintsApi['register.printIncoming'].input.omit({ format: true }) },
  list: { operation: 'documents.list', input: screenListsApi['documents.list'].input.omit({ format: true }) },
  stored: { operation: 'documents.paper', input: papersApi['documents.paper'].input.omit({ format: true }) },
} as const;

export type FinishedKind = keyof typeof finishedPrints;
export const isFinishedKind = (kind: string): kind is FinishedKind => Object.hasOwn(finishedPrints, kind);

export interface FinishedPrint {
  readonly operation: (typeof finishedPrints)[FinishedKind]['operation'];
  /** Checked against its shape. */
  readonly input: object;
}
