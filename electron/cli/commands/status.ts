import type { CallOutput } from '../../../shared/api/contract.ts';
import { civilDate, formatDate } from '../../../shared/domain/civil-date.ts';
import { denominatorLabels } from '../../../shared/domain/status/status-words.ts';
import { formatNumber } from '../../../shared/domain/figures/vietnamese-number.ts';
import { alignedTable } from '../aligned-table.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { withCore } from '../open-core.ts';
import { PLAN, dayValue, periodValue } from '../option-values.ts';

interface StatusOptions {
  readonly plan: string;
  readonly asOf?: string;
  readonly period?: string;
}

type Status = CallOutput<'reporting.status'>;

export function addStatus(program: BcdCommand): void {
  program
    .command('status')
    .description('số nhiệm vụ theo tình trạng và theo cơ quan, tính đến một ngày')
    .requiredOption(...PLAN)
    .option('--as-of <ngày>', 'tính đến ngày YYYY-MM-DD (mặc định: hôm nay)', dayValue)
    .option('--period <kỳ>', 'kỳ để đánh giá nhiệm vụ thường xuyên (mặc định: kỳ chốt gần nhất)', periodValue)
    .answers<StatusOptions>(async (_, { data, plan, asOf, period }) => {
      const status = await withCore(data, ({ ask }) =>
        ask('reporting.status', { planId: plan, ...(asOf === undefined ? {} : { asOf }), ...(period === undefined ? {} : { period }) }),
      );
      return { json: statusDocument(plan, status), text: statusText(status) };
    });
}

function statusDocument(planId: string, { asOf, period, counts, figures, byAgency }: Status): object {
  return {
    planId,
    asOf,
    period,
    denominators: {
      all: { count: counts.all, label: denominatorLabels.all },
      counted: { count: counts.counted, label: denominatorLabels.counted },
      dated: { count: counts.dated, label: denominatorLabels.dated },
      fallenDue: { count: counts.fallenDue, label: denominatorLabels['fallen-due'] },
      routine: { count: counts.routine, label: denominatorLabels.routine },
    },
    byClass: Object.fromEntries(counts.byClass.map(({ class: name, count }) => [name, count])),
    figures,
    byAgency: byAgency.map(({ lead, byClass, all, setAside, counted, dated, fallenDue, routine }) => ({
      agency: lead.name,
      agencyId: lead.id,
      all,
      setAside,
      counted,
      dated,
      fallenDue,
      routine,
      byClass: Object.fromEntries(byClass.map(({ class: name, count }) => [name, count])),
    })),
  };
}

function statusText({ asOf, period, figures, byAgency }: Status): string {
  const share = ({ percent, of, denominatorLabel }: Status['figures'][number]): string =>
    percent === null ? '' : `${formatNumber(percent, 1)} % của ${of} (${denominatorLabel})`;
  const agencies = byAgency.map(
    ({ lead, all, byClass }) =>
      [
        lead.name === '' ? 'Chưa nêu chủ trì' : lead.name,
        all,
        byClass
          .filter(({ count }) => count > 0)
          .map(({ label, count }) => `${label}: ${count}`)
          .join('; '),
      ] as const,
  );
  return [
    `Tính đến ${formatDate(civilDate(asOf))}${period === null ? '' : `; nhiệm vụ thường xuyên xét theo kỳ ${period}`}.`,
    alignedTable(
      ['Chỉ tiêu', 'Số', 'Tỷ lệ'],
      figures.filter(({ count }) => count > 0).map((each) => [each.label, each.count, share(each)]),
    ),
    alignedTable(['Cơ quan chủ trì', 'Nhiệm vụ', 'Tình trạng'], agencies),
    'Nhiệm vụ có nhiều cơ quan chủ trì, hoặc cụm từ đã nêu các cơ quan, được tính cho từng cơ quan.',
  ].join('\n\n');
}
