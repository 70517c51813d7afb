import { Button, Checkbox, Chip, TextInput } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { SomeTexts } from '../../../shared/api/tasks.api.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { findHits, replaceHits, type ReplaceHit } from './find-replace.ts';
import type { OwnLine, TaskLine } from './plan-lines.ts';
import { ReplaceHits } from './replace-hits.tsx';
import type { PlanShown } from './use-plan-shown.ts';
import classes from './replace.module.css';

const { replace: say } = planTableWords;

interface ReplacePanelProps {
  /** The lines that are searched: what answers the filter. */
  readonly lines: readonly OwnLine[];
  readonly columns: PlanShown['columns'];
  /** What a sentence calls each task, see `taskNames`. */
  readonly names: ReadonlyMap<string, string>;
  readonly onReplace: (texts: ReadonlyMap<string, SomeTexts>, hits: number) => void;
  readonly onReveal: (hit: ReplaceHit) => void;
  readonly onClose: () => void;
}

/** Finds words in the rows shown and replaces the places that stay ticked, as one step; everything around them is kept to the letter. */
export function ReplacePanel({ lines, columns, names, onReplace, onReveal, onClose }: ReplacePanelProps) {
  const searchable = columns.filter(({ id }) => id !== 'number');
  const [find, setFind] = useState('');
  const [replacement, setReplacement] = useState('');
  const [marks, setMarks] = useState(true);
  const [letterCase, setLetterCase] = useState(false);
  const [chosenColumns, setChosenColumns] = useState<string[]>(() => searchable.map(({ id }) => id));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const first = useRef<HTMLInputElement>(null);
  // At once: what is typed after Ctrl+H is looked for, and never goes into the cell that is left.
  useEffect(() => first.current?.focus(), []);

  const tasks = useMemo(() => lines.filter((line): line is TaskLine => line.kind === 'record'), [lines]);
  const wanted = useDeferredValue(find);
  const hits = useMemo(
    () => findHits(tasks, { find: wanted, replacement: '', marks, letterCase, columnIds: chosenColumns }),
    [tasks, wanted, marks, letterCase, chosenColumns],
  );
  const ticked = hits.filter(({ key }) => !left.has(key));
  const rows = new Set(hits.map(({ taskId }) => taskId)).size;
  const texts = useMemo(
    () =>
      replaceHits(
        hits.filter(({ key }) => !left.has(key)),
        replacement,
      ),
    [hits, left, replacement],
  );

  const tick = (key: string, on: boolean): void => {
    setLeft((now) => {
      const next = new Set(now);
      if (on) next.delete(key);
      else next.add(key);
      return next;
    });
  };

  return (
    <SidePanel title={say.title} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (texts.size > 0) onReplace(texts, ticked.length);
        }}
      >
        <TextInput
          ref={first}
          label={say.find}
          value={find}
          onChange={(event) => {
            setFind(event.currentTarget.value);
            setLeft(new Set());
          }}
        />
        <TextInput label={say.replacement} value={replacement} onChange={(event) => setReplacement(event.currentTarget.value)} />
        <div className={classes.options}>
          <Checkbox label={say.marks} checked={marks} onChange={(event) => setMarks(event.currentTarget.checked)} />
          <Checkbox label={say.letterCase} checked={letterCase} onChange={(event) => setLetterCase(event.currentTarget.checked)} />
        </div>
        <fieldset className={classes.columns}>
          <legend>{say.columns}</legend>
          <Chip.Group multiple value={chosenColumns} onChange={setChosenColumns}>
            {searchable.map(({ id, header }) => (
              <Chip key={id} value={id} size="xs" radius="sm">
                {header}
              </Chip>
            ))}
          </Chip.Group>
        </fieldset>
        <div className={classes.summary} role="status">
          {wanted === '' ? say.scope(tasks.length) : hits.length === 0 ? say.none : say.found(hits.length, rows)}
          {hits.length > 0 && texts.size === 0 && ticked.length > 0 && ` ${say.same}`}
        </div>
        <div className={classes.end}>
          {hits.length > 0 && (
            <Checkbox
              label={say.all}
              checked={left.size === 0}
              indeterminate={ticked.length > 0 && ticked.length < hits.length}
              onChange={(event) => setLeft(event.currentTarget.checked ? new Set() : new Set(hits.map(({ key }) => key)))}
            />
          )}
          <Button type="submit" variant="filled" disabled={texts.size === 0}>
            {say.apply(ticked.length)}
          </Button>
        </div>
      </form>
      {hits.length > 0 && (
        <ReplaceHits
          hits={hits}
          left={left}
          replacement={replacement}
          placeOf={({ taskId, columnId }) => say.at(names.get(taskId) ?? '', columns.find(({ id }) => id === columnId)?.header ?? '')}
          onTick={tick}
          onReveal={onReveal}
        />
      )}
    </SidePanel>
  );
}
