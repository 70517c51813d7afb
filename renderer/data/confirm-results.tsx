import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { CallOutput } from '../../shared/api/contract.ts';
import type { WaitingResult } from '../../shared/api/reporting-views.api.ts';
import { claimInLines } from '../../shared/domain/status/claim.ts';
import { confirmWords as say } from '../i18n/confirm-words.ts';
import { formatCivilDate } from '../i18n/format.ts';
import { readDay } from '../i18n/typed-day.ts';
import { words } from '../i18n/vi.ts';
import { asFailure, type CallFailure } from '../platform/call-failure.ts';
import { today } from '../platform/today.ts';
import { DayInput } from '../ui/day-input.tsx';
import { FailureMessage } from '../ui/failure.tsx';
import { QueryFailure } from '../ui/query-failure.tsx';
import text from '../ui/text.module.css';
import styles from './confirm-results.module.css';
import { ReturnResults } from './return-results.tsx';
import { runCommand } from './run-command.ts';
import { notifyUndoable } from './undo.ts';
import { useQueryOf } from './use-query-of.ts';

interface ConfirmResultsProps {
  readonly planId: string;
  readonly asOf?: string;
  readonly period?: string;
  /** Only those of these tasks; absent: every one that waits. */
  readonly only?: readonly string[];
  /** Each task is named, also a single one: the question stands beside no task. */
  readonly named?: boolean;
  /** Chosen at first among the agencies. */
  readonly lead?: string;
  /** The keyboard stands on the button that confirms. */
  readonly atOnce?: boolean;
  /** Nothing waits any more. */
  readonly onDone?: () => void;
  readonly ref?: Ref<ConfirmHandle>;
}

export interface ConfirmHandle {
  /** Confirms what is chosen; where it lacks something, only goes to the button that says so. */
  readonly answer: () => void;
}

type Waiting = CallOutput<'reporting.waiting'>;

/** What is reported as done, to be confirmed or given back: one result, several, or all of an agency. Where the tasks meant have none, others lead on. */
export function ConfirmResults({ planId, asOf, period, only, named = false, lead = '', atOnce = false, onDone, ref }: ConfirmResultsProps) {
  const [all, setAll] = useState(false);
  const waiting = useQueryOf('reporting.waiting', { planId, ...(asOf && { asOf }), ...(period && { period }) });
  if (!waiting.data) return <QueryFailure queries={[waiting]} />;
  const { confirmation, rows } = waiting.data;
  const meant = only && !all ? rows.filter(({ taskId }) => only.includes(taskId)) : rows;
  if (meant.length > 0) {
    const alone = !named && !all && only?.length === 1;
    return <Chooser ref={ref} confirmation={confirmation} rows={meant} alone={alone} lead={lead} atOnce={atOnce} onDone={onDone} />;
  }
  if (!only || named) return <p className={text.quiet}>{say.noneWaiting}</p>;
  return (
    <>
      <p className={text.quiet}>{say.notWaiting(only.length)}</p>
      {rows.length === 0 ? (
        <p className={text.quiet}>{say.whenWaiting}</p>
      ) : (
        <div>
          <Button size="compact-sm" onClick={() => setAll(true)}>
            {say.openOthers(rows.length)}
          </Button>
        </div>
      )}
    </>
  );
}

interface ChooserProps {
  readonly confirmation: Waiting['confirmation'];
  readonly rows: readonly WaitingResult[];
  /** Asked about beside its task, which need not be named. */
  readonly alone: boolean;
  readonly lead: string;
  readonly atOnce: boolean;
  readonly onDone: (() => void) | undefined;
  readonly ref: Ref<ConfirmHandle> | undefined;
}

const idsOf = (rows: readonly WaitingResult[]): string[] => rows.flatMap(({ claim }) => claim.reportIds);

