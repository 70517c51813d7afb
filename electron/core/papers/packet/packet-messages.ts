import type { ProgressStage } from '../../../../shared/api/envelope.ts';
import type { RenderFailure } from '../../typesetting/render-messages.ts';
import type { MadePacket } from './make-packet.ts';
import type { PacketContent, PacketOptions } from './packet-content.ts';

/** What the thread that binds a packet is started with. */
export interface PacketWorkerData {
  readonly content: PacketContent;
  readonly options: PacketOptions;
  readonly bundledFonts: string | null;
}

/** Files come one by one as the thread asks for them: never all of them at once in memory. */
export type FromPacketWorker =
  | { readonly kind: 'want'; readonly sha256: string; readonly name: string }
  | { readonly kind: 'progress'; readonly stage: ProgressStage; readonly done: number; readonly total: number }
  | ({ readonly kind: 'made' } & MadePacket)
  | { readonly kind: 'failed'; readonly error: RenderFailure };

/** The file that was wanted last. */
export type ToPacketWorker = { readonly bytes: Uint8Array } | { readonly error: RenderFailure };
