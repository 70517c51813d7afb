import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { CallInput } from '../../shared/api/contract.ts';
import { words } from '../i18n/vi.ts';
import { useMakePaper, type ScreenPaper } from './use-make-paper.ts';

type Format = CallInput<ScreenPaper>['format'];

interface PaperMenuProps<N extends ScreenPaper> {
  readonly label: string;
  readonly paper: N;
  readonly input: Omit<CallInput<N>, 'format'>;
}

const { print: say } = words;
const formats = [
  ['pdf', say.savePdf],
  ['docx', say.saveWord],
  ['xlsx', say.saveExcel],
] as const satisfies readonly (readonly [Format, string])[];

/** What is on screen as a paper: printed, or saved as PDF, Word or Excel. */
export function PaperMenu<N extends ScreenPaper>({ label, paper, input }: PaperMenuProps<N>) {
  const { busy, make } = useMakePaper(paper);
  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button loading={busy} rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void make(() => input, 'pdf', true)}>{say.print}</Menu.Item>
        {formats.map(([format, name]) => (
          <Menu.Item key={format} onClick={() => void make(() => input, format)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
