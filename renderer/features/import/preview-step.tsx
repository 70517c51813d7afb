import { Button } from '@mantine/core';
import { useMemo, useRef, useState, type Dispatch } from 'react';
import { flushSync } from 'react-dom';
import type { ImportEdit, ImportIssue, ImportPreview } from '../../../shared/api/imports.api.ts';
import { undoVerbs } from '../../data/undo.verbs.ts';
import type { Job } from '../../data/use-job.ts';
import { words } from '../../i18n/vi.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { CellChanges, GridHandle, GridSelection } from '../../ui/grid/grid-types.ts';
import { tableVerbs } from '../../ui/grid/table.verbs.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { bindVerb, bindVerbs } from '../../ui/verbs/verb.ts';
import { withLeftOut, withTexts, type Corrections, type EditField } from './corrections.ts';
import styles from './import.module.css';
import previewStyles from './preview.module.css';
import { previewColumns, previewRows, type PreviewRow } from './preview-columns.tsx';
import { previewVerbs } from './preview.verbs.ts';
import { ProblemList } from './problem-list.tsx';
import { RowIssues } from './row-issues.tsx';
import type { WizardAction, WizardState } from './use-wizard.ts';

interface PreviewStepProps {
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardAction>;
  readonly preview: ImportPreview | null;
  readonly job: Job<'imports.preview'>;
  readonly onRetry: () => void;
  readonly onRestart: () => void;
}

const text = words.import;

export function PreviewStep({ state, dispatch, preview, job, onRetry, onRestart }: PreviewStepProps) {
  if (preview) return <PreviewTable state={state} dispatch={dispatch} preview={preview} />;
  return (
    <div className={previewStyles.waiting}>
      {job.running && <JobProgress progress={job.progress} onCancel={job.cancel} />}
      {job.failure && <FailureMessage failure={job.failure} />}
      {!job.running && (
        <div className={previewStyles.waitingActions}>
          <Button onClick={onRetry}>{words.common.retry}</Button>
          <Button onClick={onRestart}>{text.chooseOther}</Button>
        </div>
      )}
    </div>
  );
}

function PreviewTable({ state, dispatch, preview }: Pick<PreviewStepProps, 'state' | 'dispatch'> & { readonly preview: ImportPreview }) {
  const { corrections } = state;
  const grid = useRef<GridHandle>(null);
  const [selection, setSelection] = useState<GridSelection | null>(null);
  const [widths, setWidths] = useState<Record<string, number>>({});
  const rows = useMemo(() => previewRows(preview, corrections), [preview, corrections]);
  const columns = useMemo(() => previewColumns(preview), [preview]);

  const change = ({ edits }: CellChanges): void => {
    const typed = edits.flatMap(({ rowId, columnId, text: typedText }): ImportEdit[] => {
      const row = rows.find(({ id }) => id === rowId);
      if (!row) return [];
      const field = row.kind === 'heading' ? 'content' : (columnId as EditField);
      return [{ key: row.source.key, field, text: typedText }];
    });
    if (typed.length > 0) dispatch({ type: 'corrected', corrections: withTexts(corrections, typed) });
  };
  const chosen = chosenRows(rows, selection);
  const leave = (out: boolean): void =>
    dispatch({
      type: 'corrected',
      corrections: withLeftOut(
        corrections,
        chosen.map(({ source }) => source.key),
        out,
      ),
    });
  const chosenKeys = new Set(chosen.map(({ source }) => source.key));
  const joinedHere = preview.joined.filter(({ key }) => chosenKeys.has(key)).map(({ at }) => at);
  /** The rows come anew, and the button may go with them: the keyboard stays in the table. */
  const correct = (changed: Partial<Corrections>): void => {
    dispatch({ type: 'corrected', corrections: { ...corrections, ...changed } });
    grid.current?.focus();
  };
  const jump = ({ key, field }: Pick<ImportIssue, 'key' | 'field'>): void => {
    if (key === null) return;
    const columnId = columns.some(({ id }) => id === field) ? (field ?? 'content') : 'content';
    const cell = { rowId: String(key), columnId };
    // The grid chooses its first cell when it is focused without one, so the choice must be there before.
    flushSync(() => setSelection({ active: cell, focus: cell }));
    grid.current?.focus();
  };

  const verbs = Object.values({
    ...bindVerbs(previewVerbs, { leaveOut: () => leave(true) }),
    undo: bindVerb({ ...undoVerbs.undo, run: () => dispatch({ type: 'undo' }) }, undefined),
    redo: bindVerb({ ...undoVerbs.redo, run: () => dispatch({ type: 'redo' }) }, undefined),
  });

  return (
    <div className={previewStyles.preview}>
      <div className={previewStyles.previewGrid}>
        <div className={previewStyles.gridTools}>
          <Button size="compact-sm" disabled={!chosen.some(({ leftOut }) => !leftOut)} onClick={() => leave(true)}>
            {text.leaveOut(Math.max(1, chosen.length))}
          </Button>
          <Button size="compact-sm" disabled={!chosen.some(({ leftOut }) => leftOut)} onClick={() => leave(false)}>
            {text.takeBack}
          </Button>
          {preview.joined.length > 0 && (
            <Button size="compact-sm" disabled={joinedHere.length === 0} onClick={() => correct({ apart: [...corrections.apart, ...joinedHere] })}>
              {text.part}
            </Button>
          )}
          {preview.issues.some(({ code }) => code === 'severalAssignments' || code === 'assignmentsAsSubTasks') && (
            <Button size="compact-sm" onClick={() => correct({ assignments: corrections.assignments === 'tasks' ? 'sub-tasks' : 'tasks' })}>
              {corrections.assignments === 'tasks' ? text.asSubTasks : text.asTasks}
            </Button>
          )}
          <span className={styles.small}>{text.editHint(tableVerbs.edit.keys[0], undoVerbs.undo.keys[0])}</span>
        </div>
        <DataGrid<PreviewRow>
          ref={grid}
          label={text.steps[2]}
          rows={rows}
          columns={columns}
          headingText={({ content }) => content}
          heading={sectionHeading}
          selection={selection}
          onSelectionChange={setSelection}
          widths={widths}
          onWidthsChange={setWidths}
          rowMode="clamped"
          onChange={change}
          onAddRow={() => undefined}
          onMoveRows={() => undefined}
          verbs={verbs}
          inOrder={false}
        />
      </div>
      <ProblemList preview={preview} corrections={corrections} onJump={jump} onDecide={(names) => correct({ names })} />
    </div>
  );
}

function sectionHeading({ source, content, leftOut, issues }: PreviewRow) {
  return (
    <span className={leftOut ? previewStyles.leftOut : undefined}>
      {[source.number, content].filter((part) => part !== '').join('. ')}
      <RowIssues issues={issues} />
    </span>
  );
}

function chosenRows(rows: readonly PreviewRow[], selection: GridSelection | null): readonly PreviewRow[] {
  if (!selection) return [];
  const [first, last] = [selection.active, selection.focus].map(({ rowId }) => rows.findIndex(({ id }) => id === rowId)).sort((a, b) => a - b);
  return first === undefined || last === undefined || first < 0 ? [] : rows.slice(first, last + 1);
}
