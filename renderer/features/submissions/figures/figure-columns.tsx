import type { IndicatorRow } from '../../../../shared/api/indicators.api.ts';
import { INDICATOR_FIELDS, type IndicatorField } from '../../../../shared/domain/indicators/indicator-fields.ts';
import { figureWords as say } from '../../../i18n/figure-words.ts';
import { CellText } from '../../../ui/grid/cell-text.tsx';
import type { GridColumn, GridRow } from '../../../ui/grid/grid-types.ts';
import styles from './figures.module.css';

export type FigureLine = GridRow & { readonly row: IndicatorRow; readonly number: number };

/** Every row with its number in the whole table. */
export const figureLines = (rows: readonly IndicatorRow[]): FigureLine[] => rows.map((row, at) => ({ id: row.id, kind: 'record', row, number: at + 1 }));

const looks: Readonly<Record<IndicatorField | 'growth', Pick<GridColumn<FigureLine>, 'width' | 'minWidth' | 'grow'>>> = {
  name: { width: 190, minWidth: 140, grow: 3 },
  unit: { width: 84, minWidth: 64 },
  agency: { width: 104, minWidth: 84, grow: 1 },
  // A billion with its mark, unbroken.
  value: { width: 132, minWidth: 84 },
  before: { width: 116, minWidth: 84 },
  growth: { width: 108, minWidth: 92 },
  target: { width: 84, minWidth: 72 },
  stated: { width: 150, minWidth: 120, grow: 2 },
  source: { width: 120, minWidth: 100, grow: 2 },
};

const FIGURES: ReadonlySet<string> = new Set(['value', 'before', 'target', 'growth']);
const ORDER = ['name', 'unit', 'agency', 'value', 'before', 'growth', 'target', 'stated', 'source'] as const;

/** The table's columns; what is computed stands among what is typed and is typed over by nobody. */
export function figureColumns(years: { readonly value: string; readonly before: string }): GridColumn<FigureLine>[] {
  const headers: Readonly<Record<string, string>> = { ...say.fields, value: say.ofNow(years.value), before: say.ofBefore(years.before), growth: say.growth };
  const number: GridColumn<FigureLine> = {
    id: 'number',
    header: say.number,
    width: 44,
    minWidth: 36,
    frozen: true,
    editable: false,
    text: ({ number: at }) => String(at),
  };
  return [
    number,
    ...ORDER.map(
      (id): GridColumn<FigureLine> => ({
        id,
        header: headers[id] ?? id,
        ...looks[id],
        pinned: id === 'name',
        needed: id === 'name',
        editable: id !== 'growth',
        text: ({ row }) => row[id],
        isHeading: (text) => text.trim().toLocaleLowerCase('vi') === (headers[id] ?? id).toLocaleLowerCase('vi'),
        cell: ({ row }) => <FigureCell row={row} field={id} />,
      }),
    ),
  ];
}

export const isField = (id: string): id is IndicatorField => (INDICATOR_FIELDS as readonly string[]).includes(id);

/** Figures stand at the end of their cell; what is asked about one of them is said by its mark. */
function FigureCell({ row, field }: { readonly row: IndicatorRow; readonly field: (typeof ORDER)[number] }) {
  const asked = row.findings.filter((finding) => finding.field === field);
  return (
    <span className={styles.cell} data-figure={FIGURES.has(field) || undefined} title={asked.map(({ text }) => text).join('\n') || undefined}>
      {asked.length > 0 && (
        <span className={styles.mark} aria-label={asked.map(({ text }) => text).join(' ')} role="img">
          ◆
        </span>
      )}
      <CellText>{row[field]}</CellText>
    </span>
  );
}
