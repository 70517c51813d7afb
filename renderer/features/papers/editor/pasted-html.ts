import { paperWords } from '../../../i18n/paper-words.ts';
import { takeNotes } from './pasted-notes.ts';

const say = paperWords.editor.pasted;

interface Pasted {
  readonly html: string;
  /** What became of something that a body cannot hold, a phrase each. */
  readonly remarks: readonly string[];
}

/**
 * What comes from Word, Excel or a web page, its lists and tables made into paragraphs: a body has lists of three markers and tables only
 * from the data. Footnotes come with the places of their numbers. No word is dropped: numbers that a list drew beside its items become letters,
 * cells of a row stand in one paragraph, parted by a semicolon.
 */
export function pastedHtml(html: string): Pasted {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const tables = body.querySelectorAll('table').length;
  takeNotes(body);
  const remarks = [
    ...(tables > 0 ? [say.table(tables)] : []),
    ...(body.querySelector('del, s, strike, [style*="line-through"]') ? [say.struck] : []),
    ...(body.querySelector('img, svg, object') ? [say.picture] : []),
  ];
  for (const table of outermostLast(body, 'table')) table.replaceWith(...[...table.querySelectorAll('caption, tr')].map(rowInWords));
  for (const list of outermostLast(body, 'ul, ol')) list.replaceWith(...itemsOf(list));
  for (const heading of body.querySelectorAll('h4, h5, h6')) heading.replaceWith(paragraph([...heading.childNodes]));
  return { html: body.innerHTML, remarks };
}

/** The innermost first: what it becomes is then part of what surrounds it. */
const outermostLast = (body: HTMLElement, selector: string): Element[] => [...body.querySelectorAll(selector)].reverse();

function rowInWords(row: Element): HTMLElement {
  if (row.tagName === 'CAPTION') return paragraph(inWords(row));
  const cells = [...row.querySelectorAll('td, th')].filter((cell) => (cell.textContent ?? '').trim() !== '');
  return paragraph(cells.flatMap((cell, at) => [...(at > 0 ? [document.createTextNode(partedFrom(cells[at - 1]))] : []), ...inWords(cell)]));
}

/** A cell that ends in a sign of its own needs no second one. */
const partedFrom = (before: Element | undefined): string => (/[;,:.]\s*$/u.test(before?.textContent ?? '') ? ' ' : '; ');

function itemsOf(list: Element): HTMLElement[] {
  const ordered = list.tagName === 'OL';
  const letters = list.getAttribute('type')?.toLowerCase() === 'a' || (list as HTMLElement).style.listStyleType.includes('alpha');
  let number = Number(list.getAttribute('start') ?? 1);
  return [...list.children].flatMap((item): HTMLElement[] => {
    // An inner list has become paragraphs of its own already.
    const inner = [...item.children].filter((child) => child.hasAttribute('data-marker') || child.hasAttribute('data-numbered'));
    for (const child of inner) {
      child.remove();
      if (child.getAttribute('data-marker') === 'dash') child.setAttribute('data-marker', 'plus');
    }
    if (item.tagName !== 'LI') return [paragraph(inWords(item)), ...(inner as HTMLElement[])];
    const made = paragraph(inWords(item));
    if (!ordered) made.setAttribute('data-marker', 'dash');
    else if (letters) made.setAttribute('data-marker', 'letter');
    else {
      made.setAttribute('data-numbered', '');
      made.prepend(`${number}. `);
      number += 1;
    }
    return [made, ...(inner as HTMLElement[])];
  });
}

/** The content of an element as one line: its paragraphs parted by a space. */
function inWords(element: Element): Node[] {
  for (const block of element.querySelectorAll('p, div, br')) {
    if (block.tagName === 'BR') block.replaceWith(' ');
    else block.replaceWith(...(block.previousSibling ? [document.createTextNode(' ')] : []), ...block.childNodes);
  }
  return [...element.childNodes];
}

function paragraph(content: readonly Node[]): HTMLElement {
  const made = document.createElement('p');
  made.append(...content);
  return made;
}
