import { AppError } from '../../../shared/api/app-error.ts';
import { matchAgency } from '../../../shared/domain/agencies/agency-match.ts';
import { standardLabel } from '../../../shared/domain/reporting/periods.ts';
import type { FormLine, FormTable } from './form-content.ts';
import type { FormHead } from './form-head.ts';
import { candidatesOf, type MergeWorld, type PlanAddressee, type PlanForms } from './merge-world.repo.ts';
import { remark, type Remark } from './remark.ts';

export interface Recognised {
  readonly plan: PlanForms;
  readonly addressee: PlanAddressee;
  readonly by: 'id' | 'code' | 'text';
  readonly remarks: readonly Remark[];
}

/**
 * Whose form for which plan this is: by its hidden ids, by its printed code, or by what is still written on it.
 * @param sender The addressee the clerk names for a file without a code.
 * @throws AppError `merge.notAForm`, `merge.otherPeriod`, `merge.otherPlan`, `merge.foreignForm`, `merge.addresseeUnclear`.
 */
export function recogniseForm(fileName: string, head: FormHead, tables: readonly FormTable[], world: MergeWorld, sender?: string): Recognised {
  const code = head.hidden ?? head.printed[0];
  if (code !== undefined) return byCode(fileName, head, code, world);
  return byText(fileName, head, tables, world, sender);
}

function byCode(file: string, head: FormHead, { code, period }: { code: string; period: string }, world: MergeWorld): Recognised {
  for (const plan of world.plans) {
    const former = plan.byFormerCode.get(code);
    const addressee = plan.byCode.get(code) ?? former?.addressee;
    if (addressee === undefined) continue;
    const remarks: Remark[] = [];
    const handedOn = former !== undefined && !plan.byCode.has(code);
    if (handedOn) remarks.push(remark('formerAddressee', { former: former.former, addressee: addressee.name }));
    if (head.hidden !== null && head.printed.some((printed) => printed.code !== code)) remarks.push(remark('codesDiffer'));
    if (head.hidden === null && head.printed.length > 1) remarks.push(remark('severalCodes', { formCode: code }));
    const said = head.addresseeText === '' ? null : matchAgency(head.addresseeText, candidatesOf(plan));
    const otherName = said !== null && said.confidence !== 'similar' && said.id !== addressee.id;
    if (otherName) remarks.push(remark('addresseeDiffers', { addressee: addressee.name, text: head.addresseeText }));
    if (addressee.byMembers) remarks.push(remark('phraseByMembers', { addressee: addressee.name }));
    if (!handedOn && !addressee.byMembers && head.hidden !== null && head.hidden.checksum !== addressee.checksum) remarks.push(remark('planEdited'));
    return { plan, addressee, by: head.hidden === null ? 'code' : 'id', remarks };
  }
  if (period !== world.periodCode)
    throw new AppError('merge.otherPeriod', { file, found: standardLabel(period), foundCode: period, period: standardLabel(world.periodCode) });
  const title = world.otherPlan(code);
  if (title !== null) throw new AppError('merge.otherPlan', { file, title });
  throw new AppError('merge.foreignForm', { file, formCode: code });
}

/** Below this share of recognised rows a table is about something else. */
const ENOUGH_ROWS = 0.5;

function byText(file: string, head: FormHead, tables: readonly FormTable[], world: MergeWorld, sender: string | undefined): Recognised {
  const lines = tables
    .filter(({ asked }) => asked.size > 0)
    .flatMap((table) => table.lines)
    .filter(({ content }) => content !== '');
  // Yearly plans repeat one another's tasks: words alone are first looked for in the period's own year.
  const ofYear = world.plans.filter(({ year }) => year === Number(world.periodCode.slice(0, 4)));
  const best = (ofYear.length > 0 ? ofYear : world.plans)
    .map((plan) => ({ plan, found: matched(plan, lines) }))
    .reduce<{ plan: PlanForms; found: string[] } | null>((top, next) => (next.found.length > (top?.found.length ?? 0) ? next : top), null);
  if (best === null || best.found.length < lines.length * ENOUGH_ROWS) throw new AppError('merge.notAForm', { file });
  const { plan } = best;
  const byHand = plan.addressees.get(sender ?? '');
  if (byHand) return { plan, addressee: byHand, by: 'text', remarks: [remark('recognisedByText'), remark('addresseeByHand', { addressee: byHand.name })] };
  const byName = addresseeByName(file, head, plan, best.found);
  if (byName) return { plan, by: 'text', ...byName, remarks: [remark('recognisedByText'), ...byName.remarks] };
  const leading = [...plan.addressees.values()].filter(({ leads }) => best.found.every((taskId) => leads.has(taskId)));
  const [only] = leading;
  if (leading.length !== 1 || only === undefined) throw new AppError('merge.addresseeUnclear', { file });
  return { plan, addressee: only, by: 'text', remarks: [remark('recognisedByText'), remark('addresseeFromTasks', { addressee: only.name })] };
}

/** Content only: a bare number fits any plan. */
const matched = (plan: PlanForms, lines: readonly FormLine[]): string[] =>
  plan.matcher.match(lines, new Set()).flatMap((match) => (match === null || match.by === 'number' ? [] : [match.task.id]));

/** The line that names the sender, any other short line that is a name, then the name of the file. */
function addresseeByName(file: string, head: FormHead, plan: PlanForms, found: readonly string[]): { addressee: PlanAddressee; remarks: Remark[] } | null {
  const candidates = candidatesOf(plan);
  for (const text of [head.addresseeText, ...head.lines, ...namesInFileName(file)]) {
    const match = text === '' ? null : matchAgency(text.replace(/^[^:]{0,30}:\s*/, ''), candidates);
    const addressee = match && plan.addressees.get(match.id);
    if (!match || !addressee) continue;
    // A table also names those who coordinate; only one that leads what stands there can be the sender.
    if (text !== head.addresseeText && !found.some((taskId) => addressee.leads.has(taskId))) continue;
    if (match.confidence !== 'similar') return { addressee, remarks: [] };
    if (text === head.addresseeText) return { addressee, remarks: [remark('addresseeSimilar', { text, addressee: addressee.name })] };
  }
  return null;
}

/** "So-Cong-Thuong_6-thang-dau-nam-2025.xlsx": what stands before the period, or the whole where nothing parts them. */
function namesInFileName(file: string): string[] {
  const stem = file.replace(/\.[a-z]+$/i, '');
  return [stem.split('_')[0] ?? '', stem.replace(/\d{4}.*$/, '')].map((text) => text.replace(/[_-]+/g, ' ').trim());
}
