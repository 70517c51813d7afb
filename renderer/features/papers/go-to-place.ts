import type { PlaceInDraft } from '../../../shared/api/papers.api.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Puts the keyboard where a finding is: into a field of the draft, or on the words, in a field or in the body. False: they are not there any more. */
export function goToPlace(desk: Element, place: PlaceInDraft): boolean {
  if ('field' in place) return enter(desk.querySelector<Field>(`[name="${place.field}"]`));
  const holder = [...desk.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]')].find(({ value }) =>
    value.includes(place.words),
  );
  if (!holder) return selectInBody(desk, place.words);
  enter(holder);
  const from = holder.value.indexOf(place.words);
  holder.setSelectionRange(from, from + place.words.length);
  return true;
}

function enter(field: Field | null): boolean {
  if (!field) return false;
  // The head of the paper lies folded.
  const folded = field.closest('details');
  if (folded) folded.open = true;
  field.focus();
  field.scrollIntoView({ block: 'center' });
  return true;
}

/** The editor follows the selection of the page. */
function selectInBody(desk: Element, words: string): boolean {
  const body = desk.querySelector<HTMLElement>('[contenteditable="true"]');
  const paragraph = [...(body?.querySelectorAll('p, h1, h2, h3, li') ?? [])].find(({ textContent }) => textContent.includes(words));
  if (!body || !paragraph) return false;
  const from = paragraph.textContent.indexOf(words);
  const range = document.createRange();
  range.setStart(...pointAt(paragraph, from));
  range.setEnd(...pointAt(paragraph, from + words.length));
  body.focus();
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  paragraph.scrollIntoView({ block: 'center' });
  return true;
}

/** The letter of an element's text, as a page counts it. */
function pointAt(element: Element, letter: number): [Node, number] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = letter;
  let last: Node = element;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
    last = node;
  }
  return [last, last.textContent?.length ?? 0];
}
