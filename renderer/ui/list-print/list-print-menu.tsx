import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronUp, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import { words } from '../../i18n/vi.ts';
import { useMakePaper } from '../use-make-paper.ts';
import styles from './list-print.module.css';

const say = words.print;

interface ListPrintMenuProps {
  /** The lists of the page as they stand now. */
  readonly read: () => Promise<Omit<CallInput<'documents.list'>, 'format'>>;
}

/** What is listed on the page as a paper: printed, or saved as PDF, Word or Excel. */
export function ListPrintMenu({ read }: ListPrintMenuProps) {
  const { busy, make } = useMakePaper('documents.list');
  const [opened, setOpened] = useState(false);
  return (
    <Menu position="top-start" withinPortal={false} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <UnstyledButton className={styles.open} aria-busy={busy} disabled={busy}>
          <IconPrinter size={14} stroke={1.6} aria-hidden="true" />
          {busy ? say.listBusy : say.list}
          <IconChevronUp size={12} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void make(read, 'pdf', true)}>{say.print}</Menu.Item>
        <Menu.Item onClick={() => void make(read, 'pdf')}>{say.savePdf}</Menu.Item>
        <Menu.Item onClick={() => void make(read, 'docx')}>{say.saveWord}</Menu.Item>
        <Menu.Item onClick={() => void make(read, 'xlsx')}>{say.saveExcel}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
