import type { HistoryEntry, PlanChange } from '../../../shared/api/history.api.ts';
import { historyWords as say, storedInWords } from '../../i18n/history-words.ts';

/** A change as it is read: a whole row that came, went or moved, or one field from what to what. */
export type VisibleChange =
  | { readonly key: string; readonly kind: 'whole'; readonly title: string; readonly field: null; readonly said: string }
  | { readonly key: string; readonly kind: 'field'; readonly title: string; readonly field: string; readonly before: string; readonly after: string };

type Change = HistoryEntry['changes'][number] | PlanChange;

const TITLE = 90;
/** Answers kept as JSON and ids: their meaning is told by the step's own name. */
const unreadable = new Set(['deadline_confirmed', 'section_id']);

export function visibleChanges(changes: readonly Change[]): VisibleChange[] {
  return changes.flatMap((change, index): VisibleChange[] => {
    const title = 'title' in change ? numbered(change) : '';
    const key = `${index}`;
    if ('change' in change && change.change !== 'changed')
      return [{ key, kind: 'whole', title, field: null, said: `${say.changed[change.change]} ${say.kinds[change.kind]}` }];
    if (change.field === 'rank') return [{ key, kind: 'whole', title, field: null, said: say.moved }];
    if (change.field === null || unreadable.has(change.field)) return [];
    const { field } = change;
    return [
      {
        key,
        kind: 'field',
        title,
        field: change.heading ?? say.fields[field] ?? field,
        before: storedInWords(field, change.before),
        after: storedInWords(field, change.after),
      },
    ];
  });
}

/** `7 (mục II) · Ban hành kế hoạch …`; without a number for what has none or is gone. */
const numbered = ({ number, title }: PlanChange): string => [number, shortened(title)].filter((part) => part !== '').join(' · ');

const shortened = (text: string): string => (text.length > TITLE ? `${text.slice(0, text.lastIndexOf(' ', TITLE))} …` : text);
