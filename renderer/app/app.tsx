import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../data/query-client.ts';
import { cssVariables, theme } from '../ui/theme.ts';
import styles from './frame.module.css';
import { Frame } from './frame.tsx';

const colorScheme = localStorageColorSchemeManager({ key: 'bcd.colorScheme' });

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={colorScheme}>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" limit={3} containerWidth={480} classNames={{ root: styles.notices }} />
        <Frame />
      </QueryClientProvider>
    </MantineProvider>
  );
}
