import { isAppAddress } from './app-address.ts';

/** What Electron says of the frame a message comes from; null once the frame is gone. */
export interface SenderFrame {
  readonly url: string;
  /** Null for the window's own page. */
  readonly parent: unknown;
}

/**
 * Stops: messages from frames inside the page and from pages that are not the program's own.
 * Does not stop: the program's own page when a fault of its own misuses the channel.
 */
export const isTrustedSender = (frame: SenderFrame | null): boolean => frame !== null && frame.parent === null && isAppAddress(frame.url);
