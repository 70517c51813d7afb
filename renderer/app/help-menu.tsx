import { ActionIcon, Kbd, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconCheck, IconHelpCircle } from '@tabler/icons-react';
import { useQueryOf } from '../data/use-query-of.ts';
import { words } from '../i18n/vi.ts';
import styles from './top-bar.module.css';

const schemes: ReadonlyArray<readonly [MantineColorScheme, string]> = [
  ['light', words.help.light],
  ['dark', words.help.dark],
  ['auto', words.help.system],
];

export function HelpMenu() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const info = useQueryOf('system.info', {}).data;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={words.bar.help}>
          <IconHelpCircle size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown maw={340}>
        <Menu.Label>{words.help.keys}</Menu.Label>
        <dl className={styles.keys}>
          {words.help.keyList.map(([key, meaning]) => (
            <KeyLine key={key} keys={key} meaning={meaning} />
          ))}
        </dl>
        <Menu.Divider />
        <Menu.Label>{words.help.appearance}</Menu.Label>
        {schemes.map(([scheme, label]) => (
          <Menu.Item
            key={scheme}
            leftSection={<IconCheck size={14} visibility={scheme === colorScheme ? 'visible' : 'hidden'} />}
            onClick={() => setColorScheme(scheme)}
          >
            {label}
          </Menu.Item>
        ))}
        {info && (
          <>
            <Menu.Divider />
            <Menu.Label>
              {words.appName} · {words.help.version(info.version)}
              <br />
              {words.help.dataFolder}: {info.dataFolder}
            </Menu.Label>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function KeyLine({ keys, meaning }: { readonly keys: string; readonly meaning: string }) {
  return (
    <>
      <dt>
        <Kbd size="xs">{keys}</Kbd>
      </dt>
      <dd>{meaning}</dd>
    </>
  );
}
