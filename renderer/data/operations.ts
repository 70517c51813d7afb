import type { Contract } from '../../shared/api/contract.ts';
import type { Operation } from '../../shared/api/operation.ts';

type NamesOf<K> = { [N in keyof Contract]: Contract[N] extends Operation<infer Kind, infer _I, infer _O> ? (Kind extends K ? N : never) : never }[keyof Contract];

export type QueryName = NamesOf<'query'>;
export type CommandName = NamesOf<'command'>;
export type JobName = NamesOf<'job'>;
