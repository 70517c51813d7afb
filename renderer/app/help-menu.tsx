import { ActionIcon, Anchor, Button, Popover, SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconAppWindow, IconHelpCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useQueryOf } from '../data/use-query-of.ts';
import { backupWords } from '../i18n/backup-words.ts';
import { searchWords } from '../i18n/search-words.ts';
import { words } from '../i18n/vi.ts';
import { backupRoute } from '../routes/backup-routes.ts';
import { hrefOf } from '../routes/route.ts';
import { PopoverDialog } from '../ui/popover-dialog.tsx';
import { HelpKeys } from './help-keys.tsx';
import { NoticesDialog } from './notices-dialog.tsx';
import { openAnotherWindow } from './open-another-window.ts';
import styles from './top-bar.module.css';

const schemes: readonly { readonly value: MantineColorScheme; readonly label: string }[] = [
  { value: 'light', label: words.help.light },
  { value: 'dark', label: words.help.dark },
  { value: 'auto', label: words.help.system },
];

/** Keys, appearance, what to read on the phone (the version and where the data lies), and whose software this stands on. */
export function HelpMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [showsNotices, setShowsNotices] = useState(false);
  const info = useQueryOf('system.info', {}).data;
  return (
    <Popover position="bottom-end" shadow="sm" withinPortal={false} trapFocus width={1020}>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.bar.help}>
          <IconHelpCircle size={18} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <PopoverDialog className={styles.help} label={words.bar.help}>
        <h2>{words.help.keys}</h2>
        <HelpKeys />
        <h2>{words.help.appearance}</h2>
        <div className={styles.window}>
          <SegmentedControl fullWidth aria-label={words.help.appearance} value={colorScheme} data={[...schemes]} onChange={(value) => setColorScheme(value)} />
          <Button leftSection={<IconAppWindow size={16} stroke={1.6} aria-hidden="true" />} onClick={openAnotherWindow}>
            {searchWords.command.newWindow}
          </Button>
        </div>
        {info && (
          <p className={styles.itemNote}>
            {words.appName} · {words.help.version(info.version)}
            <br />
            {words.help.dataFolder}: {info.dataFolder} · <Anchor href={hrefOf(backupRoute())}>{backupWords.title}</Anchor>
          </p>
        )}
        <Anchor component="button" type="button" className={styles.licences ?? ''} onClick={() => setShowsNotices(true)}>
          {words.help.licences}
        </Anchor>
        <NoticesDialog opened={showsNotices} onClose={() => setShowsNotices(false)} />
      </PopoverDialog>
    </Popover>
  );
}
