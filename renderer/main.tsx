import '@mantine/core/styles.layer.css';
import './ui/fonts.css';
import './ui/global.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { asFailure } from './platform/call-failure.ts';
import { connect } from './platform/client.ts';
import { Closed } from './app/closed.tsx';
import { restoreLastPlace } from './app/last-place.ts';
import { cssVariables, theme } from './ui/theme.ts';

const root = createRoot(document.querySelector('#root') as HTMLElement);

try {
  await connect();
  restoreLastPlace();
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
} catch (thrown) {
  root.render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Closed failure={asFailure(thrown)} />
    </MantineProvider>,
  );
}
