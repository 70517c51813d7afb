import { editDistance } from '../../../../shared/domain/agencies/edit-distance.ts';
import { kindRules, type PaperKind } from '../../../../shared/domain/papers/paper-kinds.ts';
import { fieldRules, fieldsOf, fieldType, isTemplateField, listsWith, type TemplateField } from '../../../../shared/domain/papers/template-fields.ts';
import { withoutMarks } from '../../../../shared/domain/text/fold.ts';
import { templateFaultSentence, type TemplateFault } from '../../../../shared/i18n/template-faults.ts';
import { tokensOf, type TemplateToken, type TokenPlace } from './template-tokens.ts';
import type { WordArea, WordWords } from './word-paragraphs.ts';

type FieldToken = Extract<TemplateToken, { kind: 'field' }>;

export interface CheckedTemplate {
  /** Those it asks for, each once, as it asks for them first; of a list's row with the list: *nhiem_vu.noi_dung*. */
  readonly fields: readonly string[];
  /** A sentence each, with its place. */
  readonly faults: readonly string[];
}

/** Is every field of a template known for its kind of paper, and every list closed? All faults are told together. */
export function checkTemplate(words: readonly WordWords[], kind: PaperKind): CheckedTemplate {
  const check = new TemplateCheck(kind);
  for (const part of words) check.part(tokensOf(part));
  return check.result();
}

class TemplateCheck {
  readonly #kind: PaperKind;
  readonly #used = new Set<string>();
  readonly #faults = new Set<string>();
  #open: FieldToken | null = null;
  /** Lists that were begun within it, each told as a fault: their ends are no further ones. */
  #within: FieldToken[] = [];

  constructor(kind: PaperKind) {
    this.#kind = kind;
  }

  result(): CheckedTemplate {
    return { fields: [...this.#used], faults: [...this.#faults] };
  }

  part(tokens: readonly TemplateToken[]): void {
    for (const token of tokens) {
      if (token.kind === 'brace') this.#tell(token.at, { code: 'brace', typed: token.text });
      if (token.kind === 'field') this.#field(token);
    }
    if (this.#open) this.#tell(this.#open.at, { code: 'notClosed', typed: typed(this.#open), closing: `{/${this.#open.name}}` });
    this.#open = null;
    this.#within = [];
  }

  #field(token: FieldToken): void {
    if (token.sign === '/') this.#close(token);
    else if (token.sign !== '') this.#begin(token);
    else this.#value(token);
  }

  #begin(token: FieldToken): void {
    const { name, at } = token;
    if (this.#open) {
      this.#within.push(token);
      return this.#tell(at, { code: 'listWithin', typed: typed(token), list: typed(this.#open) });
    }
    this.#open = token;
    if (!isTemplateField(name)) return this.#unknown(token);
    if (fieldType(name) !== 'rows') return this.#tell(at, { code: 'noList', typed: typed(token), value: `{${name}}` });
    this.#use(token, name);
  }

  #close(token: FieldToken): void {
    const { name, at } = token;
    const within = this.#within.findLastIndex((list) => name === '' || list.name === name);
    if (within >= 0) return void this.#within.splice(within);
    const open = this.#open;
    if (!open) return this.#tell(at, { code: 'notOpened', typed: typed(token) });
    if (name !== '' && name !== open.name) return this.#tell(at, { code: 'closesAnother', typed: typed(token), closing: `{/${open.name}}` });
    this.#open = null;
    this.#within = [];
    const [begins, ends] = [open.at.paragraph.cell?.table, at.paragraph.cell?.table];
    if (begins !== ends) this.#tell(open.at, { code: 'acrossCells', typed: typed(open) });
  }

