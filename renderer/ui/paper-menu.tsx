import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallInput } from '../../shared/api/contract.ts';
import { words } from '../i18n/vi.ts';
import { asFailure } from '../platform/call-failure.ts';
import { call, dropFile, getFile, handOver } from '../platform/client.ts';
import { openForPrinting } from '../platform/print-pdf.ts';
import { notify, notifyFailure } from './notify.ts';

type PaperName = 'documents.overview' | 'documents.lateAgencies' | 'documents.tracking' | 'register.printOutgoing' | 'register.printIncoming';
type Format = CallInput<PaperName>['format'];

interface PaperMenuProps<N extends PaperName> {
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
export function PaperMenu<N extends PaperName>({ label, paper, input }: PaperMenuProps<N>) {
  const [busy, setBusy] = useState(false);

  const make = async (format: Format, printing: boolean): Promise<void> => {
    setBusy(true);
    try {
      const { file, fileName } = await call(paper, { ...input, format } as CallInput<N>);
      if (printing && openForPrinting(await getFile(file))) return void dropFile(file);
      const name = await handOver(file, fileName);
      if (name !== null) notify(say.saved(name));
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Menu position="bottom-end" withinPortal={false}>
      <Menu.Target>
        <Button loading={busy} rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void make('pdf', true)}>{say.print}</Menu.Item>
        {formats.map(([format, name]) => (
          <Menu.Item key={format} onClick={() => void make(format, false)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
