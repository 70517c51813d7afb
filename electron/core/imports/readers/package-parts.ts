import type { Archive } from './archive.ts';
import { attribute, childNamed, elementsOf, parseXml } from './xml.ts';

/**
 * The part that another part of an office package names by its kind (`officeDocument`, `styles`, `numbering`); null where it names
 * none. Names of parts are the writing program's own affair: Word Online calls its text `word/document2.xml`.
 * @param from The part that names it; '' for the package itself.
 */
export function relatedPart(archive: Archive, from: string, kind: string): string | null {
  const cut = from.lastIndexOf('/') + 1;
  const relations = archive.read(`${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`);
  if (relations === null) return null;
  const found = elementsOf(childNamed(parseXml(relations), 'Relationships')).find((relation) => attribute(relation, 'Type')?.endsWith(`/${kind}`) === true);
  const target = attribute(found, 'Target');
  if (target === null) return null;
  return target.startsWith('/') ? target.slice(1) : from.slice(0, cut) + target.replace(/^\.\//, '');
}

/** Does a part name one of that kind which the package does not hold? */
export function lacksPart(archive: Archive, from: string, kind: string): boolean {
  const part = relatedPart(archive, from, kind);
  return part !== null && !archive.has(part);
}
