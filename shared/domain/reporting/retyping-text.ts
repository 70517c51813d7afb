import { formatDate, type CivilDate } from '../civil-date.ts';
import { declared, isWorded, reportFieldIds, type ReportField, type ReportValues } from './report-fields.ts';
import { progressLabels } from '../status/status-words.ts';

interface Said {
  readonly lead: string;
  readonly report: ReportValues;
}

/** What is pasted for one task: each answer under its heading; of several that answer each under its name. Empty: nothing was said. */
export function retypingText(said: readonly Said[]): string {
  const parts = said.map(({ lead, report }) => ({ lead, lines: linesOf(report) })).filter(({ lines }) => lines.length > 0);
  return parts.map(({ lead, lines }) => [...(parts.length > 1 ? [`${lead}:`] : []), ...lines].join('\n')).join('\n\n');
}

const linesOf = (report: ReportValues): string[] =>
  reportFieldIds.flatMap((field) => {
    const text = valueText(report, field);
    return text === '' ? [] : [`${declared(field).name}: ${text}`];
  });

function valueText(report: ReportValues, field: ReportField): string {
  const value = report[field];
  if (value === null) return '';
  if (isWorded(field)) return String(value);
  switch (declared(field).kind) {
    case 'share':
      return `${String(value).replace('.', ',')}%`;
    case 'day':
      return formatDate(value as CivilDate);
    default:
      return progressLabels[value as keyof typeof progressLabels];
  }
}
