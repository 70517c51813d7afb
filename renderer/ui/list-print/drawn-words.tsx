import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** What is read out for a cell and not seen, and pictures, are no words of the list. */
const UNSEEN = 'style, script, svg, [aria-hidden="true"], [data-unprinted]';

/** The words of a cell as its drawing shows them, its parts each on a line of its own. */
export function drawnWords(node: ReactNode): string {
  const markup = renderToStaticMarkup(<MantineProvider>{node}</MantineProvider>);
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  for (const unseen of body.querySelectorAll(UNSEEN)) unseen.remove();
  return partsOf(body).join('\n');
}

/** Text that runs on stays one line; an element beside text begins another. */
function partsOf(parent: Node): string[] {
  const parts: string[] = [];
  let line = '';
  const close = (): void => {
    if (line.trim() !== '') parts.push(line.trim());
    line = '';
  };
  for (const child of parent.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) line += child.textContent ?? '';
    else {
      close();
      parts.push(...partsOf(child));
    }
  }
  close();
  return parts;
}
