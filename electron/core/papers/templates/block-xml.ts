import type { Block, CellAlignment, Paragraph, Run, Table } from '../../typesetting/formal-document.ts';

/** How the paragraph of a template is set in which the paper's words will stand: raw XML of Word, without the enclosing elements. */
export interface TemplateLook {
  readonly paragraph: string;
  readonly run: string;
}

/** A break of section at the end of that paragraph stays behind what takes its place. */
const SECTION = /<w:sectPr\b.*<\/w:sectPr>|<w:sectPr\b[^>]*\/>/s;

/** The paper's own words as paragraphs and tables of Word, set as the template's paragraph is. */
export function blocksXml(blocks: readonly Block[], look: TemplateLook): string {
  const [section = ''] = SECTION.exec(look.paragraph) ?? [];
  const plain: TemplateLook = { ...look, paragraph: look.paragraph.replace(SECTION, '') };
  const written = blocks
    .map((block) => (block.kind === 'paragraph' ? paragraphXml(block, plain) : block.kind === 'table' ? tableXml(block, plain) : ''))
    .join('');
  // Word wants a paragraph behind a table, and one where there are no words at all.
  const end = section !== '' || blocks.at(-1)?.kind !== 'paragraph' ? `<w:p><w:pPr>${section}</w:pPr></w:p>` : '';
  return written + end;
}

function paragraphXml({ runs, align, above, keepWithNext }: Paragraph, look: TemplateLook): string {
  const set = align === 'center' ? centred(look.paragraph) : look.paragraph;
  const own = above === undefined ? set : raised(set, above);
  const keep = keepWithNext === true && !own.includes('<w:keepNext') ? afterStyle(own, '<w:keepNext/>') : own;
  return `<w:p><w:pPr>${keep}</w:pPr>${runs.map((run) => runXml(run, look.run)).join('')}</w:p>`;
}

function runXml({ text, style, underline }: Run, look: string): string {
  const [bold, italic] = [style === 'bold' || style === 'boldItalic', style === 'italic' || style === 'boldItalic'];
  const add = (wanted: boolean, element: string): string => (wanted ? `<w:${element}/>` : '');
  const own = `${without(look, [...(bold ? ['b', 'bCs'] : []), ...(italic ? ['i', 'iCs'] : []), ...(underline === true ? ['u'] : [])])}${add(bold, 'b')}${add(bold, 'bCs')}${add(italic, 'i')}${add(italic, 'iCs')}${underline === true ? '<w:u w:val="single"/>' : ''}`;
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r><w:rPr>${own}</w:rPr>${lines.join('<w:br/>')}</w:r>`;
}

/** Properties of a paragraph stand in the order of the schema (ECMA-376, 17.3.1.26). */
const BEHIND_SPACING =
  /<w:(?:ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)\b/;
const BEHIND_ALIGNMENT = /<w:(?:textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|rPr|sectPr|pPrChange)\b/;

/** Air above, in points, beside whatever else is said of its lines. */
function raised(look: string, above: number): string {
  const before = `w:before="${Math.round(above * 20)}"`;
  const [said] = /<w:spacing\b[^>]*\/>/.exec(look) ?? [];
  if (said !== undefined)
    return look.replace(said, said.replaceAll(/\s*w:before(?:Autospacing|Lines)?="[^"]*"/g, '').replace('<w:spacing', `<w:spacing ${before}`));
  const at = BEHIND_SPACING.exec(look)?.index ?? look.length;
  return `${look.slice(0, at)}<w:spacing ${before}/>${look.slice(at)}`;
}

function aligned(look: string, alignment: string): string {
  const free = without(look, ['jc']);
  const at = BEHIND_ALIGNMENT.exec(free)?.index ?? free.length;
  return `${free.slice(0, at)}<w:jc w:val="${alignment}"/>${free.slice(at)}`;
}

/** Nothing is indented that stands in the middle. */
const centred = (look: string): string => aligned(without(look, ['ind']), 'center');

const afterStyle = (look: string, element: string): string => look.replace(/^(<w:pStyle\b[^>]*\/>)?/, `$1${element}`);

const without = (look: string, names: readonly string[]): string =>
  names.length === 0 ? look : look.replaceAll(new RegExp(`<w:(?:${names.join('|')})(?:\\s[^>]*)?/>`, 'g'), '');

const ALIGNMENTS: Readonly<Record<CellAlignment, string>> = { left: 'left', center: 'center', justify: 'both' };
/** Fiftieths of a per cent. */
const WHOLE_WIDTH = 5000;
const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

function tableXml(table: Table, look: TemplateLook): string {
  const whole = table.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = table.columns.map(({ width }) => Math.round((WHOLE_WIDTH * width) / whole));
  const size = Math.round(table.fontSize * 2);
  const letters = `${without(look.run, ['sz', 'szCs'])}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
  const paragraph = (text: string, align: CellAlignment, bold: boolean): string =>
    `<w:p><w:pPr>${aligned('', ALIGNMENTS[align])}</w:pPr>${runXml({ text, style: bold ? 'bold' : 'regular' }, letters)}</w:p>`;
  const cell = (at: number, text: string, align: CellAlignment, bold: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="pct"/></w:tcPr>${text
      .split('\n')
      .map((line) => paragraph(line, align, bold))
      .join('')}</w:tc>`;
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${table.columns.map(({ header }, at) => cell(at, header, 'center', true)).join('')}</w:tr>`;
  const rows = table.rows.map((row) => {
    const cells = row.kind === 'cells' ? row.cells : [row.number, row.title, ...table.columns.slice(2).map(() => '')];
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${table.columns.map(({ align }, at) => cell(at, cells[at] ?? '', align, row.kind === 'section')).join('')}</w:tr>`;
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${WHOLE_WIDTH}" w:type="pct"/><w:tblBorders>${EDGES}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${rows.join('')}</w:tbl>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Every text of the blocks in the order in which they are written. */
export function blockTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
    if (block.kind !== 'table') return [];
    return [...block.columns.map(({ header }) => header), ...block.rows.flatMap((row) => (row.kind === 'cells' ? row.cells : [row.number, row.title]))];
  });
}
