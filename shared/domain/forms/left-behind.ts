/** Files that systems and office programs leave in a folder; nobody sends them on purpose. `~$…` locks a document that is open. */
const NAMES = /^(?:~\$|\.|Thumbs\.db$|ehthumbs(?:_vista)?\.db$|desktop\.ini$|autorun\.inf$|IndexerVolumeGuid$|WPSettings\.dat$)/i;
/** Folders that systems keep on a stick. */
const FOLDERS =
  /^(?:System Volume Information|\$RECYCLE\.BIN|RECYCLER|__MACOSX|\.Trash.*|\.Spotlight-.*|\.fseventsd|\.TemporaryItems|LOST\.DIR|FOUND\.\d{3})$/i;

/** @param path A name, with or without the folders before it. */
export function isLeftBehind(path: string): boolean {
  const parts = path.split(/[\\/]/);
  return NAMES.test(parts.at(-1) ?? '') || parts.slice(0, -1).some((folder) => FOLDERS.test(folder));
}
