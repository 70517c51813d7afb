import { app, session, type WebContents } from 'electron';
import { isAppAddress } from './app-address.ts';

/** Denies every window what this program never needs; must run before the first one is made. */
export function lockDown(): void {
  app.on('web-contents-created', (_, contents) => lockDownContents(contents));
}

/** Needs the application to be ready. */
export function denyPermissions(): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((contents, permission, answer) => answer(isAllowed(permission, contents?.getURL())));
  defaultSession.setPermissionCheckHandler((_, permission, origin) => isAllowed(permission, origin));
  defaultSession.setDevicePermissionHandler(() => false);
}

/** Copying a range of the table; no page reads the clipboard: pasting, by key or from a menu, is the window's own and comes as an event. */
const isAllowed = (permission: string, address: string | undefined): boolean =>
  permission === 'clipboard-sanitized-write' && address !== undefined && isAppAddress(address);

function lockDownContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
