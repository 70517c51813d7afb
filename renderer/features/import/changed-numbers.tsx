import { useEffect, useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { ChangedNumber } from '../../../shared/api/imports.api.ts';
import { useJob } from '../../data/use-job.ts';
import { words } from '../../i18n/vi.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { changedRuns } from './changed-runs.ts';
import styles from './import.module.css';

const TOLD = 12;

/** Before rows are put behind those of a plan: which of their numbers become others. */
export function ChangedNumbers({ of }: { readonly of: CallInput<'imports.changedNumbers'> }) {
  const { run, failure } = useJob('imports.changedNumbers');
  const [changes, setChanges] = useState<readonly ChangedNumber[]>([]);
  const wanted = JSON.stringify(of);
  useEffect(() => {
    void run(JSON.parse(wanted) as typeof of).then((found) => found && setChanges(found));
  }, [run, wanted]);
  if (failure) return <FailureMessage failure={failure} />;
  const runs = changedRuns(changes);
  if (runs.length === 0) return null;
  const told = (kind: ChangedNumber['kind']): string[] => {
    const some = runs.filter((each) => each.kind === kind);
    const lines = some.slice(0, TOLD).map(({ from, to }) => words.import.numberChange(from, to));
    return some.length > TOLD ? [...lines, words.import.moreNumbers(some.length - TOLD)] : lines;
  };
  const [sections, tasks] = [told('section'), told('task')];
  return (
    <div className={styles.changedNumbers} role="status">
      <p>{words.import.numbersChange}</p>
      {sections.length > 0 && <p>{words.import.sectionNumbers(sections.join(', '))}</p>}
      {tasks.length > 0 && <p>{words.import.taskNumbers(tasks.join(', '))}</p>}
    </div>
  );
}
