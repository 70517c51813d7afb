import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { remark } from './remark.ts';
import { AppError } from '../../../shared/api/app-error.ts';
import type { MergePreview } from '../../../shared/api/merge.api.ts';
import { isLeftBehind } from '../../../shared/domain/forms/left-behind.ts';
import { errorSentence } from '../../../shared/i18n/error-sentences.ts';
import type { WorkContext } from '../api/handlers.ts';
import type { Clock, FileStage, ReturnedFormReader } from '../ports.ts';
import { arrivalOf } from './arrival.ts';
import { noDecisions } from './compare-file.ts';
import { compareForms } from './compare-forms.ts';
import type { IncomingForm } from './incoming-form.ts';
import { sha256Of } from './originals.ts';
import { readMergeWorld, type MergeWorld } from './merge-world.repo.ts';
import { readStandings } from './standing.repo.ts';
import { understandForm } from './understand-form.ts';

export interface MergeSources {
  readonly files: FileStage;
  readonly clock: Clock;
  readonly returnedForms: ReturnedFormReader;
}

interface Request {
  readonly planId?: string | undefined;
  readonly period: string;
  readonly files: readonly string[];
  readonly senders: readonly { readonly file: string; readonly addresseeId: string }[];
  readonly modified: readonly { readonly file: string; readonly at: string }[];
}

type Rejected = MergePreview['rejected'][number];
type Previewed = Omit<MergePreview, 'draftId'> & { readonly incoming: readonly IncomingForm[] };

/** Reads every file, a few at a time; one that is refused is named with its reason and the rest goes on. */
export async function previewMerge(context: WorkContext, { planId, period, files, senders, modified }: Request, sources: MergeSources): Promise<Previewed> {
  const world = context.read((db) => readMergeWorld(db, period, planId));
  const senderOf = new Map(senders.map(({ file, addresseeId }) => [file, addresseeId]));
  const modifiedAt = new Map(modified.map(({ file, at }) => [file, at]));
  const incoming: IncomingForm[] = [];
  const rejected: Rejected[] = [];
  let next = 0;
  let done = 0;
  context.progress('reading', 0, files.length);
  const lane = async (): Promise<void> => {
    for (let key = next++; key < files.length; key = next++) {
      const token = files[key]!;
      const read = await readOne(context, { key, token, sender: senderOf.get(token), modifiedAt: modifiedAt.get(token) }, world, sources);
      if ('form' in read) incoming.push(read);
      else rejected.push(read);
      context.progress('reading', (done += 1), files.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(sources.returnedForms.width, files.length) }, lane));

  context.progress('understanding', 0, 1);
  incoming.sort((a, b) => a.key - b.key);
  rejected.sort((a, b) => a.key - b.key);
  const standings = context.read((db) =>
    readStandings(
      db,
      incoming.map(({ form }) => form.plan),
      period,
    ),
  );
  const { accepted, changes, conflicts, warnings } = compareForms(incoming, standings, noDecisions);
  return { period, periodLabel: world.plans[0]!.period.label, accepted, rejected, changes, conflicts, warnings, incoming };
}

interface ChosenFile {
  readonly key: number;
  readonly token: string;
  readonly sender: string | undefined;
  readonly modifiedAt: string | undefined;
}

async function readOne(
  context: WorkContext,
  { key, token, sender, modifiedAt }: ChosenFile,
  world: MergeWorld,
  { files, returnedForms, clock }: MergeSources,
): Promise<IncomingForm | Rejected> {
  let fileName = `tệp thứ ${key + 1}`;
  try {
    const { name, bytes } = await files.read(token);
    fileName = name;
    if (isLeftBehind(name)) throw new AppError('merge.leftBehind', { file: name });
    const form = understandForm(name, await returnedForms.read(bytes, name, context.signal), world, sender);
    const ahead =
      form.documentDate !== null && form.documentDate > clock.today() ? [remark('documentDateAhead', { value: formatDate(civilDate(form.documentDate)) })] : [];
    const looked = { ...form, remarks: [...form.remarks, ...ahead] };
    return { key, fileName, token, sha256: sha256Of(bytes), form: looked, arrival: arrivalOf(form, modifiedAt, clock) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'system.cancelled') throw error;
    const { found, foundCode } = error.params;
    const ofPeriod = foundCode === undefined ? null : { code: String(foundCode), label: String(found) };
    const params = { file: fileName, ...error.params };
    // One that cannot be read is named by its refusal.
    return { key, file: params.file, code: error.code, message: errorSentence(error.code, params), ofPeriod };
  }
}
