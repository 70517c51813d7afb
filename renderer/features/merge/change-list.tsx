import { Button } from '@mantine/core';
import { useMemo } from 'react';
import type { MergePreview } from '../../../shared/api/merge.api.ts';
import type { PlanRows } from '../../../shared/api/tasks.api.ts';
import { taskNames } from '../../../shared/domain/task-names.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { mergeWords } from '../../i18n/merge-words.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { VirtualList, type Reveal } from '../../ui/virtual-list.tsx';
import { filterLines, type ChangeFilter, type ChangeLine } from './change-lines.ts';
import { chooseNewest, isTaken, moveRow, nameSender, placeRow, takeChanges, takeFile, type Decisions, type Tokens } from './decisions.ts';
import { FileLineView } from './file-line.tsx';
import type { TaskChoice } from './task-chooser.tsx';
import { TaskLineView } from './task-line.tsx';

interface ChangeListProps {
  readonly planId: string;
  readonly preview: MergePreview;
  readonly lines: readonly ChangeLine[];
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
  readonly reveal: Reveal | null;
  readonly decisions: Decisions;
  readonly tokens: Tokens;
  readonly onDecide: (decisions: Decisions) => void;
}

const say = mergeWords;

/** What would change, agency by agency and task by task, with a box before everything that can be left out. */
export function ChangeList({ planId, preview, lines, filter, onFilter, reveal, decisions, tokens, onDecide }: ChangeListProps) {
  const rows = useQueryOf('tasks.list', { planId }).data;
  const tasks = useMemo(() => choicesOf(rows), [rows]);
  const shown = filterLines(lines, filter);
  const out = new Set(decisions.leftOutFiles);
  const fileOf = new Map(preview.accepted.map((file) => [file.key, file]));
  const newestOf = new Map(
    preview.conflicts.flatMap(({ files, proposed }) => {
      const chosen = files.find((key) => decisions.newest.includes(tokens[key] ?? '')) ?? proposed;
      return files.map((key) => [key, { chosen, proposed }] as const);
    }),
  );
  const token = (key: number): string => tokens[key] ?? '';

  if (shown.length === 0)
    return (
      <EmptyNote text={say.nothingFits}>
        <Button onClick={() => onFilter('all')}>{say.showAll}</Button>
      </EmptyNote>
    );
  return (
    <VirtualList label={say.result} items={shown} estimate={132} reveal={reveal}>
      {(line) =>
        line.kind === 'file' ? (
          <FileLineView
            line={line}
            taken={!out.has(token(line.file.key))}
            onTake={(taken) => onDecide(takeFile(decisions, token(line.file.key), taken))}
            fileOf={(key) => fileOf.get(key)}
            newest={newestOf.get(line.file.key)?.chosen ?? line.file.key}
            proposed={newestOf.get(line.file.key)?.proposed ?? line.file.key}
            tasks={tasks}
            onPlace={(place, to) => onDecide(placeRow(decisions, token(line.file.key), place, to))}
            onDropSender={() => onDecide(nameSender(decisions, token(line.file.key), null))}
            onNewest={(key, rivals) => onDecide(chooseNewest(decisions, token(key), rivals.map(token)))}
          />
        ) : (
          <TaskLineView
            line={line}
            taken={(change) => isTaken(change, decisions, tokens)}
            onTake={(changes, taken) => onDecide(takeChanges(taken ? takeFile(decisions, token(line.file), true) : decisions, changes, taken, tokens))}
            tasks={tasks}
            onMove={(to) =>
              onDecide(
                line.placedFrom === null
                  ? moveRow(decisions, token(line.file), line.movedFrom ?? line.taskId, to)
                  : placeRow(decisions, token(line.file), line.placedFrom, to),
              )
            }
            onPlace={(place, to) => onDecide(placeRow(decisions, token(line.file), place, to))}
          />
        )
      }
    </VirtualList>
  );
}

function choicesOf(rows: PlanRows | undefined): TaskChoice[] {
  if (rows === undefined) return [];
  const names = taskNames(rows.sections, rows.tasks);
  return rows.tasks.map(({ id, number, content }) => ({ value: id, label: `${names.get(id) ?? number} · ${content}` }));
}
