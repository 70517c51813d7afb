import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlanColumn } from '../../../shared/api/plans.api.ts';
import { planFields, type PlanField } from '../../../shared/domain/plan-table/plan-fields.ts';
import { columnsWords as say } from '../../i18n/columns-words.ts';
import { SmallButton } from '../../ui/small-button.tsx';
import { missingFields } from './column-list.ts';
import styles from './columns-panel.module.css';

interface AddColumnProps {
  readonly columns: readonly PlanColumn[];
  /** Whether it was stored. */
  readonly onAdd: (field: PlanField | 'own', label: string) => Promise<boolean>;
}

/** The known columns that the plan has not, one press each, and a heading to type for one of its own. */
export function AddColumn({ columns, onAdd }: AddColumnProps) {
  const [label, setLabel] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const missing = missingFields(columns);
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        const heading = label.trim();
        if (heading === '') return setProblem(say.needHeading);
        void onAdd('own', heading).then((added) => added && setLabel(''));
      }}
    >
      <h3>{say.add}</h3>
      {missing.length > 0 && (
        <div className={styles.known}>
          {missing.map((field) => (
            <SmallButton key={field} leftSection={<IconPlus size={14} aria-hidden />} onClick={() => void onAdd(field, '')}>
              {planFields[field].name}
            </SmallButton>
          ))}
        </div>
      )}
      <div className={styles.ownColumn}>
        <TextInput
          label={say.newOwn}
          placeholder={say.example}
          size="xs"
          value={label}
          error={problem}
          onChange={(event) => {
            setLabel(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Button type="submit" size="xs" leftSection={<IconPlus size={14} aria-hidden />}>
          {say.addOwn}
        </Button>
      </div>
    </form>
  );
}
