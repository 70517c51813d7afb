/** Changes on their way to the host, those that wait for an earlier one among them. */
const onTheirWay = new Set<Promise<unknown>>();

export function track<T>(change: Promise<T>): Promise<T> {
  const ended = change.catch(() => undefined).finally(() => onTheirWay.delete(ended));
  onTheirWay.add(ended);
  return change;
}

/** Undo takes back the newest step: one that is still on its way is newer than any that is stored. */
export async function settled(): Promise<void> {
  while (onTheirWay.size > 0) await Promise.all(onTheirWay);
}
