import type { FileBytes } from '../../shared/api/bridge.ts';

const REVOKE_AFTER_MS = 10 * 60_000;

/**
 * Opens the PDF in the system's viewer tab, from which it is printed as it is; must be called inside a click.
 * False where the host allows no second window: the file is then saved and printed from there.
 */
export function openForPrinting(bytes: FileBytes): boolean {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_AFTER_MS);
  return window.open(address, '_blank') !== null;
}
