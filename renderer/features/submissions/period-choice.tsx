import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { PeriodKind } from '../../../shared/domain/reporting/period-code.ts';
import { useCommand } from '../../data/use-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { submissionWords } from '../../i18n/submission-words.ts';
import styles from './submissions.module.css';

const say = submissionWords.start;

interface PeriodChoiceProps {
  readonly committeeId: string;
  readonly year: number;
  /** Those to choose from. */
  readonly kinds: readonly PeriodKind[];
  readonly usual: readonly PeriodKind[];
}

/** Which kinds of period the committee reports by; those that exist are left as they are. */
export function PeriodChoice({ committeeId, year, kinds: offered, usual }: PeriodChoiceProps) {
  const [kinds, setKinds] = useState<readonly PeriodKind[]>(usual);
  const generate = useCommand('periods.generate');
  return (
    <form
      className={styles.choice}
      onSubmit={(event) => {
        event.preventDefault();
        generate.mutate(
          { committeeId, year, kinds: [...kinds] },
          { onSuccess: ({ added, entryId }) => notifyUndoable(added === 0 ? say.nothingNew : say.generated(added, year), entryId) },
        );
      }}
    >
      <fieldset className={styles.kinds}>
        <legend className={styles.small}>{say.which}</legend>
        {offered.map((kind) => (
          <Checkbox
            key={kind}
            label={say.kinds[kind]}
            checked={kinds.includes(kind)}
            onChange={(event) => setKinds(event.currentTarget.checked ? [...kinds, kind] : kinds.filter((each) => each !== kind))}
          />
        ))}
      </fieldset>
      <div>
        <Button type="submit" variant="filled" disabled={kinds.length === 0} loading={generate.isPending}>
          {say.generate(year)}
        </Button>
      </div>
    </form>
  );
}
