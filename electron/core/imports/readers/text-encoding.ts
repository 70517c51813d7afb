import { oldEncodingOf } from '../../../../shared/domain/text/old-encoding.ts';

const ENCODING_SAMPLE = 200_000;

/** Text of a file of unknown origin: byte-order marks first, then UTF-8, then the old Vietnamese Windows code page. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zeros = zeroPlaces(bytes);
  if (zeros.odd > zeros.even * 4 && zeros.odd > 0) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros.even > zeros.odd * 4 && zeros.even > 0) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A few bad bytes in a UTF-8 file show as such; they must not turn every letter of it into another one.
    const damaged = new TextDecoder('utf-8').decode(bytes);
    const letters = damaged.match(/[\u0100-\u01ff\u1ea0-\u1ef9]/g)?.length ?? 0;
    const faults = damaged.match(/\ufffd/g)?.length ?? 0;
    if (letters > 4 * faults) return damaged;
    // TCVN3 and VNI lie on the letters of western Europe; the Vietnamese page would join some of them to tones.
    const western = new TextDecoder('windows-1252').decode(bytes);
    return oldEncodingOf(western.slice(0, ENCODING_SAMPLE).split('\n')) === null ? new TextDecoder('windows-1258').decode(bytes) : western;
  }
}

/** Binary files hold control characters that no text has. */
export function looksLikeText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let strange = 0;
  for (const char of sample) if (/(?![\t\n\r\f\v\u0085])\p{Cc}|\ufffd/u.test(char)) strange += 1;
  return strange <= sample.length / 500;
}

/** UTF-16 without a mark shows as zero bytes at every other place of its Latin letters. */
function zeroPlaces(bytes: Uint8Array): { odd: number; even: number } {
  let odd = 0;
  let even = 0;
  const end = Math.min(bytes.length, 4_000);
  for (let at = 0; at < end; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 1) odd += 1;
    else even += 1;
  }
  return odd + even > end / 20 ? { odd, even } : { odd: 0, even: 0 };
}
