import type { DocxStyles } from './docx-styles.ts';
import { ListNumbers, type ListLevel, type NumberedList } from './list-numbers.ts';
import { attribute, childNamed, elementsOf, type XmlElement } from './xml.ts';

/** The lists of a document's numbering part. */
export function docxNumbering(root: XmlElement | null, styles: DocxStyles): ListNumbers {
  const items = elementsOf(childNamed(root ?? undefined, 'numbering'));
  const abstract = new Map<string, Map<number, ListLevel>>();
  /** Abstract lists that only name a numbering style, whose own list has the levels. */
  const links = new Map<string, string>();
  for (const item of items.filter(({ name }) => name === 'abstractNum')) {
    const id = attribute(item, 'abstractNumId') ?? '';
    abstract.set(id, readLevels(item));
    const link = attribute(childNamed(item, 'numStyleLink'), 'val');
    if (link !== null) links.set(id, link);
  }
  const lists = new Map(items.filter(({ name }) => name === 'num').map((item) => [attribute(item, 'numId') ?? '', readList(item)]));
  for (const [id, list] of lists) {
    const link = links.get(list.abstract);
    const target = link === undefined ? undefined : lists.get(styles.listNamed(link) ?? '');
    if (target !== undefined) lists.set(id, { ...list, abstract: target.abstract });
  }
  return new ListNumbers(abstract, lists);
}

function readList(num: XmlElement): NumberedList {
  const starts = new Map<number, number>();
  const levels = new Map<number, ListLevel>();
  for (const override of elementsOf(num).filter((child) => child.name === 'lvlOverride')) {
    const start = attribute(childNamed(override, 'startOverride'), 'val');
    if (start !== null) starts.set(Number(attribute(override, 'ilvl')), Number(start));
    for (const [depth, level] of readLevels(override)) levels.set(depth, level);
  }
  return { abstract: attribute(childNamed(num, 'abstractNumId'), 'val') ?? '', starts, levels };
}

/** The levels of an abstract list or of an override. */
function readLevels(parent: XmlElement): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const level of elementsOf(parent).filter((child) => child.name === 'lvl')) {
    levels.set(Number(attribute(level, 'ilvl')), {
      format: attribute(childNamed(level, 'numFmt'), 'val') ?? 'decimal',
      text: attribute(childNamed(level, 'lvlText'), 'val') ?? '',
      start: Number(attribute(childNamed(level, 'start'), 'val') ?? 1),
    });
  }
  return levels;
}
