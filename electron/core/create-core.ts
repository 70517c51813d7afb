import { agencyNames } from './agencies/agency-names-table.ts';
import { openWorkTable } from './agencies/open-work-table.ts';
import { agenciesHandlers } from './agencies/agencies.handlers.ts';
import { agencyGroupsHandlers } from './agencies/agency-groups.handlers.ts';
import { Dispatcher } from './api/dispatcher.ts';
import { backupHandlers } from './backup/backup.handlers.ts';
import { backUpInTurn } from './backup/back-up-in-turn.ts';
import { Backups, type OpenBook } from './backup/backups.ts';
import { sweepPassing } from './backup/make-copy.ts';
import { committeesHandlers } from './committees/committees.handlers.ts';
import { documentsHandlers } from './papers/documents.handlers.ts';
import { progressPrintsHandlers } from './papers/progress/progress-prints.handlers.ts';
import { paperFormsHandlers } from './papers/form/paper-forms.handlers.ts';
import { screenListsHandlers } from './papers/screen-list/screen-list.handlers.ts';
import { paperTemplatesHandlers } from './papers/templates/paper-templates.handlers.ts';
import { papersHandlers } from './papers/stored/papers.handlers.ts';
import { remindersHandlers } from './papers/reminders/reminders.handlers.ts';
import { formsHandlers } from './forms/forms.handlers.ts';
import { historyHandlers } from './history/history.handlers.ts';
import { importsHandlers } from './imports/imports.handlers.ts';
import { indicatorsHandlers } from './indicators/indicators.handlers.ts';
import { lintHandlers } from './lint/lint.handlers.ts';
import { peopleHandlers } from './people/people.handlers.ts';
import { planLifeHandlers } from './plan-life/plan-life.handlers.ts';
import { planViewsHandlers } from './plan-views/plan-views.handlers.ts';
import { mergeHandlers } from './merge/merge.handlers.ts';
import { plansHandlers } from './plans/plans.handlers.ts';
import { tasksHandlers } from './plans/tasks.handlers.ts';
import type { Ports } from './ports.ts';
import { evidenceHandlers } from './reporting/evidence.handlers.ts';
import { incomingHandlers } from './register/incoming.handlers.ts';
import { outgoingHandlers } from './register/outgoing.handlers.ts';
import { registerPrintsHandlers } from './papers/register/register-prints.handlers.ts';
import { proposalsHandlers } from './proposals/proposals.handlers.ts';
import { retypingHandlers } from './retyping/retyping.handlers.ts';
import { figuresHandlers } from './reporting/figures.handlers.ts';
import { periodsHandlers } from './reporting/periods.handlers.ts';
import { reportsHandlers } from './reporting/reports.handlers.ts';
import { shippedCalendar } from './reporting/shipped-calendar.ts';
import { taskLedgerHandlers } from './reporting/task-ledger.handlers.ts';
import { viewsHandlers } from './reporting/views.handlers.ts';
import { workingCalendarHandlers } from './reporting/working-calendar.handlers.ts';
import { searchIndex } from './search/search-index.ts';
import { searchHandlers } from './search/search.handlers.ts';
import { openStore, type Store } from './store/open-store.ts';
import { leaveMark, sweepLeftovers } from './store/sweep-leftovers.ts';
import { successionHandlers } from './succession/succession.handlers.ts';
import { systemHandlers } from './system/system.handlers.ts';
import { trashHandlers } from './trash/trash.handlers.ts';

export interface Core {
  readonly dispatcher: Dispatcher;
  readonly files: Ports['files'];
  /** The copy that is due when work ends; for a host that somebody has worked in. Before `close`. */
  leave(): Promise<void>;
  close(): void;
}

export interface CoreOptions {
  /** Holds `bcd.sqlite`, `attachments/`, `backups/`; made when missing. */
  readonly dataFolder: string;
  readonly version: string;
  /** Who opens it, for a second opener to read. */
  readonly holder: string;
  /** Makes copies by itself: at the start, every half hour, before what changes much. */
  readonly backsUp?: boolean;
}

/** The composition root: every host calls it once and then only dispatches. */
export function createCore(ports: Ports, { dataFolder, version, holder, backsUp = false }: CoreOptions): Core {
  const derived = [agencyNames, openWorkTable, searchIndex, shippedCalendar(ports.resourceNow)];
  let strangeLog: string | null = null;
  const open = (changes: number): Store => openStore(dataFolder, holder, { derived, changes, setAside: (log) => (strangeLog = log) });
  let store = open(0);
  const replace = (work: (file: string) => void): void => {
    const { changes } = store;
    store.close();
    try {
      work(store.file);
    } finally {
      store = open(changes + 1);
    }
  };
  const book: OpenBook = {
    get store() {
      return store;
    },
    get strangeLog() {
      return strangeLog;
    },
    replace,
  };
  const backups = new Backups(book, ports);
  unhindered(ports, 'sweepPassing', () => sweepPassing(store.folder));
  unhindered(ports, 'sweepLeftovers', () => sweepLeftovers(store, ports));
  const dispatcher = new Dispatcher(book, ports, {
    ...committeesHandlers(ports.ids),
    ...agenciesHandlers(ports),
    ...agencyGroupsHandlers(ports.ids),
    ...successionHandlers(ports),
    ...peopleHandlers(ports.ids),
    ...plansHandlers(ports),
    ...tasksHandlers(ports.ids),
    ...planLifeHandlers(ports),
    ...planViewsHandlers,
    ...lintHandlers(ports.clock),
    ...trashHandlers,
    ...searchHandlers,
    ...historyHandlers,
    ...periodsHandlers,
    ...workingCalendarHandlers(ports.ids),
    ...reportsHandlers(ports.ids),
    ...taskLedgerHandlers(ports.ids),
    ...viewsHandlers(ports.clock),
    ...evidenceHandlers(ports),
    ...figuresHandlers,
    ...formsHandlers(ports),
    ...mergeHandlers(ports),
    ...importsHandlers(ports),
    ...documentsHandlers(ports),
    ...progressPrintsHandlers(ports),
    ...remindersHandlers(ports),
    ...retypingHandlers(ports),
    ...indicatorsHandlers(ports.ids),
    ...proposalsHandlers(ports),
    ...papersHandlers(ports),
    ...screenListsHandlers(ports),
    ...paperFormsHandlers,
    ...paperTemplatesHandlers(ports),
    ...outgoingHandlers(ports.ids),
    ...incomingHandlers(ports.ids),
    ...registerPrintsHandlers(ports),
    ...backupHandlers(backups),
    ...systemHandlers({ version, dataFolder, clock: ports.clock }),
  });
  const stop = backsUp ? backUpInTurn(backups, dispatcher) : () => undefined;
  return {
    dispatcher,
    files: ports.files,
    leave: async () => {
      stop();
      if (backsUp) await backups.makeIfChanged('exit');
      await backups.settled();
    },
    close: () => {
      stop();
      unhindered(ports, 'leaveMark', () => leaveMark(store, ports));
      store.close();
    },
  };
}

/** Housekeeping: where it fails (a file that another program holds), that is noted and the book opens and closes all the same. */
function unhindered({ log, ids }: Ports, work: string, run: () => void): void {
  try {
    run();
  } catch (error) {
    log.fault(ids.next().slice(-8), work, error);
  }
}
