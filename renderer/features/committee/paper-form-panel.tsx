import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { FormMeasure } from '../../../shared/api/paper-forms.api.ts';
import type { PaperForm } from '../../../shared/domain/register/series.ts';
import { runCommand } from '../../data/run-command.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { committeeWords } from '../../i18n/committee-words.ts';
import { formatMeasure, readMeasure } from '../../i18n/measures.ts';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { SavedText } from '../../ui/saved-text.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import text from '../../ui/text.module.css';
import styles from './committee.module.css';

const say = committeeWords.form;

interface PaperFormPanelProps {
  readonly committeeId: string;
  readonly onClose: () => void;
}

/** How a committee's papers are set: what the decree or the Party's guidance leaves open, each within its rule. */
export function PaperFormPanel({ committeeId, onClose }: PaperFormPanelProps) {
  const settings = useQueryOf('paperForms.read', { committeeId });
  const [looked, setLooked] = useState<PaperForm | null>(null);
  const form = looked ?? settings.data?.usual ?? 'state';
  const measures = settings.data?.[form] ?? [];
  const open = measures.filter(({ min, max, follows }) => min < max && follows === null);
  return (
    <SidePanel title={say.title} onClose={onClose}>
      <QueryFailure queries={[settings]} />
      {settings.data && (
        <>
          <div role="group" aria-label={say.usual}>
            <div className={styles.legend}>{say.usual}</div>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={say.usual}
              value={settings.data.usual}
              data={choices}
              onChange={(usual) => void runCommand('paperForms.set', { committeeId, usual: usual === 'party' ? 'party' : 'state' })}
            />
          </div>
          <div role="group" aria-label={say.measures}>
            <div className={styles.legend}>{say.measures}</div>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={say.measures}
              value={form}
              data={choices}
              onChange={(next) => setLooked(next === 'party' ? 'party' : 'state')}
            />
          </div>
          {open.map((measure) => (
            <div key={`${form} ${measure.key}`}>
              <SavedText
                label={say.measure(measure.name, measure.unit)}
                value={formatMeasure(measure.value)}
                check={(typed) => (within(typed, measure) ? null : say.outside(measure))}
                onSave={(typed) => runCommand('paperForms.set', { committeeId, [form]: { [measure.key]: valueIn(typed, measure) } })}
              />
              <p className={text.quiet}>
                {say.range(
                  measure,
                  measures.filter(({ follows }) => follows === measure.key),
                )}
              </p>
            </div>
          ))}
          <p className={text.quiet}>{say.fixed(measures.filter(({ min, max }) => min === max))}</p>
        </>
      )}
    </SidePanel>
  );
}

const choices = (['state', 'party'] as const).map((form) => ({ value: form, label: say.forms[form] }));

/** A bound that was rounded for the screen (a third as 0,33) is typed as it is read. */
function valueIn(typed: string, { min, max, value }: FormMeasure): number {
  return Math.min(max, Math.max(min, readMeasure(typed) ?? value));
}

function within(typed: string, { min, max }: FormMeasure): boolean {
  const value = readMeasure(typed);
  return value !== null && value >= min - 0.005 && value <= max + 0.005;
}
