import type { PaperBlock, PaperContent } from '../../../shared/api/papers.api.ts';
import { settledBody } from './editor/body-document.ts';
import type { DraftPart } from './use-draft.ts';

const contentPart = <K extends keyof PaperContent>(name: K): DraftPart<PaperContent[K]> => ({
  read: ({ content }) => content[name],
  change: (value) => ({ content: { [name]: value } }),
});

type HeadLine = keyof PaperContent['head'];

/** What of a draft is written in fields of their own. */
export const draftParts = {
  about: { read: ({ about }) => about, change: (about) => ({ about }) } satisfies DraftPart<string>,
  dated: { read: ({ dated }) => dated, change: (dated) => ({ dated }) } satisfies DraftPart<string | null>,
  asOf: { read: ({ source }) => source.asOf, change: (asOf) => ({ asOf }) } satisfies DraftPart<string | null>,
  body: { ...contentPart('body'), key: settledBody } satisfies DraftPart<PaperBlock[]>,
  addressees: contentPart('addressees'),
  recipients: contentPart('recipients'),
  authority: contentPart('authority'),
  signer: contentPart('signer'),
  secretary: contentPart('secretary'),
};

/** A line of the head; the other two stay as they stand. */
export const headPart = (line: HeadLine): DraftPart<string> => ({
  read: ({ content }) => content.head[line],
  change: (value, { content }) => ({ content: { head: { ...content.head, [line]: value } } }),
});
