/**
 * Stops: DNS rebinding. A page of evil.example that re-points its own name to 127.0.0.1 reaches this port,
 * but the browser still sends `Host: evil.example`.
 * Does not stop: programs on this machine, which send any header they like (the bearer does).
 */
export function isOwnHost(header: string | undefined, port: number): boolean {
  return header === `127.0.0.1:${port}` || header === `localhost:${port}`;
}
