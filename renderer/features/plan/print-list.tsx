import { Button, Input, Popover, SegmentedControl, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentFormat } from '../../../shared/api/documents.api.ts';
import type { ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { useJob } from '../../data/use-job.ts';
import { words } from '../../i18n/vi.ts';
import { planTableWords } from '../../i18n/plan-table-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { handOver } from '../../platform/client.ts';
import { ChipButton } from '../../ui/chip.tsx';
import { FailureMessage } from '../../ui/failure.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { notify, notifyFailure } from '../../ui/notify.ts';
import { PopoverDialog } from '../../ui/popover-dialog.tsx';
import { withKey, type BoundVerb } from '../../ui/verbs/verb.ts';
import { planVerbs } from './plan.verbs.ts';
import { printParts } from './print-parts.ts';
import type { PlanLine } from './plan-lines.ts';
import classes from './plan.module.css';

const { print: say } = planTableWords;

interface PrintListProps {
  readonly planId: string;
  /** Every line shown, those of shut groups too. */
  readonly lines: readonly PlanLine[];
  readonly columnIds: readonly string[];
  /** The filter and the grouping in words; empty for the whole plan. */
  readonly inWords: string;
}

interface PrintListPopoverProps extends PrintListProps {
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
  readonly verb: BoundVerb;
}

/** Prints what the table shows: its rows in their order, under their heads, in the columns shown. */
export function PrintListPopover({ opened, onOpen, verb, ...props }: PrintListPopoverProps) {
  const label = verb.label();
  return (
    <Popover opened={opened} onChange={onOpen} withRoles={false} trapFocus returnFocus position="bottom-end" shadow="sm" width={360} withinPortal={false}>
      <Popover.Target>
        <ChipButton aria-label={label} title={withKey(label, verb)} aria-expanded={opened} onClick={() => onOpen(!opened)}>
          <IconPrinter size={14} aria-hidden />
        </ChipButton>
      </Popover.Target>
      <PopoverDialog label={label}>{opened && <PrintListForm {...props} onDone={() => onOpen(false)} />}</PopoverDialog>
    </Popover>
  );
}

function PrintListForm({ planId, lines, columnIds, inWords, onDone }: PrintListProps & { readonly onDone: () => void }) {
  const job = useJob('documents.planList');
  const [title, setTitle] = useState(inWords === '' ? say.whole : say.filtered(inWords));
  const [orientation, setOrientation] = useState<'landscape' | 'portrait'>('landscape');
  const rows = lines.filter(({ kind }) => kind === 'record').length;

  const print = async (format: DocumentFormat): Promise<void> => {
    const parts = printParts(lines);
    const printed = await job.run({ planId, title, parts, columns: columnIds as ColumnId[], orientation, format });
    if (!printed) return;
    try {
      const name = await handOver(printed.file, printed.fileName);
      if (name === null) return;
      const { narrow, landscapeFits } = printed;
      notify(narrow.length === 0 ? say.saved(name) : `${say.saved(name)}. ${words.print.narrow(narrow, landscapeFits)}`);
      onDone();
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const ready = title.trim() !== '' && rows > 0 && !job.running;

  return (
    <div className={classes.together}>
      <strong>{planVerbs.print.name}</strong>
      <TextInput
        data-autofocus
        label={say.title}
        value={title}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={title.trim() === '' && say.needTitle}
      />
      <Input.Wrapper label={say.orientation} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={say.orientation}
          value={orientation}
          onChange={setOrientation}
          data={[
            { value: 'landscape', label: say.landscape },
            { value: 'portrait', label: say.portrait },
          ]}
        />
      </Input.Wrapper>
      <div className={classes.quiet}>{say.what(rows)}</div>
      {job.failure && <FailureMessage failure={job.failure} />}
      {job.running && <JobProgress progress={job.progress} onCancel={job.cancel} />}
      <div className={classes.questionEnd}>
        <Button disabled={!ready} onClick={() => void print('xlsx')}>
          {say.xlsx}
        </Button>
        <Button variant="filled" disabled={!ready} onClick={() => void print('pdf')}>
          {say.pdf}
        </Button>
      </div>
    </div>
  );
}
