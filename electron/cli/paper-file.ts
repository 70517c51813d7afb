import { z } from 'zod';
import { AppError } from '../../shared/api/app-error.ts';
import type { CallInput } from '../../shared/api/contract.ts';
import { papersApi, paperContent } from '../../shared/api/papers.api.ts';
import { id } from '../../shared/api/values.ts';
import { bodyFromText } from '../../shared/domain/papers/body-from-text.ts';

export type PaperAsked = Omit<CallInput<'documents.unkeptPaper'>, 'committeeId' | 'format' | 'source'> & {
  readonly committeeId?: string;
  /** Its name, where its id is not given. */
  readonly committee?: string;
  readonly source: { readonly planId: string | null; readonly period: string | null; readonly asOf: string | null };
};

const input = papersApi['documents.unkeptPaper'].input.shape;

/** The contract's input; what it keeps in `source` and `content` may also stand beside `kind`. A body may be plain text, a paragraph a line. */
const paperFile = z.strictObject({
  ...paperContent.partial().shape,
  kind: input.kind,
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
  body: z.union([z.string(), paperContent.shape.body]).optional(),
  content: z.strictObject({ ...paperContent.partial().shape, body: z.union([z.string(), paperContent.shape.body]).optional() }).optional(),
});

/** What a PAPER.json asks for. @throws AppError `cli.badPaper` with the first thing that is wrong */
export function paperAsked(file: string, text: string): PaperAsked {
  const refused = (why: string): AppError => new AppError('cli.badPaper', { file, why });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refused('nội dung không phải JSON hợp lệ');
  }
  const read = paperFile.safeParse(json);
  if (!read.success) throw refused(whyNot(read.error.issues[0]!));
  const { kind, form, committee, committeeId, plan, planId, period, asOf, source, symbol, about, dated, date, content, ...flat } = read.data;
  const { body, ...words } = { ...flat, ...content };
  return {
    kind,
    ...(form !== undefined && { form }),
    ...(committee !== undefined && { committee }),
    ...(committeeId !== undefined && { committeeId }),
    source: { planId: source?.planId ?? planId ?? plan ?? null, period: source?.period ?? period ?? null, asOf: source?.asOf ?? asOf ?? null },
    ...(symbol !== undefined && { symbol }),
    ...(about !== undefined && { about }),
    dated: dated ?? date ?? null,
    content: { ...words, ...(body !== undefined && { body: typeof body === 'string' ? bodyFromText(body) : body }) },
  };
}

function whyNot(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.');
  const named = place === '' ? 'tệp' : `mục “${place}”`;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${place === '' ? '' : `trong ${named} `}không có mục nào tên “${issue.keys[0]}”`;
    case 'invalid_value':
      return `${named} phải là một trong: ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return issue.input === undefined && place !== '' ? `thiếu ${named}` : `${named} sai kiểu (cần ${typeWords[issue.expected] ?? issue.expected})`;
    case 'too_big':
      return `${named} quá dài`;
    default:
      return `${named} không đúng dạng`;
  }
}

const typeWords: Readonly<Record<string, string>> = { string: 'chữ', number: 'số', boolean: 'true hoặc false', array: 'danh sách [ ]', object: 'nhóm mục { }' };
