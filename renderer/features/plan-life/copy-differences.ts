import type { PlanDifference } from '../../../shared/api/plan-life.api.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { copyTable } from '../../ui/grid/copy-table.ts';
import { placeOf, textsOf } from './difference-texts.ts';

/** Puts the list on the clipboard as a table for Word and Excel. */
export function copyDifferences(differences: readonly PlanDifference[], left: string, right: string): boolean {
  const { number, place } = lifeWords.diff;
  return copyTable([
    [number, place, left, right],
    ...differences.map((each) => [each.numberAfter ?? each.numberBefore ?? '', placeOf(each), ...textsOf(each)]),
  ]);
}
