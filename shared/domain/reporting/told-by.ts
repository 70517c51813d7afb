interface Voiced {
  /** What each of several that answer for a task has said, in the place of what the row says of all. */
  readonly voices: readonly { readonly lead: string }[];
}

/** A row of the grid as one of them has spoken of it; where one alone answers for the task, the row itself. @param lead Empty: nobody in particular. */
export function toldBy<Row extends Voiced>(row: Row, lead: string): Row {
  const voice = lead === '' ? undefined : row.voices.find((each) => each.lead === lead);
  if (!voice) return row;
  const { lead: _, ...said } = voice;
  return { ...row, ...said };
}
