import type { PlanDifference } from '../../../shared/api/plan-life.api.ts';
import { lifeWords } from '../../i18n/plan-life-words.ts';
import { PrintSheet } from '../../ui/print-sheet.tsx';
import { DifferenceSide } from './difference-sides.tsx';
import { numberOf, placeOf } from './difference-texts.ts';

interface DifferenceSheetProps {
  readonly title: string;
  readonly differences: readonly PlanDifference[];
  readonly left: string;
  readonly right: string;
  readonly onPrinted: () => void;
}

const say = lifeWords.diff;

/** The comparison on paper. */
export function DifferenceSheet({ title, differences, left, right, onPrinted }: DifferenceSheetProps) {
  return (
    <PrintSheet onPrinted={onPrinted}>
      <h1>{say.sheetTitle}</h1>
      <p>{title}</p>
      <table>
        <colgroup>
          <col style={{ width: '16mm' }} />
          <col style={{ width: '30mm' }} />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            {[say.number, say.place, left, right].map((heading, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- four fixed columns
              <th key={index}>{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map((difference, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a difference has no name of its own
            <tr key={index}>
              <td>{numberOf(difference)}</td>
              <td>{placeOf(difference)}</td>
              <td>
                <DifferenceSide difference={difference} side="before" />
              </td>
              <td>
                <DifferenceSide difference={difference} side="after" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  );
}
