import { Button } from '@mantine/core';
import type { ImportSource } from '../../../shared/api/imports.api.ts';
import { useJob } from '../../data/use-job.ts';
import { words } from '../../i18n/vi.ts';
import { FailureMessage } from '../../ui/failure.tsx';
import { ListTable, type ListColumn } from '../../ui/list-table.tsx';
import styles from './import.module.css';
import oldStyles from './old-encoding.module.css';

interface OldEncodingProps {
  readonly draftId: string;
  readonly found: NonNullable<ImportSource['oldEncoding']>;
  readonly onDecided: (source: ImportSource) => void;
}

interface Sample {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

const text = words.import.oldEncoding;
const columns: readonly ListColumn<Sample>[] = [
  { id: 'before', header: text.before, width: '50%', cell: ({ before }) => before },
  { id: 'after', header: text.after, width: '50%', cell: ({ after }) => after },
];

/** Words of an encoding from before Unicode, side by side with what they would become: nothing goes on before the clerk says so. */
export function OldEncoding({ draftId, found, onDecided }: OldEncodingProps) {
  const decoding = useJob('imports.decode');
  const decide = async (convert: boolean): Promise<void> => {
    const source = await decoding.run({ draftId, convert });
    if (source) onDecided(source);
  };
  const samples = found.samples.map(({ before, after }) => ({ id: before, before, after }));
  return (
    <section className={styles.right} aria-label={text.title}>
      <div className={oldStyles.notice}>
        <h2 className={styles.heading}>{text.title}</h2>
        <p className={styles.small}>{text.found[found.encoding]}</p>
        <div className={oldStyles.buttons}>
          <Button variant="filled" loading={decoding.running} onClick={() => void decide(true)}>
            {text.convert}
          </Button>
          <Button disabled={decoding.running} onClick={() => void decide(false)}>
            {text.keep}
          </Button>
        </div>
        {decoding.failure && <FailureMessage failure={decoding.failure} />}
        {found.lost.length > 0 && <p role="alert">{text.lost(found.lost.join(', '))}</p>}
      </div>
      <ListTable label={text.title} columns={columns} rows={samples} />
    </section>
  );
}
