import { AppError } from '../../../../shared/api/app-error.ts';
import type { PaperKind } from '../../../../shared/domain/papers/paper-kinds.ts';
import { fieldRules, fieldType, templateFields, type TemplateField } from '../../../../shared/domain/papers/template-fields.ts';
import { LIMITS } from '../../../../shared/domain/source-tables/limits.ts';
import { detectFormat } from '../../imports/readers/source-format.ts';
import { checkTemplate, type CheckedTemplate } from './check-template.ts';
import { fillTemplate } from './fill-template.ts';
import type { PaperFacts } from './paper-facts.ts';
import { compareFilled } from './read-filled.ts';
import { wordsOfFile, type WordWords } from './word-paragraphs.ts';

/**
 * Checks the fields of a template, and by a trial that it can be filled and read back. Runs in a process of its own.
 * @param about JSON of the kind of paper
 */
export async function readTemplate(bytes: Uint8Array, file: string, about: string): Promise<CheckedTemplate> {
  return named(file, async () => {
    const words = await wordsOf(bytes);
    const checked = checkTemplate(words, JSON.parse(about) as PaperKind);
    if (checked.faults.length === 0) filledAndRead(bytes, words, trial);
    return checked;
  });
}

/** @param about JSON of the paper's facts. @returns the finished file in base64 */
export async function readFilling(bytes: Uint8Array, file: string, about: string): Promise<string> {
  return named(file, async () => Buffer.from(filledAndRead(bytes, await wordsOf(bytes), JSON.parse(about) as PaperFacts)).toString('base64'));
}

function filledAndRead(bytes: Uint8Array, template: readonly WordWords[], facts: PaperFacts): Uint8Array {
  const filled = fillTemplate(bytes, facts);
  compareFilled(template, wordsOfFile(filled), facts);
  return filled;
}

async function wordsOf(bytes: Uint8Array): Promise<WordWords[]> {
  if (bytes.length === 0) throw new AppError('imports.emptyFile');
  if (bytes.length > LIMITS.fileBytes)
    throw new AppError('imports.tooLarge', { size: Math.ceil(bytes.length / 1024 / 1024), limit: LIMITS.fileBytes / 1024 / 1024 });
  if ((await detectFormat(bytes)) !== 'docx') throw new AppError('templates.notWord');
  const words = wordsOfFile(bytes);
  if (!words.some(({ area }) => area === 'body')) throw new AppError('imports.damaged');
  return words;
}

/** A file that breaks what reads it must still end in a sentence that names it. */
async function named<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, params } = error instanceof AppError ? error : new AppError('imports.damaged');
    throw new AppError(code, { file, ...params }, { cause: error });
  }
}

const names = Object.keys(templateFields) as TemplateField[];
const ofType = (type: 'text' | 'rows'): TemplateField[] => names.filter((field) => fieldType(field) === type);

/** Two rows in every list, and in every value its name. */
const trial: PaperFacts = {
  texts: Object.fromEntries(ofType('text').map((field) => [field, fieldRules(field).label])) as PaperFacts['texts'],
  rows: Object.fromEntries(
    ofType('rows').map((field) => [
      field,
      [1, 2].map((at) => Object.fromEntries(Object.keys(fieldRules(field).row ?? {}).map((name) => [name, `${name} ${at}`]))),
    ]),
  ) as unknown as PaperFacts['rows'],
  body: [{ kind: 'paragraph', runs: [{ text: 'Lời văn', style: 'regular' }], size: 14, align: 'justify' }],
  annexes: 0,
};
