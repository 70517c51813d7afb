import { randomBytes } from 'node:crypto';
import { CommanderError } from 'commander';
import { AppError } from '../../shared/api/app-error.ts';
import { program as product } from '../adapters/program.ts';
import { BcdCommand, wrongUsage } from './bcd-command.ts';
import { addAgencies } from './commands/agencies.ts';
import { addAnnex } from './commands/annex.ts';
import { addBackup } from './commands/backup.ts';
import { addBackups } from './commands/backups.ts';
import { addCheck } from './commands/check.ts';
import { addDeadline } from './commands/deadline.ts';
import { addDemo } from './commands/demo.ts';
import { addExtract } from './commands/extract.ts';
import { addForms } from './commands/forms.ts';
import { addImport } from './commands/import.ts';
import { addMerge } from './commands/merge.ts';
import { addPaper } from './commands/paper.ts';
import { addPeriods } from './commands/periods.ts';
import { addPlans } from './commands/plans.ts';
import { addRemind } from './commands/remind.ts';
import { addReport } from './commands/report.ts';
import { addRestore } from './commands/restore.ts';
import { addServe, type ServeHost } from './commands/serve.ts';
import { addStatus } from './commands/status.ts';
import { addSubmissions } from './commands/submissions.ts';
import { addTasks } from './commands/tasks.ts';
import { folderValue } from './option-values.ts';
import { note, printRefusal } from './outcome.ts';

export interface CliOptions {
  /** Another host's work, handed in because hosts do not know one another. */
  readonly serve: ServeHost;
}

/** Runs one command line. Answers the exit status: 0 done, 1 refused, 2 wrong usage. */
export async function runCli(args: readonly string[], { serve }: CliOptions): Promise<number> {
  const json = args.includes('--json');
  try {
    await commands(serve).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const refusal = asRefusal(error);
    printRefusal(json, refusal.code, refusal.params);
    return refusal.code === 'cli.wrongUsage' ? 2 : 1;
  }
}

function commands(serve: ServeHost): BcdCommand {
  const program = new BcdCommand('bcd')
    .description(`${product.name}: dòng lệnh cho người quản trị và kịch bản.`)
    .version(product.version, '--version', 'xem số hiệu bản')
    .option('--data <thư-mục>', 'thư mục dữ liệu (mặc định: thư mục ứng dụng của người dùng)', folderValue)
    .option('--json', 'in kết quả thành một tài liệu JSON');
  for (const add of [
    addImport,
    addPlans,
    addTasks,
    addAgencies,
    addDeadline,
    addAnnex,
    addExtract,
    addForms,
    addMerge,
    addPeriods,
    addSubmissions,
    addRemind,
    addReport,
    addPaper,
    addStatus,
    addBackup,
    addBackups,
    addRestore,
    addCheck,
    addDemo,
  ])
    add(program);
  addServe(program, serve);
  return program;
}

function asRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error;
  // The one thing commander still reports by itself: no command, after which it shows the help.
  if (error instanceof CommanderError) return wrongUsage('Chưa nêu lệnh nào.');
  // What a support call reads out: the lines just said stand under it.
  const ref = randomBytes(4).toString('hex');
  note(`[${ref}] ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new AppError('system.unexpected', { ref });
}
