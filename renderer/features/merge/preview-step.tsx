import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { MergePreview } from '../../../shared/api/merge.api.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { mergeWords } from '../../i18n/merge-words.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { Chip, ChipGroup } from '../../ui/chip.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import type { Reveal } from '../../ui/virtual-list.tsx';
import { ChangeList } from './change-list.tsx';
import { changeLines, fileLineId, isDoubtful, isRemarked, type ChangeFilter } from './change-lines.ts';
import { nameSender, type Decisions, type Tokens } from './decisions.ts';
import { FileList } from './file-list.tsx';
import { listFiles, type ListedFile } from './file-groups.ts';
import styles from './merge.module.css';
import { ProblemList } from './problem-list.tsx';
import { problemsOf, type Problem } from './problems.ts';
import { tryReview } from './use-review.ts';
import type { StagedFile } from './use-wizard.ts';

interface PreviewStepProps {
  readonly planId: string;
  /** As first seen. */
  readonly first: MergePreview;
  /** Under the decisions. */
  readonly preview: MergePreview;
  readonly staged: readonly StagedFile[];
  readonly tokens: Tokens;
  readonly decisions: Decisions;
  readonly onDecided: (decisions: Decisions) => void;
  /** The preview no longer holds. */
  readonly failure: CallFailure | null;
  readonly onAgain: () => void;
  readonly onRestart: () => void;
  /** Some files are of another period: the batch is read anew as of that one. */
  readonly onPeriod: (period: string) => void;
}

const say = mergeWords;
const FILTERS = ['all', 'doubt', 'remarked'] as const;

/** Left: the files and what to look at. Right: what would change. */
export function PreviewStep({ planId, first, preview, staged, tokens, decisions, onDecided, failure, onAgain, onRestart, onPeriod }: PreviewStepProps) {
  const [filter, setFilter] = useState<ChangeFilter>('all');
  const [chosen, setChosen] = useState('');
  const [line, setLine] = useState<Reveal | null>(null);
  const [inList, setInList] = useState<Reveal | null>(null);
  const lines = useMemo(() => changeLines(preview, decisions, tokens), [preview, decisions, tokens]);
  const files = useMemo(() => listFiles(preview, staged, decisions, tokens), [preview, staged, decisions, tokens]);
  const senders = useQueryOf('reporting.senders', files.some(({ lacksSender }) => lacksSender) ? { planId, period: preview.period } : null).data ?? [];
  const problems = useMemo(() => problemsOf(preview, tokens), [preview, tokens]);

  const decide = async (next: Decisions): Promise<void> => {
    try {
      // Only giving a row to a task can be refused; everything else shows at once.
      if (next.moves !== decisions.moves || next.placings !== decisions.placings) await tryReview(first, next, tokens);
      onDecided(next);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const show = (id: string): void => {
    setFilter('all');
    setLine((before) => ({ id, at: (before?.at ?? 0) + 1 }));
  };
  const choose = ({ id, accepted }: ListedFile): void => {
    setChosen(id);
    if (accepted && accepted.message !== 'repeat') show(fileLineId(accepted.key));
  };
  const jump = (problem: Problem): void => {
    setChosen(problem.file);
    if (problem.line !== null) show(problem.line);
    setInList((before) => ({ id: problem.file, at: (before?.at ?? 0) + 1, focus: false }));
  };
  const tasks = lines.filter(({ kind }) => kind === 'task');
  const counts = { all: tasks.length, doubt: tasks.filter(isDoubtful).length, remarked: lines.filter(isRemarked).length };

  return (
    <div className={styles.sides}>
      <div className={styles.left}>
        <section className={styles.files} aria-label={say.files}>
          <h2 className={styles.heading}>{say.fileCount(files.length)}</h2>
          <FileList
            files={files}
            chosen={chosen}
            reveal={inList}
            onChoose={choose}
            senders={senders}
            onSender={(file, addresseeId) => onDecided(nameSender(decisions, file, addresseeId))}
          />
        </section>
        <ProblemList problems={problems} onJump={jump} />
      </div>
      <section className={styles.result} aria-label={say.result}>
        {failure && (
          <div className={styles.stale}>
            <FailureMessage failure={failure} />
            <Button onClick={onAgain}>{words.common.retry}</Button>
          </div>
        )}
        {[
          ...Map.groupBy(
            preview.rejected.flatMap(({ ofPeriod }) => ofPeriod ?? []),
            ({ code }) => code,
          ),
        ].map(([code, of]) => (
          <p key={code} className={styles.otherPeriod}>
            {say.ofPeriod(of.length, of[0]!.label)} <SmallButton onClick={() => onPeriod(code)}>{say.toPeriod(of[0]!.label)}</SmallButton>
          </p>
        ))}
        {lines.length === 0 ? (
          <EmptyNote
            title={preview.accepted.length > 0 ? say.nothingNew : say.noneTaken}
            text={preview.accepted.length > 0 ? say.allRepeats : say.noneAccepted}
          >
            <Button onClick={onRestart}>{say.chooseOther}</Button>
          </EmptyNote>
        ) : (
          <>
            <div className={styles.resultTools}>
              <h2 className={styles.heading}>{say.result}</h2>
              <ChipGroup label={say.filtersLabel}>
                {FILTERS.map((each) => (
                  <Chip key={each} pressed={filter === each} onPress={() => setFilter(each)}>
                    {say.filters[each](counts[each])}
                  </Chip>
                ))}
              </ChipGroup>
            </div>
            <ChangeList
              planId={planId}
              preview={preview}
              lines={lines}
              filter={filter}
              onFilter={setFilter}
              reveal={line}
              decisions={decisions}
              tokens={tokens}
              onDecide={(next) => void decide(next)}
            />
          </>
        )}
      </section>
    </div>
  );
}
