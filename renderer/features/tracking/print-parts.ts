import type { TrackingShown } from '../../../shared/api/progress-prints.api.ts';
import { romanNumeral } from '../../../shared/domain/numerals.ts';
import { statusClassLabels } from '../../../shared/domain/status/status-words.ts';
import { filterWords } from '../../i18n/filter-words.ts';
import { planWords } from '../../i18n/plan-words.ts';
import { trackingWords as say } from '../../i18n/tracking-words.ts';
import type { FilterChoice } from '../../ui/filter-chip.tsx';
import { chipLabel, isStatusClass, type TrackingFilter, type TrackingFound } from './tracking-filter.ts';
import type { TrackingLine } from './tracking-lines.ts';

type Part = TrackingShown['parts'][number];

/**
 * The lines shown, for the print; agencies have no number of their own and are counted in Roman.
 * @param lead By whose word the tasks stand; empty: each by that of the agency over it, else by that of all.
 */
export function printParts(lines: readonly TrackingLine[], byAgency: boolean, lead: string): Part[] {
  const parts: (Part & { readonly taskIds: string[] })[] = [];
  let agencies = 0;
  for (const line of lines) {
    if (line.kind === 'over') {
      if (byAgency) agencies += 1;
      const number = byAgency ? romanNumeral(agencies) : line.number;
      parts.push({ heading: { number, title: line.name }, lead: registered(byAgency ? line.id : lead), taskIds: [] });
    } else {
      if (parts.length === 0) parts.push({ heading: null, lead: registered(lead), taskIds: [] });
      parts.at(-1)?.taskIds.push(line.row.taskId);
    }
  }
  return parts;
}

/** Who stands in no register has no voice of its own. */
const registered = (key: string): string | null => (key === '' || key.startsWith('?') ? null : key);

/** "Quá hạn · chủ trì Sở Công Thương · tìm “hội nghị”"; empty where nothing is filtered. */
export function filterInWords({ search, lead, section, show }: TrackingFilter, { leads, sections }: Pick<TrackingFound, 'leads' | 'sections'>): string {
  const { status } = planWords;
  return [
    isStatusClass(show) ? statusClassLabels[show] : chipLabel(show),
    lead === '' ? '' : status.lead(labelOf(leads, lead)),
    section === '' ? '' : say.inSection(labelOf(sections, section)),
    filterWords.found(search),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const labelOf = (choices: readonly FilterChoice[], key: string): string => choices.find((choice) => choice.key === key)?.label ?? '';
