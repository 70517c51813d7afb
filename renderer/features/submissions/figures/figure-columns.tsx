import type { IndicatorRow } from '../../../../shared/api/indicators.api.ts';
import { INDICATOR_FIELDS, type IndicatorField } from '../../../../shared/domain/indicators/indicator-fields.ts';
import { figureWords as say } from '../../../i18n/figure-words.ts';
import { CellText } from '../../../ui/grid/cell-text.tsx';
import type { GridColumn, GridRow } from '../../../ui/grid/grid-types.ts';
import styles from './figures.module.css';

export type FigureLine = GridRow & { readonly row: IndicatorRow };

export const figureLine = (row: IndicatorRow): FigureLine => ({ id: row.id, kind: 'record', row });

const looks: Readonly<Record<IndicatorField | 'growth', Pick<GridColumn<FigureLine>, 'width' | 'minWidth' | 'grow'>>> = {
  name: { width: 240, minWidth: 140, grow: 3 },
  unit: { width: 92, minWidth: 60 },
  agency: { width: 130, minWidth: 80, grow: 1 },
  value: { width: 112, minWidth: 72 },
  before: { width: 112, minWidth: 72 },
  growth: { width: 104, minWidth: 72 },
  target: { width: 92, minWidth: 64 },
  stated: { width: 150, minWidth: 80, grow: 2 },
  source: { width: 130, minWidth: 80, grow: 2 },
};

const FIGURES: ReadonlySet<string> = new Set(['value', 'before', 'target', 'growth']);
const ORDER = ['name', 'unit', 'agency', 'value', 'before', 'growth', 'target', 'stated', 'source'] as const;

/** The table's columns; what is computed stands among what is typed and is typed over by nobody. */
export function figureColumns(labels: { readonly period: string; readonly before: string }): GridColumn<FigureLine>[] {
  const headers: Readonly<Record<string, string>> = { ...say.fields, value: labels.period, before: labels.before, growth: say.growth };
  return ORDER.map((id) => ({
    id,
    header: headers[id] ?? id,
    ...looks[id],
    frozen: id === 'name',
    needed: id === 'name',
    editable: id !== 'growth',
    text: ({ row }) => row[id],
    isHeading: (text) => text.trim().toLocaleLowerCase('vi') === (headers[id] ?? id).toLocaleLowerCase('vi'),
    cell: ({ row }) => <FigureCell row={row} field={id} />,
  }));
}

export const isField = (id: string): id is IndicatorField => (INDICATOR_FIELDS as readonly string[]).includes(id);

/** Figures stand at the end of their cell; what is asked about one of them is said by its mark. */
function FigureCell({ row, field }: { readonly row: IndicatorRow; readonly field: (typeof ORDER)[number] }) {
  const asked = row.findings.filter((finding) => finding.field === field);
  return (
    <span className={FIGURES.has(field) ? styles.figure : undefined} title={asked.map(({ text }) => text).join('\n') || undefined}>
      {asked.length > 0 && (
        <span className={styles.mark} aria-label={asked.map(({ text }) => text).join(' ')} role="img">
          ◆
        </span>
      )}
      <CellText>{row[field]}</CellText>
    </span>
  );
}
