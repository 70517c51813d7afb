import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { queryClient } from '../data/query-client.ts';
import { cssVariables, theme } from '../ui/theme.ts';
import { Frame } from './frame.tsx';

const colorScheme = localStorageColorSchemeManager({ key: 'bcd.colorScheme' });

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={colorScheme}>
      <QueryClientProvider client={queryClient}>
        <Frame />
      </QueryClientProvider>
    </MantineProvider>
  );
}
