import { Checkbox, Fieldset, NativeSelect, SegmentedControl, Textarea } from '@mantine/core';
import { EACH_LEAD, type AnnexOptions, type SeveralAnnexes } from '../../../shared/api/documents.api.ts';
import type { PlanVersion } from '../../../shared/api/plan-life.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { romanNumeral } from '../../../shared/domain/numerals.ts';
import { isOwnColumn, planFields, type ColumnId } from '../../../shared/domain/plan-table/plan-fields.ts';
import { columnName } from '../../i18n/column-name.ts';
import { words } from '../../i18n/vi.ts';
import styles from './print.module.css';
import type { Lead } from './plan-leads.ts';
import { SeveralFields } from './several-fields.tsx';
import { ProgressChoice } from './progress-choice.tsx';

interface AnnexFormProps {
  readonly plan: PlanListItem;
  readonly options: AnnexOptions;
  readonly onOptions: (change: Partial<AnnexOptions>) => void;
  readonly leads: readonly Lead[];
  readonly leadId: string | null;
  readonly onLead: (leadId: string | null) => void;
  /** Of an extract, what is only coordinated too. */
  readonly coordinated: boolean;
  readonly onCoordinated: (coordinated: boolean) => void;
  /** Of extracts for each lead a file each. */
  readonly apart: boolean;
  readonly onApart: (apart: boolean) => void;
  /** Sections of the first rank. */
  readonly sections: number;
  /** Of the whole plan: more than one annex. */
  readonly several: SeveralAnnexes | null;
  readonly onSeveral: (several: SeveralAnnexes | null) => void;
  readonly versions: readonly PlanVersion[];
  /** null: the plan as it stands. */
  readonly versionId: string | null;
  /** An empty id chooses the plan as it stands. */
  readonly onVersion: (versionId: string) => void;
}

const text = words.print;
/** More annexes than any paper has. */
const numbers = ['', ...Array.from({ length: 20 }, (_, at) => romanNumeral(at + 1))];
const sizes = [11, 12, 13];

export function AnnexForm({
  plan,
  options,
  onOptions,
  leads,
  leadId,
  onLead,
  coordinated,
  onCoordinated,
  apart,
  onApart,
  sections,
  several,
  onSeveral,
  versions,
  versionId,
  onVersion,
}: AnnexFormProps) {
  const choosable = plan.columns.filter(({ field, hidden }) => hidden !== true && (isOwnColumn(field) || planFields[field].hideable));
  const showColumn = (field: ColumnId, shown: boolean): void =>
    onOptions({ hiddenColumns: shown ? options.hiddenColumns.filter((hidden) => hidden !== field) : [...options.hiddenColumns, field] });

  return (
    <>
      {versions.length > 0 && (
        <NativeSelect
          label={text.version}
          value={versionId ?? ''}
          data={[
            { value: '', label: text.currentVersion },
            ...versions.map(({ id, ordinal, document }) => ({ value: id, label: text.versionChoice(ordinal, document.number) })),
          ]}
          onChange={(event) => onVersion(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={text.annexTitle}
        autosize
        minRows={2}
        maxRows={6}
        // Each section brings its own.
        disabled={leadId === null && several?.kind === 'sections'}
        value={options.title ?? plan.title}
        onChange={(event) => onOptions({ title: event.currentTarget.value === plan.title ? null : event.currentTarget.value })}
      />
      <div>
        <Textarea
          label={text.attachedTo}
          placeholder={text.attachedToExample}
          autosize
          minRows={2}
          maxRows={4}
          disabled={!options.showReference}
          value={options.attachedTo}
          onChange={(event) => onOptions({ attachedTo: event.currentTarget.value })}
        />
        <Checkbox
          mt={6}
          label={text.showReference}
          checked={options.showReference}
          onChange={(event) => onOptions({ showReference: event.currentTarget.checked })}
        />
      </div>
      <NativeSelect
        label={text.number}
        value={options.number}
        data={numbers.map((number) => ({ value: number, label: number === '' ? text.noNumber : number }))}
        onChange={(event) => onOptions({ number: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <Choice
          label={text.paper}
          value={options.orientation}
          data={[
            { value: 'portrait', label: text.portrait },
            { value: 'landscape', label: text.landscape },
          ]}
          onChange={(orientation) => onOptions({ orientation: orientation === 'portrait' ? 'portrait' : 'landscape' })}
        />
        <Choice
          label={text.tableFontSize}
          value={String(options.tableFontSize)}
          data={sizes.map((size) => ({ value: String(size), label: String(size) }))}
          onChange={(size) => onOptions({ tableFontSize: Number(size) })}
        />
      </div>
      <Fieldset legend={text.columns} variant="unstyled" p={0} m={0} classNames={{ legend: styles.legend }}>
        <div className={styles.checks}>
          {choosable.map((column) => (
            <Checkbox
              key={column.field}
              label={columnName(column)}
              checked={!options.hiddenColumns.includes(column.field)}
              onChange={(event) => showColumn(column.field, event.currentTarget.checked)}
            />
          ))}
          <Checkbox
            className={styles.wholeLine}
            label={text.numberingRow}
            checked={options.numberingRow}
            onChange={(event) => onOptions({ numberingRow: event.currentTarget.checked })}
          />
          <Checkbox
            className={styles.wholeLine}
            label={text.fingerprint}
            checked={options.fingerprint}
            onChange={(event) => onOptions({ fingerprint: event.currentTarget.checked })}
          />
        </div>
      </Fieldset>
      <ProgressChoice plan={plan} options={options} onOptions={onOptions} />
      <NativeSelect
        label={text.onlyLead}
        value={leadId ?? ''}
        data={[
          { value: '', label: text.everyLead },
          { value: EACH_LEAD, label: text.eachLead },
          ...leads.map(({ id, name, tasks }) => ({ value: id, label: `${name} · ${tasks}` })),
        ]}
        onChange={(event) => onLead(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
      {leadId === null && <SeveralFields plan={plan} versionId={versionId} sections={sections} several={several} onSeveral={onSeveral} />}
      {leadId !== null && <Checkbox label={text.coordinated} checked={coordinated} onChange={(event) => onCoordinated(event.currentTarget.checked)} />}
      {leadId === EACH_LEAD && <Checkbox label={text.apart} checked={apart} onChange={(event) => onApart(event.currentTarget.checked)} />}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, data, onChange }: ChoiceProps) {
  return (
    <div role="group" aria-label={label}>
      <div className={styles.legend}>{label}</div>
      <SegmentedControl fullWidth aria-label={label} value={value} data={[...data]} onChange={onChange} />
    </div>
  );
}
