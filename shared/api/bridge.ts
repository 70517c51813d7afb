import type { Envelope, Progress } from './envelope.ts';

/**
 * What the renderer needs of the host it runs in. Electron's preload and the local host's HTTP client both satisfy it;
 * nothing else in the renderer knows which one it is.
 */
export interface Bridge {
  /** Never rejects because the core refused: a refusal is an envelope. Rejects with a `TypeError` when the host is gone. */
  call(operation: string, input: unknown, options?: BridgeCallOptions): Promise<Envelope<unknown>>;
  /** Stages a chosen or pasted file; returns its token. */
  putFile(name: string, bytes: FileBytes): Promise<Envelope<{ token: string }>>;
  /** The bytes of a produced file. */
  getFile(token: string): Promise<FileBytes>;
  /** Offers the produced file to the user (browser download or native save dialog): the name it was given, or null when cancelled. */
  saveFile(token: string, suggestedName: string): Promise<string | null>;
  /** Forgets a staged or produced file and removes it from the disk. */
  dropFile(token: string): Promise<void>;
  /** Opens another window on the same book; must be asked for by a press. */
  openWindow(): Promise<void>;
  /** Pastes into the focused field as Ctrl+V would; absent where only the browser itself can. */
  paste?(): Promise<void>;
}

export type FileBytes = Uint8Array<ArrayBuffer>;

export interface BridgeCallOptions {
  readonly signal?: CancelSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** The part of `AbortSignal` that crosses; spelled out because this layer knows neither the DOM nor Node. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
}

/**
 * The same as Electron's preload exposes it. Only plain values and functions survive the way between its worlds,
 * so a call is cancelled by the id its caller gave it and every refusal comes as an envelope.
 */
export interface PreloadBridge {
  call(callId: string, operation: string, input: unknown, onProgress: (progress: Progress) => void): Promise<Envelope<unknown>>;
  cancel(callId: string): void;
  putFile(name: string, bytes: FileBytes): Promise<Envelope<{ token: string }>>;
  getFile(token: string): Promise<Envelope<FileBytes>>;
  saveFile(token: string, suggestedName: string): Promise<Envelope<string | null>>;
  dropFile(token: string): Promise<Envelope<null>>;
  openWindow(): Promise<Envelope<null>>;
  paste(): Promise<Envelope<null>>;
}
