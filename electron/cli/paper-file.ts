import { z } from 'zod';
import { AppError } from '../../shared/api/app-error.ts';
import type { CallInput } from '../../shared/api/contract.ts';
import { papersApi, paperContent } from '../../shared/api/papers.api.ts';
import { id } from '../../shared/api/values.ts';
import { bodyFromText } from '../../shared/domain/papers/body-from-text.ts';
import { isFinishedKind, finishedPrints, type FinishedPrint } from './finished-prints.ts';
import { whyNot } from './why-not.ts';

/** A paper in words. */
export type PaperAsked = Omit<CallInput<'documents.unkeptPaper'>, 'committeeId' | 'format'> & {
  /** Its id or name; absent: that of the plan, else the only one. */
  readonly committee: string | undefined;
};

const input = papersApi['documents.unkeptPaper'].input.shape;

/** Plain text (a paragraph a line, or a list of them), or blocks as the contract has them. */
const body = z.union([z.string(), z.array(z.string()), paperContent.shape.body]);
const words = { ...paperContent.partial().shape, body: body.optional() };

/** The contract's input; what it keeps in `source` and `content` may also stand beside `kind`. */
const paperFile = z.strictObject({
  ...words,
  kind: z.string(),
  form: input.form,
  committee: z.string().min(1).optional(),
  committeeId: id.optional(),
  plan: id.optional(),
  planId: id.nullable().optional(),
  period: input.source.shape.period.optional(),
  asOf: input.source.shape.asOf.optional(),
  source: input.source.partial().optional(),
  symbol: input.symbol,
  about: input.about,
  dated: input.dated,
  date: input.dated,
  content: z.strictObject(words).optional(),
});

/** What a PAPER.json asks for. @throws AppError `cli.badPaper` with the first thing that is wrong */
export function paperAsked(file: string, text: string): PaperAsked | FinishedPrint {
  const refused = (why: string): AppError => new AppError('cli.badPaper', { file, why });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refused('nội dung không phải JSON hợp lệ');
  }
  const { kind: named } = read(z.looseObject({ kind: z.string() }), json, refused);
  if (isFinishedKind(named)) {
    const { kind: _, ...rest } = json as Record<string, unknown>;
    const { operation, input: shape } = finishedPrints[named];
    return { operation, input: read<object>(shape as z.ZodType<object>, rest, refused) };
  }
  const kinds = z.enum([...input.kind.options, ...(Object.keys(finishedPrints) as (keyof typeof finishedPrints)[])]);
  read(z.looseObject({ kind: kinds }), json, refused);
  const {
    kind: _,
    form,
    committee,
    committeeId,
    plan,
    planId,
    period,
    asOf,
    source,
    symbol,
    about,
    dated,
    date,
    content,
    ...flat
  } = read(paperFile, json, refused);
  const once = <T>(name: string, ...given: readonly T[]): T | undefined => {
    const [first, ...others] = given.filter((each) => each !== undefined);
    if (others.length > 0) throw refused(`mục “${name}” nêu nhiều lần`);
    return first;
  };
  for (const name of Object.keys(content ?? {}) as (keyof typeof words)[]) once(name, flat[name], content?.[name]);
  const { body: asTyped, ...others } = withoutAbsent({ ...flat, ...content });
  return {
    kind: named as PaperAsked['kind'],
    committee: once('committee', committee, committeeId),
    source: {
      planId: once('planId', source?.planId, planId, plan) ?? null,
      period: once('period', source?.period, period) ?? null,
      asOf: once('asOf', source?.asOf, asOf) ?? null,
      reminder: source?.reminder ?? null,
    },
    dated: once('dated', dated, date) ?? null,
    ...withoutAbsent({ form, symbol, about }),
    content: { ...others, ...(asTyped !== undefined && { body: blocksOf(asTyped) }) },
  };
}

function read<T>(shape: z.ZodType<T>, json: unknown, refused: (why: string) => AppError): T {
  const found = shape.safeParse(json, { reportInput: true });
  if (found.success) return found.data;
  throw refused(whyNot(found.error.issues[0]!));
}

function blocksOf(asTyped: z.infer<typeof body>) {
  if (typeof asTyped === 'string') return bodyFromText(asTyped);
  const lines = asTyped.filter((each) => typeof each === 'string');
  return lines.length > 0 ? bodyFromText(lines.join('\n')) : asTyped.filter((each) => typeof each !== 'string');
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const withoutAbsent = <T extends object>(given: T): Present<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Present<T>;
