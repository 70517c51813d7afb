import { Loader } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { LintFinding } from '../../../shared/api/lint.api.ts';
import { fieldNamed } from '../../../shared/domain/plan-table/plan-fields.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { lintWords as say } from '../../i18n/lint-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { applySuggestions } from './apply-suggestion.ts';
import { FindingList, type FindingActions } from './finding-list.tsx';
import { groupFindings } from './finding-groups.ts';
import { IgnoredFindings } from './ignored-findings.tsx';
import styles from './lint.module.css';
import { refreshFindings, useFindings } from './use-findings.ts';

interface LintPanelProps {
  readonly planId: string;
  /** The task chosen in the table; empty: none. */
  readonly row: string;
  /** Shows a cell of the table; `enter` also goes there. */
  readonly onReveal: (place: { readonly rowId: string; readonly columnId: string; readonly enter: boolean }) => void;
  /** Opens the form in which the plan's title is changed. */
  readonly onTitle: () => void;
  readonly onClose: () => void;
}

const noTasks: readonly Task[] = [];

/** What a careful reader would ask before printing, beside the table. Nothing changes but by a press. */
export function LintPanel({ planId, row, onReveal, onTitle, onClose }: LintPanelProps) {
  const findings = useFindings(planId);
  const failed = useQueryOf('lint.check', { planId }).error;
  const tasks = useQueryOf('tasks.list', { planId }).data?.tasks ?? noTasks;
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const open = findings?.filter(({ ignored }) => !ignored) ?? [];
  const ignored = findings?.filter((finding) => finding.ignored) ?? [];

  const reveal = ({ taskId, field }: LintFinding, enter: boolean): void => {
    if (taskId !== null) onReveal({ rowId: taskId, columnId: field === null || field === 'title' ? 'content' : fieldNamed(field), enter });
    else if (enter) onTitle();
  };

  const fix = async (some: readonly LintFinding[]): Promise<void> => {
    const { edits, applied } = applySuggestions(some, tasks);
    if (applied === 0) {
      notify(some.length === 1 ? say.changedOrTwice : say.noneApplied);
      return;
    }
    const next = neighbour(open, some);
    try {
      const { entryId } = await runCommand('tasks.edit', { edits: [...edits] });
      notifyUndoable(say.fixed(applied, some.length - applied), entryId);
      await refreshFindings();
      choose(next);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  const setIgnored = async (some: readonly LintFinding[], value: boolean): Promise<void> => {
    const next = value ? neighbour(open, some) : null;
    try {
      await runCommand('lint.ignore', { planId, keys: some.map(({ key }) => key), ignored: value });
      await refreshFindings();
      if (value) choose(next);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  /** The next finding takes the place of the one dealt with, for the eye and for the keys. */
  const choose = (key: string | null): void => {
    setChosen(key);
    requestAnimationFrame(() => {
      const target = key === null ? null : list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
      (target ?? list.current?.closest<HTMLElement>('aside'))?.focus();
    });
  };

  // A panel just opened begins at its first finding, or at the one of the row being worked on.
  const begun = useRef(false);
  const first = groupFindings(open)
    .flatMap((group) => group.findings)
    .find(({ taskId }) => row === '' || taskId === row);
  useEffect(() => {
    if (begun.current || !findings) return;
    begun.current = true;
    if (!first || document.activeElement !== list.current?.closest('aside')) return;
    reveal(first, false);
    choose(first.key);
  });

  const actions: FindingActions = {
    chosen,
    choose: (finding) => {
      setChosen(finding.key);
      reveal(finding, false);
    },
    go: (finding) => reveal(finding, true),
    fix: (some) => void fix(some),
    ignore: (some) => void setIgnored(some, true),
  };

  return (
    <SidePanel title={say.open(findings && open.length)} onClose={onClose}>
      {failed && <FailureMessage failure={asFailure(failed)} />}
      {!findings && !failed && <Loader size="sm" aria-label={say.checking} />}
      {findings && open.length === 0 && <EmptyNote title={say.none} text={say.noneTeach} />}
      <div ref={list} className={styles.list}>
        {open.length > 0 && (
          <>
            <p className={styles.intro}>{say.found(open.length)}</p>
            <FindingList findings={open} tasks={tasks} actions={actions} />
          </>
        )}
      </div>
      {ignored.length > 0 && <IgnoredFindings findings={ignored} onRemind={(finding) => void setIgnored([finding], false)} />}
      {open.length > 0 && <p className={styles.keys}>{say.keys}</p>}
    </SidePanel>
  );
}

/** The finding behind those dealt with, else the one before. */
function neighbour(open: readonly LintFinding[], done: readonly LintFinding[]): string | null {
  const keys = new Set(done.map(({ key }) => key));
  const order = groupFindings(open).flatMap(({ findings }) => findings);
  const last = order.findLastIndex(({ key }) => keys.has(key));
  const behind = order.slice(last + 1).find(({ key }) => !keys.has(key));
  return (behind ?? order.slice(0, Math.max(0, last)).findLast(({ key }) => !keys.has(key)))?.key ?? null;
}
