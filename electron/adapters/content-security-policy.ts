/**
 * What the renderer's page may load, in the browser and in the Electron window alike: itself and nothing else.
 * Inline styles stay allowed because Mantine writes its variables and responsive props that way; scripts never.
 * `blob:` serves the print preview and its worker.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
