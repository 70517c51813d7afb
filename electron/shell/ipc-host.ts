import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { AppError } from '../../shared/api/app-error.ts';
import type { Envelope } from '../../shared/api/envelope.ts';
import type { Session } from '../core/api/session.ts';
import type { Core } from '../core/create-core.ts';
import { PROGRESS_CHANNEL, REQUEST_CHANNEL } from './ipc-channels.ts';
import { MAX_FILE_BYTES, readIpcMessage, type IpcMessage } from './ipc-messages.ts';
import { saveStagedFile } from './native-dialogs.ts';
import { isTrustedSender } from './sender-guard.ts';
import { openWindow } from './window.ts';

type MessageOf<K extends IpcMessage['kind']> = Extract<IpcMessage, { kind: K }>;

/** Puts the core behind one IPC channel, for the program's own window. */
export function serveIpc(core: Core, session: Session): void {
  const host = new IpcHost(core, session);
  ipcMain.handle(REQUEST_CHANNEL, (event, message: unknown) => host.receive(event, message));
}

class IpcHost {
  readonly #core: Core;
  readonly #session: Session;
  readonly #running = new Map<string, AbortController>();

  constructor(core: Core, session: Session) {
    this.#core = core;
    this.#session = session;
  }

  receive(event: IpcMainInvokeEvent, raw: unknown): Promise<Envelope<unknown>> {
    const message = isTrustedSender(event.senderFrame) ? readIpcMessage(raw) : null;
    if (message === null) return refused(new AppError('host.foreignRequest'));
    switch (message.kind) {
      case 'call':
        return this.#call(event, message);
      case 'cancel':
        this.#running.get(keyOf(event, message.callId))?.abort();
        return answered(async () => null);
      case 'putFile':
        return answered(() => this.#putFile(message));
      case 'getFile':
        return answered(async () => (await this.#core.files.read(message.token)).bytes);
      case 'saveFile':
        return answered(() => this.#saveFile(event, message));
      case 'dropFile':
        return answered(async () => {
          await this.#core.files.drop(message.token);
          return null;
        });
      case 'openWindow':
        return answered(async () => {
          openWindow();
          return null;
        });
      case 'paste':
        return answered(async () => {
          event.sender.paste();
          return null;
        });
    }
  }

  async #call(event: IpcMainInvokeEvent, { callId, operation, input }: MessageOf<'call'>): Promise<Envelope<unknown>> {
    const key = keyOf(event, callId);
    const stop = new AbortController();
    const stopWithWindow = (): void => stop.abort();
    this.#running.set(key, stop);
    event.sender.once('destroyed', stopWithWindow);
    try {
      return await this.#core.dispatcher.callUnknown(operation, input, {
        session: this.#session,
        signal: stop.signal,
        onProgress: (progress) => {
          if (!event.sender.isDestroyed()) event.sender.send(PROGRESS_CHANNEL, { callId, progress });
        },
      });
    } finally {
      this.#running.delete(key);
      if (!event.sender.isDestroyed()) event.sender.off('destroyed', stopWithWindow);
    }
  }

  async #putFile({ name, bytes }: MessageOf<'putFile'>): Promise<{ token: string }> {
    if (bytes.byteLength > MAX_FILE_BYTES) throw new AppError('files.tooLarge', { file: name, limit: MAX_FILE_BYTES / 1024 / 1024 });
    return { token: await this.#core.files.put(name, bytes) };
  }

  async #saveFile(event: IpcMainInvokeEvent, { token, suggestedName }: MessageOf<'saveFile'>): Promise<string | null> {
    const window = BrowserWindow.fromWebContents(event.sender);
    return window === null ? null : saveStagedFile(window, await this.#core.files.read(token), suggestedName);
  }
}

/** Call ids are the window's own choice; the sender's id keeps windows from cancelling one another. */
const keyOf = (event: IpcMainInvokeEvent, callId: string): string => `${event.sender.id}:${callId}`;

async function answered<T>(work: () => Promise<T>): Promise<Envelope<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return refused(error);
  }
}

async function refused(error: unknown): Promise<Envelope<never>> {
  const { code, params } = error instanceof AppError ? error : new AppError('system.unexpected', { ref: 'shell' });
  return { ok: false, error: { code, params, ref: 'shell' } };
}
