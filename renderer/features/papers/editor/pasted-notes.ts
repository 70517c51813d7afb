/** The reference to a footnote or endnote as Word and LibreOffice write it, and what its target is called: `#_ftn1`, `#sdfootnote1sym`. */
const REFERENCE = /^#_?(ftn|edn|sdfootnote|sdendnote)(\d+)(?:sym)?$/i;

/**
 * Footnotes that came with a text out of Word or LibreOffice, at the places of their numbers; what they say goes from below the text. A
 * reference whose note did not come along stays the figure it is, a note that nothing refers to the text it is.
 */
export function takeNotes(body: HTMLElement): void {
  for (const link of body.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const [, kind = '', number = ''] = REFERENCE.exec(link.getAttribute('href') ?? '') ?? [];
    const said = kind === '' ? null : body.querySelector(`[id="${kind}${number}" i]`);
    if (said === null || said.contains(link)) continue;
    const mark = link.ownerDocument.createElement('span');
    mark.setAttribute('data-words', wordsOf(said));
    // LibreOffice raises the link from outside.
    const raised = link.parentElement?.tagName === 'SUP' && link.parentElement.textContent === link.textContent ? link.parentElement : link;
    raised.replaceWith(mark);
    const list = said.parentElement;
    said.remove();
    if (list !== null && list !== body && (list.textContent ?? '').trim() === '') list.remove();
  }
}

/** Its paragraphs, a line each, without the number that leads back. */
function wordsOf(note: Element): string {
  const own = note.cloneNode(true) as Element;
  for (const link of own.querySelectorAll('a[href]'))
    if (/^#_?(?:ftnref|ednref|sd(?:foot|end)note\d+anc)/i.test(link.getAttribute('href') ?? '')) link.remove();
  const paragraphs = own.querySelectorAll('p');
  return (paragraphs.length === 0 ? [own] : [...paragraphs])
    .map((each) => (each.textContent ?? '').replaceAll(/[ \t\r\n]+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n');
}
