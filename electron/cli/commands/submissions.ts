import type { BoardRow } from '../../../shared/api/reporting-views.api.ts';
import { countedState } from '../../../shared/domain/reporting/sending-state.ts';
import { daysInWords, knownLateness } from '../../../shared/domain/status/lateness.ts';
import { alignedTable } from '../aligned-table.ts';
import type { BcdCommand } from '../bcd-command.ts';
import { allPages } from '../all-pages.ts';
import { withCore } from '../open-core.ts';
import { PERIOD, dayValue, planValue } from '../option-values.ts';

interface SubmissionsOptions {
  readonly period: string;
  readonly plan?: string;
  readonly asOf?: string;
}

export function addSubmissions(program: BcdCommand): void {
  program
    .command('submissions')
    .description('cơ quan nào đã gửi, gửi muộn hay chưa gửi báo cáo của một kỳ')
    .requiredOption(...PERIOD)
    .option('--plan <mã>', 'chỉ kế hoạch này (mặc định: mọi kế hoạch của năm)', planValue)
    .option('--as-of <ngày>', 'tính đến ngày YYYY-MM-DD (mặc định: hôm nay)', dayValue)
    .answers<SubmissionsOptions>(async (_, { data, period, plan, asOf }) => {
      const rows = await withCore(data, async ({ ask }) => {
        const year = Number(period.slice(0, 4));
        const planIds = plan === undefined ? (await allPages(ask, 'plans.list', {})).filter((each) => each.year === year).map(({ id }) => id) : [plan];
        const listed = [];
        for (const planId of planIds) {
          const board = await ask('reporting.board', { planId, period, ...(asOf === undefined ? {} : { asOf }) });
          listed.push(...board.rows.map((row) => ({ planId, ...document(row) })));
        }
        return listed;
      });
      return {
        json: rows,
        text:
          rows.length === 0
            ? 'Không có cơ quan nào phải báo cáo trong kỳ này.'
            : alignedTable(
                ['Cơ quan', 'Tình trạng', 'Chậm', 'Ngày nhận', 'Văn bản', 'Nhiệm vụ', 'Đã báo cáo', 'Còn thiếu'],
                rows.map(({ agency, leadsNow, state, daysLate, workingDaysLate, receivedOn, document: paper, tasks, reported, owes }) => [
                  agency,
                  stateWords[countedState({ leadsNow, state })],
                  lateWords({ daysLate, workingDaysLate }),
                  receivedOn ?? '',
                  paper?.number ?? '',
                  tasks,
                  reported,
                  owes.length,
                ]),
              ),
      };
    });
}

const stateWords = {
  'on-time': 'đúng hạn',
  late: 'gửi muộn',
  missing: 'quá hạn, chưa gửi',
  waiting: 'chưa gửi, còn hạn',
  'nothing-owed': 'không phải báo cáo',
} as const;

const lateWords = (row: Parameters<typeof knownLateness>[0]): string => {
  const late = knownLateness(row);
  return late ? daysInWords(late) : '';
};

function document({ addressee, state, corrected, first, latest, daysLate, workingDaysLate, tasks, reportedTasks, owes, openQuestions, leadsNow }: BoardRow) {
  return {
    agency: addressee.name,
    agencyId: addressee.id,
    kind: addressee.kind,
    leadsNow,
    state,
    corrected,
    receivedOn: first?.receivedOn ?? null,
    document: first?.document ?? null,
    correctedOn: corrected ? (latest?.receivedOn ?? null) : null,
    daysLate,
    workingDaysLate,
    tasks,
    reported: reportedTasks,
    owes,
    openQuestions: openQuestions.length,
  };
}
