import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { StarterSuccession } from '../../../../shared/api/succession.api.ts';
import { hrefOf } from '../../../routes/route.ts';
import { successionRoute } from '../../../routes/register-routes.ts';
import { agencyWords } from '../../../i18n/agency-words.ts';
import { formatCivilDate } from '../../../i18n/format.ts';
import { ListTable, type ListColumn } from '../../../ui/list-table.tsx';
import { useApplyStarters } from './apply-starters.ts';
import { successionSentence } from './succession-sentence.ts';
import styles from './succession.module.css';

const say = agencyWords.succession;

type Row = StarterSuccession & { readonly id: string };

/** Can be applied: not yet done, and the register knows at least one of those that change. */
const canApply = ({ applied, from }: StarterSuccession): boolean => !applied && from.some(({ agencyId }) => agencyId !== null);

export function StarterList({ starters }: { readonly starters: readonly StarterSuccession[] }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { apply, busy } = useApplyStarters();
  const rows: readonly Row[] = starters.map((starter) => ({ ...starter, id: starter.key }));
  const applicable = rows.filter(canApply);
  const ready = applicable.filter(({ key }) => chosen.includes(key));
  const choose = (key: string, on: boolean): void => setChosen(on ? [...chosen, key] : chosen.filter((each) => each !== key));
  const columns = columnsWith(chosen, busy ? null : choose);

  return (
    <section aria-label={say.starters}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.heading}>{say.starters}</h2>
          <p className={styles.teach}>{say.startersTeach}</p>
        </div>
        <div className={styles.headEnd}>
          {applicable.length > 1 && (
            <Checkbox
              label={say.chooseAll}
              disabled={busy}
              checked={ready.length === applicable.length}
              indeterminate={ready.length > 0 && ready.length < applicable.length}
              onChange={(event) => setChosen(event.currentTarget.checked ? applicable.map(({ key }) => key) : [])}
            />
          )}
          <Button
            variant="filled"
            disabled={ready.length === 0}
            loading={busy}
            onClick={() => void apply(ready.map(({ key }) => key)).then(() => setChosen([]))}
          >
            {say.applyChosen(ready.length)}
          </Button>
        </div>
      </div>
      <ListTable label={say.starters} columns={columns} rows={rows} faded={({ applied }) => applied} />
    </section>
  );
}

/** @param onChoose null while the chosen ones are being applied */
function columnsWith(chosen: readonly string[], onChoose: ((key: string, on: boolean) => void) | null): readonly ListColumn<Row>[] {
  return [
    {
      id: 'chosen',
      header: say.chosen,
      width: '60px',
      cell: (row) => (
        <Checkbox
          aria-label={say.choose(successionSentence(row))}
          disabled={!canApply(row) || !onChoose}
          checked={canApply(row) && chosen.includes(row.key)}
          onChange={(event) => onChoose?.(row.key, event.currentTarget.checked)}
        />
      ),
    },
    { id: 'change', header: say.change, cell: successionSentence },
    {
      id: 'date',
      header: say.date,
      width: '156px',
      cell: ({ date, confirmed }) => (
        <>
          {formatCivilDate(date)}
          {!confirmed && <span className={styles.check}>◆ {say.check}</span>}
        </>
      ),
    },
    { id: 'basis', header: say.basis, width: '22%', cell: ({ legalBasis }) => legalBasis },
    { id: 'state', header: say.state, width: '17%', cell: (row) => <span className={styles.state}>{stateInWords(row)}</span> },
    {
      id: 'open',
      header: say.action,
      width: '142px',
      cell: (row) =>
        !row.applied && (
          <a className={styles.link} href={hrefOf(successionRoute({ starter: row.key }))} aria-label={`${say.open} ${successionSentence(row)}`}>
            {say.open}
          </a>
        ),
    },
  ];
}

function stateInWords({ applied, from }: StarterSuccession): string {
  if (applied) return `✓ ${say.done}`;
  const absent = from.filter(({ agencyId }) => agencyId === null).map(({ name }) => name);
  if (absent.length === 0) return say.present;
  return absent.length === from.length ? say.absent : say.partly(absent.join(', '));
}
