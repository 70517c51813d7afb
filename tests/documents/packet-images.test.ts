import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makePacket } from '../../electron/core/papers/packet/make-packet.ts';
import { DEFAULT_PACKET_OPTIONS } from '../../electron/core/papers/packet/packet-content.ts';
import { readWholePdf } from '../../electron/core/papers/packet/page-letters.ts';
import { contentOf, Shelf } from './packet-papers.ts';

describe('a picture in a packet', () => {
  it('becomes an A4 page, across where the picture is', async () => {
    const shelf = new Shelf();
    const picture = new Uint8Array(readFileSync(new URL('../../resources/pictures/ke-hoach.png', import.meta.url)));
    const { bytes, report } = await makePacket(contentOf([shelf.paper('1.1', 'anh.png', picture)]), DEFAULT_PACKET_OPTIONS, shelf.tools());
    expect(report.damaged).toEqual([]);
    const { pages } = await readWholePdf(new Uint8Array(bytes), () => undefined);
    expect(pages.at(-1)?.box.map(Math.round)).toEqual([0, 0, 842, 595]);
  });
});
