/** Title and letterhead of a paper stand at its beginning, the name of an annex directly above its table. */
const KEPT = 12;

/** The first and the last lines above a table; what stands between is the body of the paper. */
export const linesAboveTable = (lines: readonly string[]): string[] =>
  lines.length <= 2 * KEPT ? [...lines] : [...lines.slice(0, KEPT), ...lines.slice(-KEPT)];
