import { UnstyledButton } from '@mantine/core';
import type { PaperFinding, PlaceInDraft } from '../../../shared/api/papers.api.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import { useRemembered } from '../../platform/remembered.ts';
import { notify } from '../../ui/notify.ts';
import { StatusMark } from '../../ui/status/status-mark.tsx';
import styles from './findings-strip.module.css';
import { goToPlace } from './go-to-place.ts';

const say = paperWords.findings;

function go(button: Element, place: PlaceInDraft): void {
  const desk = button.closest(`[data-draft]`);
  if (desk && !goToPlace(desk, place)) notify(say.gone);
}

/** What has to be looked at before the paper is signed: what holds it up first. */
export function FindingsStrip({ findings }: { readonly findings: readonly PaperFinding[] }) {
  const [open, setOpen] = useRemembered('paper.findings', true);
  const must = findings.filter(({ weight }) => weight === 'must');
  const look = findings.filter(({ weight }) => weight === 'look');
  if (findings.length === 0)
    return (
      <p className={styles.none} role="status">
        {say.none}
      </p>
    );
  return (
    <section className={styles.strip} aria-label={say.title}>
      <div className={styles.head} role="status">
        {must.length > 0 && <StatusMark tone="late">{say.must(must.length)}</StatusMark>}
        {look.length > 0 && <StatusMark tone="slow">{say.look(look.length)}</StatusMark>}
        <UnstyledButton className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? say.hide : say.show}
        </UnstyledButton>
      </div>
      {open && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        <ul className={styles.list} tabIndex={0} aria-label={say.title}>
          {[...must, ...look].map(({ weight, text, at: place }, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- one rule may find several things
            <li key={at} className={styles.finding}>
              <span className={styles.weight} data-weight={weight}>
                {weight === 'must' ? say.mustMark : say.lookMark}
              </span>{' '}
              {text}
              {place && (
                <>
                  {' '}
                  <UnstyledButton className={styles.go} onClick={(event) => go(event.currentTarget, place)}>
                    {say.go}
                  </UnstyledButton>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
