import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { redo, undo } from '../data/undo.ts';
import { undoVerbs } from '../data/undo.verbs.ts';
import { useQueryOf } from '../data/use-query-of.ts';
import { stepInWords } from '../i18n/operations.ts';
import { words } from '../i18n/vi.ts';
import { withKey } from '../ui/verbs/verb.ts';
import styles from './top-bar.module.css';

export function UndoButtons() {
  const state = useQueryOf('history.state', {}).data;
  const undoLabel = state?.undo ? withKey(words.bar.undoStep(stepInWords(state.undo)), undoVerbs.undo) : words.bar.nothingToUndo;
  const redoLabel = state?.redo ? withKey(words.bar.redoStep(stepInWords(state.redo)), undoVerbs.redo) : words.bar.nothingToRedo;
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
