import { numbered } from '../../../../shared/domain/text/numbered.ts';
import { NativeSelect } from '@mantine/core';
import type { SuccessionPreview } from '../../../../shared/api/succession.api.ts';
import { dayBefore } from '../../../../shared/domain/agencies/succession-rules.ts';
import { agencyWords } from '../../../i18n/agency-words.ts';
import { formatCivilDate } from '../../../i18n/format.ts';
import { readDay } from '../../../i18n/typed-day.ts';
import { words } from '../../../i18n/vi.ts';
import { today } from '../../../platform/today.ts';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { ListTable, type ListColumn } from '../../../ui/list-table.tsx';
import text from '../../../ui/text.module.css';
import type { SuccessionDraft } from './succession-draft.ts';
import styles from './succession.module.css';

const say = agencyWords.succession.preview;

interface EffectsProps {
  readonly draft: SuccessionDraft;
  readonly effects: SuccessionPreview | undefined;
  /** For a split: the successor (index) that takes one assignment. */
  readonly onTake: (assignmentId: string, to: number) => void;
}

type Row = SuccessionPreview['assignments'][number] & { readonly id: string };

/** Everything a reorganisation touches, before it is applied. */
export function SuccessionEffects({ draft, effects, onTake }: EffectsProps) {
  if (!effects) return <EmptyNote text={say.teach} />;
  const rows: readonly Row[] = effects.assignments.map((assignment) => ({ ...assignment, id: assignment.assignmentId }));
  const date = readDay(draft.date);
  const renamed = draft.kind === 'rename' ? draft.to[0] : undefined;
  return (
    <>
      {date && date > today() && <p className={styles.text}>{say.ahead}</p>}
      {effects.ending.length > 0 && (
        <Part title={say.ending}>
          <ul className={styles.names}>
            {effects.ending.map(({ id, name }) => (
              <li key={id}>
                {name}
                {date && <span className={styles.beside}>{say.endingOn(formatCivilDate(dayBefore(date)))}</span>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {renamed !== undefined && <p className={styles.text}>{say.renamed(renamed)}</p>}
      {rows.length === 0 ? (
        <p className={styles.text}>{say.noAssignments}</p>
      ) : (
        <Part title={draft.kind === 'dissolve' ? say.assignmentsLeft(rows.length) : say.assignments(rows.length)}>
          <ListTable label={say.assignments(rows.length)} columns={columnsFor(draft, onTake)} rows={rows} />
        </Part>
      )}
      {effects.groups.length > 0 && (
        <Part title={say.groups(effects.groups.length)}>
          <ul className={styles.names}>
            {effects.groups.map(({ id, phrase }) => (
              <li key={id}>{phrase}</li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

function columnsFor({ kind, to, takeovers }: SuccessionDraft, onTake: EffectsProps['onTake']): readonly ListColumn<Row>[] {
  const takers = to.filter((name) => name.trim() !== '').map((label, index) => ({ value: String(index), label }));
  return [
    {
      id: 'task',
      header: say.task,
      cell: ({ number, content, planTitle, year }) => (
        <>
          <span className={text.twoLines}>{numbered(number, content)}</span>
          <span className={styles.plan} title={planTitle}>
            {words.bar.planOfYear(year)}
          </span>
        </>
      ),
    },
    { id: 'role', header: say.role, width: '86px', cell: ({ role }) => (role === 'lead' ? say.lead : say.coordinator) },
    { id: 'printed', header: say.printed, width: '26%', cell: ({ text }) => text },
    ...(kind === 'split'
      ? [
          {
            id: 'taker',
            header: say.taker,
            width: '200px' as const,
            cell: ({ id, number }: Row) => (
              <NativeSelect
                size="xs"
                aria-label={say.takerOf(number)}
                data={takers}
                value={String(takeovers[id] ?? 0)}
                onChange={(event) => onTake(id, Number(event.currentTarget.value))}
              />
            ),
          },
        ]
      : []),
  ];
}