  #value(token: FieldToken): void {
    const { name, at } = token;
    // What stands where a list has no rows has no row either.
    const open = this.#within.at(-1) ?? this.#open;
    const list = open?.sign === '#' ? open.name : null;
    if (list !== null && isTemplateField(list) && Object.hasOwn(fieldRules(list).row ?? {}, name)) return void this.#used.add(`${list}.${name}`);
    if (isTemplateField(name)) {
      if (fieldType(name) === 'rows') return this.#tell(at, { code: 'listAsValue', typed: typed(token), list: `{#${name}} … {/${name}}` });
      if (fieldType(name) === 'blocks') this.#blocks(token, name);
      return this.#use(token, name);
    }
    const lists = listsWith(name).filter((each) => fieldsOf(this.#kind).includes(each));
    if (lists.length === 0) return this.#unknown(token);
    const said = lists.map((each) => `{#${each}} … {/${each}}`).join(' hoặc ');
    if (list === null) this.#tell(at, { code: 'outsideList', typed: typed(token), lists: said });
    else if (isTemplateField(list)) this.#tell(at, { code: 'notInThisList', typed: typed(token), list: `{#${list}}`, lists: said });
  }

  /** Paragraphs take the place of the paragraph that it stands in. */
  #blocks(token: FieldToken, name: TemplateField): void {
    const { paragraph, from, to } = token.at;
    const alone = paragraph.text.slice(0, from).trim() === '' && paragraph.text.slice(to).trim() === '';
    if (!alone || this.#open) this.#tell(token.at, { code: 'notAlone', typed: typed(token) });
    if (this.#used.has(name)) this.#tell(token.at, { code: 'twice', typed: typed(token) });
  }

  #use(token: FieldToken, name: TemplateField): void {
    const { kinds } = fieldRules(name);
    if (kinds && !kinds.includes(this.#kind))
      return this.#tell(token.at, { code: 'notOfKind', typed: typed(token), kinds: [...new Set(kinds.map((kind) => kindRules(kind).name))].join(', ') });
    this.#used.add(name);
  }

  #unknown(token: FieldToken): void {
    const nearest = nearestField(token.name, this.#kind, this.#open?.name ?? null);
    this.#tell(token.at, { code: 'unknown', typed: typed(token), nearest: nearest === null ? null : `{${token.sign}${nearest}}` });
  }

  #tell(at: TokenPlace, fault: TemplateFault): void {
    this.#faults.add(`${placeInWords(at)}: ${templateFaultSentence(fault)}`);
  }
}

const typed = ({ sign, name }: FieldToken): string => `{${sign}${name}}`;

/** The known field that was most likely meant: *{Số}*, *{soo}*, *{trich-yeu}*. */
function nearestField(name: string, kind: PaperKind, list: string | null): string | null {
  const inList = list !== null && isTemplateField(list) ? Object.keys(fieldRules(list).row ?? {}) : [];
  const plain = plainName(name);
  const allowed = Math.max(1, Math.floor(plain.length / 3));
  const rated = [...inList, ...fieldsOf(kind)].map((field) => ({ field, distance: editDistance(plain, plainName(field), allowed) }));
  const best = Math.min(...rated.map(({ distance }) => distance));
  return best > allowed ? null : (rated.find(({ distance }) => distance === best)?.field ?? null);
}

const plainName = (name: string): string =>
  withoutMarks(name)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');

const AREA_WORDS: Readonly<Record<WordArea, string>> = { body: '', header: 'đầu trang', footer: 'chân trang', note: 'chú thích' };
/** Letters on each side of what is named. */
const AROUND = 24;

/** "đầu trang, đoạn “Số: {soo}/BC-BCĐ”", "bảng 1, dòng 2, cột 3 “{ten}”" */
function placeInWords({ words, paragraph: { text, cell }, from, to }: TokenPlace): string {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + AROUND);
  const around = `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
  const where = cell === null ? 'đoạn' : `bảng ${cell.table}, dòng ${cell.line}, cột ${cell.column}`;
  return `${[AREA_WORDS[words.area], where].filter((part) => part !== '').join(', ')} “${around}”`;
}
