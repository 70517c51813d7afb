import { agenciesApi } from './agencies.api.ts';
import { backupApi } from './backup.api.ts';
import { committeesApi } from './committees.api.ts';
import { documentsApi } from './documents.api.ts';
import { formsApi } from './forms.api.ts';
import { historyApi } from './history.api.ts';
import { importsApi } from './imports.api.ts';
import { indicatorsApi } from './indicators.api.ts';
import { lintApi } from './lint.api.ts';
import { mergeApi } from './merge.api.ts';
import type { InputOf, Operation, OutputOf } from './operation.ts';
import { paperFormsApi } from './paper-forms.api.ts';
import { paperTemplatesApi } from './paper-templates.api.ts';
import { papersApi } from './papers.api.ts';
import { peopleApi } from './people.api.ts';
import { planLifeApi } from './plan-life.api.ts';
import { planViewsApi } from './plan-views.api.ts';
import { plansApi } from './plans.api.ts';
import { progressPrintsApi } from './progress-prints.api.ts';
import { proposalsApi } from './proposals.api.ts';
import { remindersApi } from './reminders.api.ts';
import { incomingApi, outgoingApi, registerPrintsApi } from './register.api.ts';
import { reportingApi } from './reporting.api.ts';
import { retypingApi } from './retyping.api.ts';
import { successionApi } from './succession.api.ts';
import { screenListsApi } from './screen-lists.api.ts';
import { searchApi } from './search.api.ts';
import { systemApi } from './system.api.ts';
import { tasksApi } from './tasks.api.ts';
import { trashApi } from './trash.api.ts';
import type { z } from 'zod';

/** Everything the program can be asked to do. Hosts carry it, the core answers it, the renderer's client is derived from it. */
export const contract = {
  ...committeesApi,
  ...agenciesApi,
  ...successionApi,
  ...peopleApi,
  ...plansApi,
  ...tasksApi,
  ...planLifeApi,
  ...planViewsApi,
  ...lintApi,
  ...trashApi,
  ...searchApi,
  ...reportingApi,
  ...formsApi,
  ...mergeApi,
  ...historyApi,
  ...importsApi,
  ...documentsApi,
  ...progressPrintsApi,
  ...remindersApi,
  ...retypingApi,
  ...indicatorsApi,
  ...proposalsApi,
  ...papersApi,
  ...screenListsApi,
  ...paperFormsApi,
  ...paperTemplatesApi,
  ...outgoingApi,
  ...incomingApi,
  ...registerPrintsApi,
  ...backupApi,
  ...systemApi,
};

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type QueryName = NamesOf<'query'>;
export type CommandName = NamesOf<'command'>;
export type JobName = NamesOf<'job'>;
/** Jobs that end in a change of the book; a job that is not named here has nothing to write with. */
export type WritingJobName = 'evidence.attach' | 'imports.confirm' | 'imports.sample' | 'merge.confirm' | 'paperTemplates.give';
/** Everything that ends in a change of the book. */
export type WriterName = CommandName | WritingJobName;
/** What a caller sends: defaults may be left out. */
export type CallInput<N extends OperationName> = z.input<Contract[N]['input']>;
export type HandlerInput<N extends OperationName> = InputOf<Contract[N]>;
export type CallOutput<N extends OperationName> = OutputOf<Contract[N]>;

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(contract, name);

type NamesOf<K> = { [N in OperationName]: Contract[N] extends Operation<infer Kind, infer _I, infer _O> ? (Kind extends K ? N : never) : never }[OperationName];