function Chooser({ confirmation, rows, alone, lead, atOnce, onDone, ref }: ChooserProps) {
  const [agency, setAgency] = useState(lead);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [day, setDay] = useState(formatCivilDate(today()));
  const [returning, setReturning] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  // Only when it opens: after a return the button would take the focus and go with it.
  const [focusing, setFocusing] = useState(atOnce);
  const panel = useRef<HTMLElement | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  const agencies = agenciesOf(rows);
  const shown = agencies.has(agency) ? rows.filter((row) => keysOf(row).includes(agency)) : rows;
  const barred = ({ gaps }: WaitingResult): boolean => confirmation === 'proof' && gaps.length > 0;
  const chosen = shown.filter(({ taskId }) => !left.has(taskId));
  const ready = chosen.filter((row) => !barred(row));
  const lacking = ready.filter(({ gaps }) => gaps.length > 0);
  const leave = (some: readonly WaitingResult[], out: boolean): void => {
    const next = new Set(left);
    for (const { taskId } of some) {
      if (out) next.add(taskId);
      else next.delete(taskId);
    }
    setLeft(next);
  };
  // What was answered goes, and the focus with it, maybe before this is called; Esc must still close the panel.
  const done = (): void => {
    panel.current?.focus({ preventScroll: true });
    if (chosen.length === rows.length) onDone?.();
  };

  const decidedOn = readDay(day);
  const accept = async (): Promise<void> => {
    if (!decidedOn || ready.length === 0) return;
    try {
      const { entryId } = await runCommand('reporting.accept', { reportIds: idsOf(ready), decidedOn, withoutProof: lacking.length > 0 });
      notifyUndoable(say.accepted(ready.length), entryId);
      setFailure(null);
      setLeft(new Set());
      done();
    } catch (thrown) {
      setFailure(asFailure(thrown));
    }
  };

  const lacksNothing = decidedOn !== null && ready.length > 0 && ready.length === chosen.length && lacking.length === 0;
  useImperativeHandle(ref, () => ({ answer: () => (lacksNothing ? void accept() : button.current?.focus()) }));

  return (
    <div
      ref={(here) => {
        if (here) panel.current = here.closest('aside');
      }}
      className={styles.form}
    >
      {agencies.size > 1 && (
        <NativeSelect
          size="xs"
          label={say.agency}
          value={agencies.has(agency) ? agency : ''}
          data={[
            { value: '', label: say.allAgencies(rows.length) },
            ...[...agencies].map(([value, { name, count }]) => ({ value, label: say.ofAgency(name, count) })),
          ]}
          onChange={(event) => setAgency(event.currentTarget.value)}
        />
      )}
      {shown.length > 1 && (
        <Checkbox
          size="xs"
          label={say.chooseAll}
          checked={chosen.length === shown.length}
          indeterminate={chosen.length > 0 && chosen.length < shown.length}
          onChange={(event) => leave(shown, !event.currentTarget.checked)}
        />
      )}
      <ul className={styles.list} aria-label={say.list}>
        {shown.map((row) => (
          <li key={row.taskId} className={alone ? styles.alone : styles.row}>
            {!alone && (
              <Checkbox
                size="xs"
                aria-label={say.task(row.number)}
                checked={!left.has(row.taskId)}
                onChange={(event) => leave([row], !event.currentTarget.checked)}
              />
            )}
            <Told row={row} whole={!alone} />
          </li>
        ))}
      </ul>
      {returning ? (
        <ReturnResults
          reportIds={idsOf(chosen)}
          tasks={chosen.length}
          onClose={() => {
            setReturning(false);
            done();
          }}
        />
      ) : (
        <form
          className={styles.form}
          aria-label={say.title}
          onSubmit={(event) => {
            event.preventDefault();
            void accept();
          }}
        >
          {chosen.some(barred) && <div className={styles.doubt}>◆ {say.needed}</div>}
          {lacking.length > 0 && !alone && (
            <div className={styles.doubt}>
              ◆ {say.lacking(lacking.length)}{' '}
              {lacking.length < ready.length && (
                <button type="button" className={text.textButton} onClick={() => leave(lacking, true)}>
                  {say.dropLacking(lacking.length)}
                </button>
              )}
            </div>
          )}
          {failure && <FailureMessage failure={failure} />}
          <div className={styles.day}>
            <DayInput label={say.decidedOn} value={day} error={decidedOn ? null : words.day.needed} onChange={setDay} />
          </div>
          <div className={styles.foot}>
            <Button ref={button} type="submit" size="compact-sm" variant="filled" autoFocus={focusing} disabled={ready.length === 0}>
              {say.accept(ready.length, lacking.length > 0)}
            </Button>
            <Button
              size="compact-sm"
              disabled={chosen.length === 0}
              onClick={() => {
                setFocusing(false);
                setReturning(true);
              }}
            >
              {say.sendBack(chosen.length)}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}

/** What is said of one result. `whole`: its task is named as well. */
function Told({ row: { number, content, leadText, product, claim, result, gaps }, whole }: { readonly row: WaitingResult; readonly whole: boolean }) {
  return (
    <div>
      {whole && (
        <div className={text.twoLines} title={content}>
          <span className={styles.number}>{number}</span> {content}
        </div>
      )}
      {claimInLines(claim).map((line) => (
        <div key={line} className={whole ? text.quiet : undefined}>
          {whole && claim.voices.length === 0 && leadText !== '' ? `${leadText} · ${line}` : line}
        </div>
      ))}
      {whole && result !== '' && <div className={text.quiet}>{result}</div>}
      {product !== '' && <div className={text.quiet}>{say.product(product)}</div>}
      {gaps.length > 0 && <div className={styles.doubt}>◆ {say.gaps(gaps)}</div>}
    </div>
  );
}

/** Registered leads by id, others by their text, as the grid's filter has them. */
const keysOf = ({ leads }: WaitingResult): string[] => (leads.length === 0 ? ['?'] : leads.map(({ id, name }) => id ?? `?${name}`));

function agenciesOf(rows: readonly WaitingResult[]): Map<string, { name: string; count: number }> {
  const agencies = new Map<string, { name: string; count: number }>();
  for (const row of rows) {
    keysOf(row).forEach((key, at) => {
      const known = agencies.get(key);
      agencies.set(key, { name: row.leads[at]?.name || say.nobody, count: (known?.count ?? 0) + 1 });
    });
  }
  return agencies;
}
