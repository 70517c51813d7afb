import { AlignmentType, LineRuleType, type IParagraphStyleOptions } from 'docx';
import type { CellAlignment } from '../formal-document.ts';
import type { FontStyle } from '../fonts/font-files.ts';
import { paperRoles, type PaperRole } from '../paper-roles.ts';
import { SINGLE_SPACING } from './word-measures.ts';

/** How a paragraph of a Word file looks; distances in twentieths of a point. */
export interface WordLook {
  readonly align: CellAlignment;
  readonly spacing: {
    readonly before: number;
    readonly after: number;
    readonly line: number;
    readonly lineRule: (typeof LineRuleType)[keyof typeof LineRuleType];
  };
  readonly indent?: { readonly left: number; readonly firstLine: number };
  /** From 0. */
  readonly outlineLevel?: number;
  readonly letters: Letters;
}

export interface Letters {
  /** Points. */
  readonly size: number;
  readonly style: FontStyle;
  readonly underline?: boolean;
  readonly capitals?: boolean;
}

/** What a paragraph without a style looks like. */
export const PLAIN: WordLook = { align: 'left', spacing: SINGLE_SPACING, letters: { size: 14, style: 'regular' } };

const ALIGNMENTS = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, justify: AlignmentType.BOTH } as const satisfies Record<CellAlignment, string>;
/** Word's outline level of running text. */
const NO_OUTLINE = 9;

/**
 * The named styles of one file. The first paragraph of a role says how its style looks; of the others only what differs from it is set
 * at the paragraph itself, so that a clerk who changes a style changes the paper.
 */
export class WordStyles {
  readonly #looks = new Map<PaperRole, WordLook>();

  /** What stands at the paragraph and at its runs. */
  of(role: PaperRole | undefined, look: WordLook) {
    const base = role === undefined ? PLAIN : this.#lookOf(role, look);
    return {
      paragraph: { ...(role === undefined ? {} : { style: styleId(role) }), ...paragraphDifference(look, base) },
      run: (letters: Letters) => lettersDifference(letters, base.letters),
    };
  }

  all(): IParagraphStyleOptions[] {
    return [...this.#looks].map(([role, look]) => {
      const { name } = paperRoles[role];
      const after = parentOf(role);
      const base = (after && this.#looks.get(after)) ?? PLAIN;
      return {
        id: styleId(role),
        name,
        basedOn: after === undefined ? 'Normal' : styleId(after),
        quickFormat: true,
        paragraph: paragraphDifference(look, base),
        run: lettersDifference(look.letters, base.letters),
      };
    });
  }

  #lookOf(role: PaperRole, look: WordLook): WordLook {
    const known = this.#looks.get(role);
    if (known !== undefined) return known;
    const after = parentOf(role);
    if (after !== undefined) this.#lookOf(after, { ...look, align: 'left', letters: { size: look.letters.size, style: 'regular' } });
    this.#looks.set(role, look);
    return look;
  }
}

const styleId = (role: PaperRole): string => `Bcd${role.charAt(0).toUpperCase()}${role.slice(1)}`;

const parentOf = (role: PaperRole): PaperRole | undefined => (paperRoles[role] as { readonly after?: PaperRole }).after;

function paragraphDifference({ align, spacing, indent = NO_INDENT, outlineLevel = NO_OUTLINE }: WordLook, base: WordLook) {
  const { left, firstLine } = indent;
  const { indent: baseIndent = NO_INDENT } = base;
  const sameIndent = left === baseIndent.left && firstLine === baseIndent.firstLine;
  const sameSpacing = (['before', 'after', 'line', 'lineRule'] as const).every((key) => spacing[key] === base.spacing[key]);
  return {
    ...(align === base.align ? {} : { alignment: ALIGNMENTS[align] }),
    ...(sameSpacing ? {} : { spacing }),
    ...(sameIndent ? {} : { indent: { left, ...(firstLine < 0 ? { hanging: -firstLine } : { firstLine }) } }),
    ...(outlineLevel === (base.outlineLevel ?? NO_OUTLINE) ? {} : { outlineLevel }),
  };
}

const NO_INDENT = { left: 0, firstLine: 0 } as const;

function lettersDifference({ size, style, underline = false, capitals = false }: Letters, base: Letters) {
  const [bold, italics] = [isBold(style), isItalic(style)];
  return {
    ...(size === base.size ? {} : { size: size * 2 }),
    ...(bold === isBold(base.style) ? {} : { bold }),
    ...(italics === isItalic(base.style) ? {} : { italics }),
    ...(capitals === (base.capitals ?? false) ? {} : { allCaps: capitals }),
    ...(underline === (base.underline ?? false) ? {} : { underline: underline ? {} : { type: 'none' as const } }),
  };
}

const isBold = (style: FontStyle): boolean => style === 'bold' || style === 'boldItalic';
const isItalic = (style: FontStyle): boolean => style === 'italic' || style === 'boldItalic';
