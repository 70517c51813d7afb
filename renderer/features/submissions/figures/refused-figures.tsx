import type { IndicatorRow } from '../../../../shared/api/indicators.api.ts';
import { figureWords as say } from '../../../i18n/figure-words.ts';
import text from '../../../ui/text.module.css';
import styles from './figures.module.css';
import type { RefusedFigure } from './use-refused-figures.ts';

interface RefusedFiguresProps {
  readonly refused: readonly RefusedFigure[];
  readonly rows: readonly IndicatorRow[];
  readonly onKeepTyped: (figure: RefusedFigure) => void;
  readonly onKeepStored: (figure: RefusedFigure) => void;
}

/** Texts that were typed and not stored, each beside what stands in its cell instead, and the choice between the two. */
export function RefusedFigures({ refused, rows, onKeepTyped, onKeepStored }: RefusedFiguresProps) {
  if (refused.length === 0) return null;
  const words = say.refused;
  return (
    <ul className={styles.refused} aria-label={words.label}>
      {refused.map((figure) => {
        const row = rows.find(({ id }) => id === figure.id);
        return (
          <li key={`${figure.id} ${figure.field}`}>
            <span>
              <strong>{words.mark}</strong> {words.typed(figure.name, say.fields[figure.field], figure.typed)}{' '}
              {row ? words.stored(row[figure.field]) : words.gone}
            </span>
            {row && (
              <button type="button" className={text.textButton} onClick={() => onKeepTyped(figure)}>
                {words.keepTyped}
              </button>
            )}
            <button type="button" className={text.textButton} onClick={() => onKeepStored(figure)}>
              {row ? words.keepStored : words.drop}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
