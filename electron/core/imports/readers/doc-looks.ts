import type { Apart } from '../../../../shared/domain/source-tables/words-apart.ts';
import { SPRM, walkSprms } from './doc-sprms.ts';
import { symbolText } from './symbols.ts';

/** How the characters of a run stand on the page. */
export interface RunLook {
  readonly apart: Apart | null;
  readonly raised: boolean;
  /** A symbol of another font in the place of the characters; null for the characters themselves. */
  readonly symbol: string | null;
}

/** Of toggles: on, or other than the style has it, which is hardly ever set. */
const isOn = (operand: Buffer): boolean => operand[0] === 1 || operand[0] === 0x81;
const SUPERSCRIPT = 1;

/** What a run's modifiers say ([MS-DOC] 2.6.1); what is gone under tracked changes or hidden is gone, struck out or not. */
export function lookOf(properties: Buffer): RunLook {
  const on = new Set<number>();
  let raised = false;
  let symbol: string | null = null;
  walkSprms(properties, (code, operand) => {
    if (isOn(operand)) on.add(code);
    else on.delete(code);
    if (code === SPRM.position) raised = operand[0] === SUPERSCRIPT;
    if (code === SPRM.symbol) symbol ??= symbolText(operand.readUInt16LE(2)) || '\0';
  });
  const apart = on.has(SPRM.deleted)
    ? 'deleted'
    : on.has(SPRM.hidden)
      ? 'hidden'
      : on.has(SPRM.struck) || on.has(SPRM.doubleStruck)
        ? 'struck'
        : on.has(SPRM.inserted)
          ? 'inserted'
          : null;
  return { apart, raised, symbol };
}

export const PLAIN: RunLook = { apart: null, raised: false, symbol: null };
