import { Command, type Help, type Option } from 'commander';
import { AppError } from '../../shared/api/app-error.ts';
import { outcomePrinter, type Outcome } from './outcome.ts';

/** What every command accepts, before or after its own options. */
export interface CommonOptions {
  readonly data?: string;
  readonly json?: boolean;
}

export const wrongUsage = (detail: string): AppError => new AppError('cli.wrongUsage', { detail });

/**
 * commander in Vietnamese. It reports wrong usage through the methods overridden here, and takes its
 * headings from the help configuration.
 */
export class BcdCommand extends Command {
  constructor(name?: string) {
    super(name);
    this.helpOption('-h, --help', 'xem cách dùng').helpCommand(false).exitOverride();
    this.configureHelp({ showGlobalOptions: true, styleTitle: vietnameseTitle, commandUsage, subcommandTerm });
  }

  override createCommand(name?: string): BcdCommand {
    return new BcdCommand(name);
  }

  /** Runs the command and prints what comes of it; without an outcome the command has printed for itself. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the options it has just declared
  answers<T extends object>(work: (args: readonly string[], options: T & CommonOptions) => Promise<Outcome | null>): this {
    return this.action(async () => {
      const options = this.optsWithGlobals<T & CommonOptions>();
      const outcome = await work(this.args, options);
      if (outcome) outcomePrinter(options.json === true)(outcome);
    });
  }

  missingArgument(name: string): never {
    throw wrongUsage(`Lệnh “${this.name()}” còn thiếu ${name}.`);
  }

  optionMissingArgument({ flags }: Option): never {
    throw wrongUsage(`Tùy chọn “${flags}” còn thiếu giá trị.`);
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw wrongUsage(`Lệnh “${this.name()}” cần tùy chọn “${flags}”.`);
  }

  unknownOption(flag: string): never {
    throw wrongUsage(`Không có tùy chọn “${flag}”.`);
  }

  unknownCommand(): never {
    throw wrongUsage(`Không có lệnh “${this.args[0] ?? ''}”.`);
  }

  _excessArguments(received: readonly string[]): void {
    const expected = this.registeredArguments.length;
    if (this.registeredArguments.at(-1)?.variadic || received.length <= expected) return;
    throw wrongUsage(`Lệnh “${this.name()}” không nhận “${received[expected] ?? ''}”.`);
  }
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Đối số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

const vietnameseTitle = (title: string): string => titles[title] ?? title;

const argumentsOf = (command: Command): string =>
  command.registeredArguments.map((argument) => (argument.required ? argument.name() : `[${argument.name()}]`)).join(' ');

function commandUsage(this: Help, command: Command): string {
  const path = command.parent ? `bcd ${command.name()}` : 'bcd <lệnh>';
  return [path, argumentsOf(command), '[tùy chọn]'].filter(Boolean).join(' ');
}

const subcommandTerm = (command: Command): string => `${command.name()} ${argumentsOf(command)}`.trim();
