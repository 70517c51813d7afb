import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { usePrintPaper } from '../../data/use-print-paper.ts';
import { useSavePaper } from '../../data/use-save-paper.ts';
import { paperWords as say } from '../../i18n/paper-words.ts';
import { templateWords } from '../../i18n/template-words.ts';
import { words } from '../../i18n/vi.ts';
import text from '../../ui/text.module.css';
import { useFillTemplate } from './use-fill-template.tsx';
import type { PaperRead } from './use-draft.ts';

const atOnce = (): Promise<void> => Promise.resolve();

interface PaperOutputsProps {
  /** Several become one file, in this order. */
  readonly paperIds: readonly string[];
  /** Ends when all that was typed is stored. */
  readonly before?: () => Promise<unknown>;
  /** The one paper that stands on the desk: by its office's own Word file, where its kind has one. */
  readonly paper?: Pick<PaperRead, 'id' | 'issuedAt' | 'template'>;
}

/** Printed, or saved as PDF or Word. */
export function PaperOutputs({ paperIds, before = atOnce, paper }: PaperOutputsProps) {
  const save = useSavePaper('documents.paper');
  const printing = usePrintPaper('documents.paper');
  const filling = useFillTemplate({ id: paper?.id ?? '', issuedAt: paper?.issuedAt ?? null });
  const choice = { paperIds: [...paperIds] };
  const busy = save.running !== null || printing.job.running || filling.running;
  const saveAs = (format: 'pdf' | 'docx'): void => void before().then(() => save.run(choice, format));
  return (
    <>
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button loading={busy} rightSection={<IconChevronDown size={14} aria-hidden="true" />}>
            {say.papersMenu}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void before().then(() => printing.run(choice))}>{words.print.print}</Menu.Item>
          <Menu.Item onClick={() => saveAs('pdf')}>{words.print.savePdf}</Menu.Item>
          <Menu.Item onClick={() => saveAs('docx')}>{words.print.saveWord}</Menu.Item>
          {paper?.template && (
            <Menu.Item onClick={() => void before().then(() => filling.run())}>
              {templateWords.fill.verb}
              <div className={text.quiet}>{templateWords.fill.which(paper.template)}</div>
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {filling.dialog}
    </>
  );
}
