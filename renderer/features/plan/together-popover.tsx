import { Autocomplete, Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import type { PlanRows, SomeTexts, Task } from '../../../shared/api/tasks.api.ts';
import { describeDeadline } from '../../../shared/domain/deadline/describe.ts';
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts';
import { columnName } from '../../i18n/column-name.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { PopoverDialog } from '../../ui/popover-dialog.tsx';
import { withKey, type BoundVerb } from '../../ui/verbs/verb.ts';
import { storedText, textOfColumn, type TextField } from './plan-fields.ts';
import textClasses from '../../ui/text.module.css';
import classes from './plan.module.css';

const { together: say } = planTableWords;
const KEEP = 'giu-nguyen';
const NO_SECTION = 'truoc-muc-dau';

interface TogetherProps {
  readonly plan: PlanListItem;
  readonly rows: PlanRows;
  readonly tasks: readonly Task[];
  /** `sectionId` undefined: every row stays in its own. */
  readonly onApply: (texts: SomeTexts, sectionId: string | null | undefined) => void;
}

interface TogetherPopoverProps extends TogetherProps {
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly verb: BoundVerb;
}

/** One lead, deadline, section or note for all the rows chosen, stored as one step. */
export function TogetherPopover({ opened, onOpen, verb, ...props }: TogetherPopoverProps) {
  const label = verb.label();
  return (
    <Popover
      opened={opened}
      onChange={onOpen}
      withRoles={false}
      trapFocus
      returnFocus
      position="top-start"
      shadow="sm"
      width={340}
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Popover.Target>
        {/* The status line keeps its height: a button among the tools would move the rows under the pointer. */}
        <button
          type="button"
          className={textClasses.textButton}
          title={withKey(label, verb)}
          aria-expanded={opened}
          onClick={() => (opened ? onOpen(false) : verb.run())}
        >
          {label}
        </button>
      </Popover.Target>
      <PopoverDialog label={say.title(props.tasks.length)}>{opened && <TogetherForm {...props} />}</PopoverDialog>
    </Popover>
  );
}

function TogetherForm({ plan, rows, tasks, onApply }: TogetherProps) {
  const [texts, setTexts] = useState<SomeTexts>({});
  const [section, setSection] = useState(KEEP);
  const typed = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as SomeTexts;
  const nothing = Object.keys(typed).length === 0 && section === KEEP;
  const fields = plan.columns.flatMap((column) => {
    const { field } = column;
    const textField = field === 'number' || field === 'content' ? null : textOfColumn(field);
    return textField ? [{ field, textField, label: columnName(column) }] : [];
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!nothing) onApply(typed, section === KEEP ? undefined : section === NO_SECTION ? null : section);
  };

  return (
    <form className={classes.together} onSubmit={submit}>
      <strong>{say.title(tasks.length)}</strong>
      {fields.map(({ field, textField, label }, index) => {
        const input = {
          label,
          placeholder: keptWords(tasks, textField),
          value: texts[textField] ?? '',
          ...(index === 0 && { 'data-autofocus': true }),
        };
        const set = (text: string): void => setTexts((now) => ({ ...now, [textField]: text }));
        return field === 'lead' || field === 'coordinator' ? (
          <Autocomplete key={field} {...input} openOnFocus={false} withScrollArea={false} data={distinct(rows.tasks, textField)} limit={8} onChange={set} />
        ) : (
          <TextInput
            key={field}
            {...input}
            {...(field === 'deadline' && input.value !== '' && { description: describeDeadline(parseDeadline(input.value, { year: plan.year })) })}
            inputWrapperOrder={['label', 'input', 'description']}
            onChange={(event) => set(event.currentTarget.value)}
          />
        );
      })}
      {rows.sections.length > 0 && (
        <NativeSelect
          label={say.section}
          value={section}
          onChange={(event) => setSection(event.currentTarget.value)}
          data={[
            { value: KEEP, label: say.keep },
            { value: NO_SECTION, label: say.noSection },
            ...rows.sections.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
          ]}
        />
      )}
      <div className={classes.quiet}>{say.teach}</div>
      <div className={classes.questionEnd}>
        <Button type="submit" variant="filled" disabled={nothing}>
          {say.apply(tasks.length)}
        </Button>
      </div>
    </form>
  );
}

/** What stays when nothing is typed: the one text all rows share, or how many there are. */
function keptWords(tasks: readonly Task[], field: TextField): string {
  const [first, ...others] = distinct(tasks, field);
  if (others.length > 0) return say.several(others.length + 1);
  return first ? say.same(first) : say.keep;
}

const distinct = (tasks: readonly Task[], field: TextField): string[] =>
  [...new Set(tasks.map((task) => storedText(task, field)))].filter((text) => text !== '');
