import type { IndicatorRow } from '../../../../shared/api/indicators.api.ts';
import type { PaperFinding } from '../../../../shared/api/papers.api.ts';
import { growthInWords } from '../../../../shared/domain/indicators/growth.ts';
import { summarise, type IndicatorSummary } from '../../../../shared/domain/indicators/summary.ts';
import { tablePassage } from '../stored/passages.ts';
import type { PaperData } from '../stored/paper-maker.ts';
import type { ReportFacts } from './report-data.repo.ts';

/** Slips told one by one; more of them are counted. */
const MOST_TOLD = 10;

/** Figures of the period as one table, an indicator a row: what several agencies gave added up, with how many did. */
export function indicatorsTable({ period, indicators }: Pick<ReportFacts, 'period' | 'indicators'>): PaperData {
  const named = indicators.filter(({ name }) => name !== '');
  const summaries = summarise(named).filter(({ value, agencies }) => value !== '' || (agencies ?? 0) > 0);
  const all = columns.filter(({ shown }) => summaries.length === 0 || summaries.some(shown));
  const wide = all.reduce((sum, { share }) => sum + share, 0);
  return {
    figures: [],
    passages: [
      tablePassage(
        'indicators',
        'Bảng số liệu',
        all.map(({ header, share, align }) => ({ header, share: (share * 100) / wide, align })),
        summaries.map((summary, at) => all.map(({ text }) => text(summary, at))),
        summaries.map(({ name, value, unit }) => ({ text: `Số liệu: ${name} ${value} ${unit}`.trim(), taskId: null, period: period.code })),
      ),
    ],
    findings: summaries.length === 0 ? [] : slips(named, summaries),
  };
}

/** A column without any text is left out. */
const columns: readonly {
  readonly header: string;
  readonly share: number;
  readonly align: 'left' | 'center';
  readonly shown: (summary: IndicatorSummary) => boolean;
  readonly text: (summary: IndicatorSummary, at: number) => string;
}[] = [
  { header: 'TT', share: 7, align: 'center', shown: () => true, text: (_, at) => String(at + 1) },
  { header: 'Nội dung', share: 34, align: 'left', shown: () => true, text: ({ name }) => name },
  { header: 'ĐVT', share: 12, align: 'center', shown: ({ unit }) => unit !== '', text: ({ unit }) => unit },
  { header: 'Tổng hợp', share: 15, align: 'center', shown: () => true, text: ({ value }) => value },
  { header: 'Cùng kỳ năm trước', share: 15, align: 'center', shown: ({ before }) => before !== '', text: ({ before }) => before },
  {
    header: 'Tăng, giảm',
    share: 15,
    align: 'center',
    shown: ({ growth }) => growth !== null,
    text: ({ growth }) => (growth === null ? '' : growthInWords(growth)),
  },
  {
    header: 'Số đơn vị có số liệu',
    share: 12,
    align: 'center',
    shown: ({ agencies }) => agencies !== null,
    text: ({ agencies }) => (agencies === null ? '' : String(agencies)),
  },
];

/** What the rows are asked about, and where they do not add up. */
function slips(rows: readonly IndicatorRow[], summaries: readonly IndicatorSummary[]): NonNullable<PaperData['findings']> {
  const texts = [
    ...rows.flatMap(({ name, agency, findings }) => findings.map(({ text }) => `Số liệu “${name}”${agency === '' ? '' : ` của ${agency}`}: ${text}`)),
    ...summaries.flatMap(({ name, value, parts }) =>
      parts === null ? [] : [`Số liệu “${name}”: các cơ quan cộng lại là ${parts}, nhiều hơn số chung ${value}.`],
    ),
    ...summaries.flatMap(({ name, added, value }) =>
      added || value !== '' ? [] : [`Số liệu “${name}”: số của các cơ quan không cộng được, ô tổng hợp để trống.`],
    ),
  ];
  const told = texts.slice(0, MOST_TOLD);
  const more = texts.length - told.length;
  return [...told, ...(more > 0 ? [`Còn ${more} chỗ nữa ở bảng số liệu cần xem lại (Báo cáo, Số liệu).`] : [])].map((text) => ({
    passage: 'indicators',
    finding: { code: 'indicator', weight: 'look', text } satisfies PaperFinding,
  }));
}
