import { useEffect, useState } from 'react';
import type { CallInput, CallOutput } from '../../../shared/api/contract.ts';
import { useJob } from '../../data/use-job.ts';
import { words } from '../../i18n/vi.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import styles from './import.module.css';

/** What the register gains by the rows as they are decided on now: not by those left out, nor by names that were said to be others. */
export function NamesAdded({ of }: { readonly of: CallInput<'imports.newNames'> }) {
  const { run, failure } = useJob('imports.newNames');
  const [found, setFound] = useState<CallOutput<'imports.newNames'> | null>(null);
  const wanted = JSON.stringify(of);
  useEffect(() => {
    void run(JSON.parse(wanted) as typeof of).then((answer) => answer && setFound(answer));
  }, [run, wanted]);
  if (failure) return <FailureMessage failure={failure} />;
  if (!found) return null;
  const { agencies, groups, doubtful } = found;
  return (
    <p className={styles.small} role="status">
      {words.import.namesAdded(agencies, groups)} {doubtful > 0 && words.import.namesOpen(doubtful)}
    </p>
  );
}
