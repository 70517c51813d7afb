import { useEffect, useRef, useState } from 'react';
import type { Agency, UnifyEffects } from '../../../shared/api/agencies.api.ts';
import { AgencyPicker } from '../../data/agency-picker.tsx';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useNamedAgencies } from '../../data/use-agency-choice.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { agencyWords } from '../../i18n/agency-words.ts';
import { asFailure, type CallFailure } from '../../platform/call-failure.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import text from '../../ui/text.module.css';
import styles from './agencies.module.css';

const say = agencyWords.unify;
const MOST_PROPOSALS = 3;

/** Another entry of the same agency is chosen, what would move is shown, and only then they become one. */
export function UnifyDuplicate({ agency }: { readonly agency: Agency }) {
  const [open, setOpen] = useState(false);
  const [duplicate, setDuplicate] = useState('');
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const shown = section.current;
    if (!open || !shown) return undefined;
    // It opens below what was in sight, and grows with each answer.
    const observer = new ResizeObserver(() => shown.scrollIntoView({ block: 'nearest' }));
    observer.observe(shown);
    shown.querySelector('button')?.focus({ preventScroll: true });
    return () => observer.disconnect();
  }, [open]);
  if (!open) return <SmallButton onClick={() => setOpen(true)}>{say.start}</SmallButton>;
  const close = (): void => {
    setOpen(false);
    setDuplicate('');
  };
  return (
    <section ref={section} className={styles.unify} aria-label={say.label}>
      <h3 className={styles.small}>{say.label}</h3>
      {duplicate !== '' ? (
        <Effects agency={agency} duplicateId={duplicate} onBack={() => setDuplicate('')} onDone={close} />
      ) : (
        <Choice agency={agency} onChoose={setDuplicate} onClose={close} />
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly agency: Agency;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}

/** The entries nearest to this one, then any other. */
function Choice({ agency, onChoose, onClose }: ChoiceProps) {
  const near = (useQueryOf('agencies.suggest', { text: agency.name }).data ?? []).filter(({ id }) => id !== agency.id).slice(0, MOST_PROPOSALS);
  return (
    <>
      <p className={text.quiet}>{say.teach(agency.name)}</p>
      <div className={styles.answers}>
        {near.map(({ id, name }) => (
          <SmallButton key={id} onClick={() => onChoose(id)}>
            {name}
          </SmallButton>
        ))}
        <AgencyPicker label={say.other} except={agency.id} onPick={onChoose} />
        <SmallButton variant="subtle" onClick={onClose}>
          {say.cancel}
        </SmallButton>
      </div>
    </>
  );
}

interface EffectsProps {
  readonly agency: Agency;
  readonly duplicateId: string;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function Effects({ agency, duplicateId, onBack, onDone }: EffectsProps) {
  const effects = useQueryOf('agencies.unifyEffects', { id: agency.id, duplicateId });
  const [duplicate] = useNamedAgencies([duplicateId]);
  const name = duplicate?.name ?? '';
  const [refusal, setRefusal] = useState<CallFailure | null>(null);
  const unify = async (): Promise<void> => {
    try {
      const { entryId } = await runCommand('agencies.unify', { id: agency.id, duplicateId });
      onDone();
      notifyUndoable(say.done(name, agency.name), entryId);
    } catch (thrown) {
      setRefusal(asFailure(thrown));
    }
  };
  const failure = refusal ?? (effects.error ? asFailure(effects.error) : null);
  return (
    <>
      <p>{say.sentence(name, agency.name)}</p>
      {effects.data && (
        <ul className={styles.history} aria-label={say.moves}>
          {linesOf(effects.data).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className={text.quiet}>{say.stays}</p>
      {failure && <Refusal failure={failure} />}
      <div className={styles.answers}>
        <SmallButton onClick={() => void unify()} disabled={!effects.data}>
          {say.confirm}
        </SmallButton>
        <SmallButton variant="subtle" onClick={onBack}>
          {say.back}
        </SmallButton>
      </div>
    </>
  );
}

/** What moves, nothing said of what there is none of. */
function linesOf({ names, ...counts }: UnifyEffects): string[] {
  const moved = (Object.keys(counts) as (keyof typeof counts)[]).filter((each) => counts[each] > 0).map((each) => say.counts[each](counts[each]));
  return [...(moved.length === 0 ? [say.nothingMoves] : moved), say.names(names.join('; '))];
}
