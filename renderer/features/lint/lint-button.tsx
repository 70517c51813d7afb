import { Button } from '@mantine/core';
import { lintWords as say } from '../../i18n/lint-words.ts';
import { useFindings } from './use-findings.ts';

interface LintButtonProps {
  readonly planId: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

/** "Soát lỗi · 6": the count is the invitation. */
export function LintButton({ planId, pressed, onPress }: LintButtonProps) {
  const open = useFindings(planId)?.filter(({ ignored }) => !ignored).length;
  return (
    <Button aria-pressed={pressed} onClick={onPress}>
      {say.open(open)}
    </Button>
  );
}
