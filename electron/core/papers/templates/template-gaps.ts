import type { PaperKind } from '../../../../shared/domain/papers/paper-kinds.ts';
import { fieldRules, fieldsOf, fieldType, isTemplateField, type TemplateField } from '../../../../shared/domain/papers/template-fields.ts';
import type { PaperFacts } from './paper-facts.ts';

/** Where a template and a paper do not meet, in the clerk's words. */
export interface TemplateGaps {
  /** Asked for, and the paper has nothing to give. */
  readonly empty: readonly string[];
  /** Parts of the paper that the template has no place for. */
  readonly leftOut: readonly string[];
}

/** @param asked as a template was checked: *trich_yeu*, *nhiem_vu.noi_dung* */
export function templateGaps(kind: PaperKind, asked: readonly string[], facts: PaperFacts): TemplateGaps {
  const whole = new Set(asked.filter(isTemplateField));
  const missed = Map.groupBy(
    fieldsOf(kind).filter((field) => fieldRules(field).missed !== undefined),
    (field) => fieldRules(field).missed ?? '',
  );
  return {
    empty: asked.filter((name) => isEmpty(name, facts)).map((name) => labelOf(name)),
    leftOut: [...missed]
      .filter(([, fields]) => fields.some((field) => isThere(field, facts)) && !fields.some((field) => whole.has(field)))
      .map(([words]) => words),
  };
}

/** A list without rows is named itself, not each field of its rows. */
function isEmpty(name: string, facts: PaperFacts): boolean {
  const [list = '', inner] = name.split('.');
  if (!isTemplateField(list)) return false;
  if (inner === undefined) return fieldRules(list).mayBeEmpty !== true && !has(list, facts);
  const rows = rowsOf(list, facts);
  return rows.length > 0 && rows.every((row) => (row[inner] ?? '').trim() === '');
}

const rowsOf = (field: TemplateField, { rows }: PaperFacts) => (Object.hasOwn(rows, field) ? rows[field as keyof typeof rows] : []);

function has(field: TemplateField, facts: PaperFacts): boolean {
  switch (fieldType(field)) {
    case 'blocks':
      return facts.body.length > 0;
    case 'rows':
      return rowsOf(field, facts).length > 0;
    case 'text':
      return facts.texts[field as keyof typeof facts.texts].trim() !== '';
  }
}

/** The tasks of a plan are a part of the paper where they are annexed to it. */
const isThere = (field: TemplateField, facts: PaperFacts): boolean => (field === 'nhiem_vu' ? facts.annexes > 0 : has(field, facts));

function labelOf(name: string): string {
  const [list = '', inner] = name.split('.');
  if (!isTemplateField(list)) return name;
  const { label, row } = fieldRules(list);
  return inner === undefined ? label : `${label}, ${row?.[inner]?.label ?? inner}`;
}
