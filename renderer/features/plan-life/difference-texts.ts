import type { PlanDifference } from '../../../shared/api/plan-life.api.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';

const say = lifeWords.diff;

/** What kind of difference, or in which column it stands. */
export function placeOf({ kind, field, heading, before, after }: PlanDifference): string {
  if (kind === 'section') return before === null ? say.sectionAdded : after === null ? say.sectionRemoved : say.kinds.section;
  if (kind === 'changed' || kind === 'title') return heading ?? say.fields[field ?? ''] ?? say.kinds[kind];
  return say.kinds[kind];
}

export function numberOf({ numberBefore, numberAfter }: PlanDifference): string {
  if (numberBefore !== null && numberAfter !== null && numberBefore !== numberAfter) return `${numberBefore} → ${numberAfter}`;
  return numberAfter ?? numberBefore ?? '';
}

/** The text on either side, empty where there is none. */
export function textsOf({ field, before, after }: PlanDifference): readonly [string, string] {
  const inWords = (text: string | null): string => (field === 'numbering' && text !== null ? (say.values[text] ?? text) : (text ?? ''));
  return [inWords(before), inWords(after)];
}
