import { isSameName } from './agency-match.ts';
import { agencyNameIn, agencyParts } from './agency-names.ts';

/** How many names of a cell stand in it before already: *Cục Hải quan tỉnh, Sở Y tế, Cục Hải quan tỉnh* has one. */
export function doubledNames(cell: string): number {
  const names = agencyParts(cell).map(({ text }) => agencyNameIn(text));
  return names.filter((name, at) => names.slice(0, at).some((other) => isSameName(other, name))).length;
}
