import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import type { UndoState } from '../../shared/api/history.api.ts';
import { redo, undo } from '../data/undo.ts';
import { undoVerbs } from '../data/undo.verbs.ts';
import { useQueryOf } from '../data/use-query-of.ts';
import { stepInWords } from '../i18n/operations.ts';
import { placeInWords } from '../i18n/place-words.ts';
import { words } from '../i18n/vi.ts';
import { withKey } from '../ui/verbs/verb.ts';
import styles from './top-bar.module.css';

type Step = NonNullable<UndoState['undo']>;

interface UndoButtonsProps {
  /** Of what is on the screen. */
  readonly committeeId: string | undefined;
  readonly planId: string | undefined;
}

export function UndoButtons({ committeeId, planId }: UndoButtonsProps) {
  const state = useQueryOf('history.state', committeeId === undefined ? {} : { committeeId }).data;
  const severalCommittees = (useQueryOf('committees.list', {}).data?.length ?? 0) > 1;
  const inWords = (step: Step): string => [stepInWords(step), placeInWords(step.place, { committeeId, planId, severalCommittees })].filter(Boolean).join(' · ');
  const undoLabel = state?.undo ? withKey(words.bar.undoStep(inWords(state.undo)), undoVerbs.undo) : words.bar.nothingToUndo;
  const redoLabel = state?.redo ? withKey(words.bar.redoStep(inWords(state.redo)), undoVerbs.redo) : words.bar.nothingToRedo;
  return (
    <ActionIcon.Group>
      <Tooltip label={undoLabel}>
        <ActionIcon
          className={styles.step}
          variant="subtle"
          color="gray"
          aria-label={undoLabel}
          aria-disabled={!state?.undo}
          onClick={() => state?.undo && void undo()}
        >
          <IconArrowBackUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redoLabel}>
        <ActionIcon
          className={styles.step}
          variant="subtle"
          color="gray"
          aria-label={redoLabel}
          aria-disabled={!state?.redo}
          onClick={() => state?.redo && void redo()}
        >
          <IconArrowForwardUp size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </ActionIcon.Group>
  );
}
