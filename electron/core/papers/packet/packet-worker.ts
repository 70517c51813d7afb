import { once } from 'node:events';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { bundledFonts } from '../../typesetting/fonts/font-files.ts';
import { openRenderFonts, renderDocument } from '../../typesetting/render-document.ts';
import { failureOf, revived } from '../../typesetting/render-failure.ts';
import { makePacket } from './make-packet.ts';
import type { FromPacketWorker, PacketWorkerData, ToPacketWorker } from './packet-messages.ts';

/** Entry of the thread that binds one packet and ends with it. */
if (parentPort !== null) await bind(parentPort);

async function bind(port: MessagePort): Promise<void> {
  const { content, options, bundledFonts: folder } = workerData as PacketWorkerData;
  const say = (message: FromPacketWorker, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);
  const fonts = openRenderFonts(folder ?? undefined);
  try {
    const { bytes, report } = await makePacket(content, options, {
      render: (paper) => renderDocument(paper, 'pdf', fonts),
      font: bundledFonts(folder ?? undefined).read('regular'),
      read: async (sha256, name) => {
        say({ kind: 'want', sha256, name });
        const [answer] = (await once(port, 'message')) as [ToPacketWorker];
        if ('error' in answer) throw revived(answer.error);
        return answer.bytes;
      },
      progress: (stage, done, total) => say({ kind: 'progress', stage, done, total }),
    });
    say({ kind: 'made', bytes, report }, [bytes.buffer]);
  } catch (error) {
    say({ kind: 'failed', error: failureOf(error) });
  }
  port.close();
}
