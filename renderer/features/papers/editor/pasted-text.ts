import { Fragment, Slice, type Schema } from '@tiptap/pm/model';
import { bodyFromText } from '../../../../shared/domain/papers/body-from-text.ts';
import { fromBody } from './body-document.ts';

/** Plain text of several lines: headings by their numbers, lists by their signs, căn cứ; every word in its place. */
export function pastedText(text: string, schema: Schema): Slice {
  const { content } = schema.nodeFromJSON(fromBody(bodyFromText(text)));
  return new Slice(Fragment.from(content), 1, 1);
}
