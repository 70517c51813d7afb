import { Button, UnstyledButton } from '@mantine/core';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { LintFinding } from '../../../shared/api/lint.api.ts';
import type { Task } from '../../../shared/api/tasks.api.ts';
import { formatNumber } from '../../i18n/format.ts';
import { lintWords as say } from '../../i18n/lint-words.ts';
import { canApply } from './apply-suggestion.ts';
import { FindingText, placeOf } from './finding-text.tsx';
import { groupFindings, type FindingGroup } from './finding-groups.ts';
import styles from './lint.module.css';

export interface FindingActions {
  readonly chosen: string | null;
  readonly choose: (finding: LintFinding) => void;
  readonly go: (finding: LintFinding) => void;
  readonly fix: (findings: readonly LintFinding[]) => void;
  readonly ignore: (findings: readonly LintFinding[]) => void;
}

interface FindingListProps {
  readonly findings: readonly LintFinding[];
  readonly tasks: readonly Task[];
  readonly actions: FindingActions;
}

const AT_ONCE = 60;

export function FindingList({ findings, tasks, actions }: FindingListProps) {
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const byId = useMemo(() => new Map(tasks.map((task) => [task.id, task])), [tasks]);
  const tabStop = actions.chosen !== null && findings.some(({ key }) => key === actions.chosen) ? actions.chosen : (groups[0]?.findings[0]?.key ?? '');
  return groups.map((group) => <Group key={group.code} group={group} tasks={byId} actions={actions} tabStop={tabStop} />);
}

interface GroupProps {
  readonly group: FindingGroup;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly actions: FindingActions;
  /** The one finding that the Tab key reaches; arrows walk from there. */
  readonly tabStop: string;
}

function Group({ group: { code, findings }, tasks, actions, tabStop }: GroupProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const fixable = findings.filter(canApply);
  const rest = findings.length - shown;
  const [first] = findings;
  // What is said of every one alike is said once.
  const common = first && findings.length > 1 && findings.every(({ message }) => message === first.message) ? first.message : null;
  return (
    <section className={styles.group} aria-label={say.kindOf(code)}>
      <div className={styles.groupHead}>
        <h3>{say.kindOf(code)}</h3>
        <span className={styles.count}>{formatNumber(findings.length)}</span>
        {findings.length > 1 && (
          <span className={styles.groupActions}>
            {fixable.length > 1 && (
              <UnstyledButton className={styles.quietButton} onClick={() => actions.fix(fixable)}>
                {say.fixAll(fixable.length)}
              </UnstyledButton>
            )}
            <UnstyledButton className={styles.quietButton} onClick={() => actions.ignore(findings)}>
              {say.ignoreAll}
            </UnstyledButton>
          </span>
        )}
      </div>
      {common !== null && <p className={styles.intro}>{common}</p>}
      <ul className={styles.findings}>
        {findings.slice(0, shown).map((finding) => (
          <Finding
            key={finding.key}
            finding={finding}
            task={tasks.get(finding.taskId ?? '')}
            actions={actions}
            reachable={finding.key === tabStop}
            saysMore={common === null}
          />
        ))}
      </ul>
      {rest > 0 && (
        <UnstyledButton className={styles.quietButton} onClick={() => setShown(shown + AT_ONCE)}>
          {say.more(Math.min(rest, AT_ONCE))}
        </UnstyledButton>
      )}
    </section>
  );
}

interface FindingProps {
  readonly finding: LintFinding;
  readonly task: Task | undefined;
  readonly actions: FindingActions;
  readonly reachable: boolean;
  /** The question is its own, not that of the whole group. */
  readonly saysMore: boolean;
}

function Finding({ finding, task, actions, reachable, saysMore }: FindingProps) {
  const chosen = finding.key === actions.chosen;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = keyOf(event.key, finding, actions) ?? walkOf(event.key, event.currentTarget);
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    <li className={styles.finding} data-chosen={chosen || undefined}>
      <UnstyledButton
        className={styles.findingText}
        data-key={finding.key}
        tabIndex={reachable ? 0 : -1}
        aria-current={chosen || undefined}
        onClick={() => actions.choose(finding)}
        onFocus={() => !chosen && actions.choose(finding)}
        onKeyDown={onKeyDown}
      >
        <span className={styles.place}>{placeOf(finding)}</span>
        <FindingText finding={finding} task={task} saysMore={saysMore} />
      </UnstyledButton>
      {chosen && (
        <div className={styles.choices}>
          <Button size="compact-xs" onClick={() => actions.go(finding)}>
            {say.go}
          </Button>
          {canApply(finding) && (
            <Button size="compact-xs" onClick={() => actions.fix([finding])}>
              {say.fix}
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" onClick={() => actions.ignore([finding])}>
            {say.ignore}
          </Button>
        </div>
      )}
    </li>
  );
}

function keyOf(key: string, finding: LintFinding, actions: FindingActions): (() => void) | null {
  if (key === 'Enter') return () => actions.go(finding);
  if (key.toLowerCase() === 's' && canApply(finding)) return () => actions.fix([finding]);
  if (key.toLowerCase() === 'b' || key === 'Delete') return () => actions.ignore([finding]);
  return null;
}

function walkOf(key: string, from: HTMLElement): (() => void) | null {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return null;
  const all = [...(from.closest('aside')?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
  return () => all[all.indexOf(from) + by]?.focus();
}
