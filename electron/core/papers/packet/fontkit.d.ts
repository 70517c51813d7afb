/** fontkit 2.0.4 has no types; the binding library asks only that it opens a font. */
declare module 'fontkit' {
  export function create(bytes: Uint8Array): unknown;
}
