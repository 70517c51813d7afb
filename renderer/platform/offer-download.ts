import type { FileBytes } from '../../shared/api/bridge.ts';

const REVOKE_AFTER_MS = 60_000;

/** Hands bytes to the browser's own download. */
export function offerDownload(bytes: FileBytes, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
}
