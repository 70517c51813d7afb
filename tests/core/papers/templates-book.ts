import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { PaperKind } from '../../../shared/domain/papers/paper-kinds.ts';
import { errorSentence } from '../../../shared/i18n/error-sentences.ts';
import { projectTop } from '../../kit/test-core.ts';
import { papersBook } from './papers-book.ts';

/** A template that LibreOffice has written, see `fixtures/templates/make-templates.py`. */
export const templateFile = (name: string): Uint8Array => readFileSync(path.join(projectTop, 'tests', 'fixtures', 'templates', name));

/** A committee with papers and a way to give it templates and to look into what is made of them. */
export async function templatesBook() {
  const book = await papersBook();
  const { test, committeeId } = book;
  const stage = (name: string, bytes: Uint8Array = templateFile(name)) => test.core.files.put(name, bytes);
  const give = async (kind: PaperKind, name: string, { bytes, plain = false }: { bytes?: Uint8Array; plain?: boolean } = {}) =>
    test.call('paperTemplates.give', { committeeId, kind, plain, file: await stage(name, bytes) });
  /** The code a file is refused with, and what the clerk reads. */
  const refused = async (kind: PaperKind, name: string, bytes?: Uint8Array) => {
    const envelope = await test.core.dispatcher.call('paperTemplates.give', { committeeId, kind, file: await stage(name, bytes) }, { session: test.session });
    return envelope.ok ? { code: null, sentence: '' } : { code: envelope.error.code, sentence: errorSentence(envelope.error.code, envelope.error.params) };
  };
  const filled = async (paperId: string, despite = true) => {
    const made = await test.call('paperTemplates.fill', { paperId, despite });
    const { bytes } = await test.core.files.read(made.file);
    return { ...made, bytes, ...partsOf(bytes) };
  };
  /** What is asked before a paper is filled; empty for nothing. */
  const asked = async (paperId: string): Promise<string> => {
    const envelope = await test.core.dispatcher.call('paperTemplates.fill', { paperId }, { session: test.session });
    if (envelope.ok) return '';
    if (envelope.error.code !== 'templates.gaps') throw new Error(envelope.error.code);
    return String(envelope.error.params['gaps']);
  };
  return { ...book, stage, give, refused, filled, asked };
}

/** The text of each paragraph, and the XML it stands in, read with nothing of the program. */
export function partsOf(bytes: Uint8Array) {
  const parts = unzipSync(bytes);
  const xml = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const lines = (name: string): string[] =>
    xml(name)
      .split('</w:p>')
      .map((paragraph) =>
        [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map(([whole, text]) => (whole === '<w:br/>' ? ' / ' : (text ?? ''))).join(''),
      )
      .filter((text) => text.trim() !== '');
  return { names: Object.keys(parts), xml, lines: lines('word/document.xml'), header: lines('word/header1.xml'), footer: lines('word/footer1.xml') };
}
