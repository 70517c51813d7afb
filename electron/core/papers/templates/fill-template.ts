import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { AppError } from '../../../../shared/api/app-error.ts';
import { fieldType, type TemplateField, templateFields } from '../../../../shared/domain/papers/template-fields.ts';
import { openArchive, type Archive } from '../../imports/readers/archive.ts';
import { assertSafeXml } from '../../imports/readers/xml.ts';
import { visibleTexts } from '../../office/visible-texts.ts';
import { blocksXml, type TemplateLook } from './block-xml.ts';
import type { PaperFacts } from './paper-facts.ts';
import { wordPartsOf } from './word-paragraphs.ts';

const blockFields = (Object.keys(templateFields) as TemplateField[]).filter((field) => fieldType(field) === 'blocks');

/**
 * Puts a paper's data into an office's template. Its fields have been checked; what is not known gives nothing.
 * @throws AppError `imports.*` for a package that is not to be opened, `templates.cannotFill`
 */
export function fillTemplate(bytes: Uint8Array, given: PaperFacts): Uint8Array {
  const facts = visibleTexts(given);
  const archive = openArchive(bytes);
  const parts = wordPartsOf(archive).map(({ part }) => part);
  for (const part of parts) assertSafeXml(archive.read(part) ?? new Uint8Array());
  const values = valuesOf(facts, lookOf(archive, parts));
  try {
    const filler = new Docxtemplater(cleanPackage(archive), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
      parser: (typed) => {
        const name = typed.trim();
        return { get: (scope: unknown) => (name === '.' ? scope : valueIn(scope, name)) };
      },
      modules: [only(parts)],
    });
    filler.render(values);
    return filler.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  } catch (cause) {
    throw new AppError('templates.cannotFill', { detail: detailOf(cause) }, { cause });
  }
}

const valueIn = (scope: unknown, name: string): unknown =>
  typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name) ? (scope as Readonly<Record<string, unknown>>)[name] : undefined;

const valuesOf = ({ texts, rows, body }: PaperFacts, look: TemplateLook): Record<string, unknown> => ({
  ...texts,
  ...rows,
  ...Object.fromEntries(blockFields.map((field) => [field, blocksXml(body, look)])),
});

/** Rebuilt from parts that have passed every cap and checksum, so that no other reading of the file's directory is trusted. */
function cleanPackage(archive: Archive): PizZip {
  if (new Set(archive.names).size < archive.names.length) throw new AppError('imports.damaged');
  const zip = new PizZip();
  for (const name of archive.names) {
    const part = name.endsWith('/') ? null : archive.read(name);
    if (part !== null) zip.file(name, name === CONTENT_TYPES ? asDocument(part) : part);
  }
  return zip;
}

const CONTENT_TYPES = '[Content_Types].xml';

/** What is made of a `.dotx` is a document, and says so. */
const asDocument = (types: Uint8Array): string =>
  new TextDecoder().decode(types).replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml');

/**
 * Fields stand where an office writes, not in a file's properties or in the margin's comments; notes at the end of the text are filled
 * as those at the foot of a page. The paper's own words take the place of a whole paragraph.
 */
function only(parts: readonly string[]): object {
  return {
    name: 'Fields of papers',
    optionsTransformer(
      options: object,
      filler: { targets: string[]; modules: { name?: string; prefix?: unknown }[]; fileTypeConfig: { templatedNs?: string[] } },
    ) {
      filler.targets = [...parts];
      filler.fileTypeConfig.templatedNs = [];
      const raw = filler.modules.find(({ name }) => name === 'RawXmlModule');
      if (raw) raw.prefix = new RegExp(`^\\s*(${blockFields.join('|')})\\s*$`);
      return options;
    },
  };
}

/** The paragraph in which the paper's words will stand: its properties, and those of its first letters. */
function lookOf(archive: Archive, parts: readonly string[]): TemplateLook {
  for (const part of parts) {
    const xml = new TextDecoder().decode(archive.read(part) ?? new Uint8Array());
    for (const [whole] of xml.matchAll(/<w:p(?:\s[^>]*)?>(?:(?!<w:p[\s>]).)*?<\/w:p>/gs)) {
      // How it was set before a change that is tracked is nobody's look any more.
      const paragraph = whole.replaceAll(/<w:([pr]PrChange)\b.*?<\/w:\1>/gs, '');
      const text = [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, inside]) => inside).join('');
      const field = /^\s*\{\s*(\w+)\s*\}\s*$/.exec(text)?.[1];
      if (!blockFields.some((name) => name === field)) continue;
      const own = /<w:pPr(?:\s[^>]*)?>(.*?)<\/w:pPr>/s.exec(paragraph)?.[1] ?? '';
      const letters = /<w:r(?:\s[^>]*)?>\s*<w:rPr(?:\s[^>]*)?>(.*?)<\/w:rPr>/s.exec(paragraph)?.[1] ?? '';
      return { paragraph: own, run: letters };
    }
  }
  return { paragraph: '', run: '' };
}

function detailOf(cause: unknown): string {
  const errors = (cause as { properties?: { errors?: { properties?: { explanation?: string } }[] } }).properties?.errors;
  return errors?.[0]?.properties?.explanation ?? (cause instanceof Error ? cause.message : String(cause));
}
