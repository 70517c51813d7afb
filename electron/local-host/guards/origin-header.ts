/**
 * Stops: requests that other sites' pages, sandboxed frames and local files (`Origin: null`) send through the user's browser.
 * Does not stop: plain navigations and image-like GETs, which carry no Origin (they cannot read the answer,
 * and everything under /api needs the bearer), nor programs outside a browser.
 * @param host The `Host` header, already found to be ours.
 */
export function isOwnOrigin(origin: string | undefined, method: string, host: string): boolean {
  if (origin === undefined) return method === 'GET' || method === 'HEAD';
  return origin === `http://${host}`;
}
