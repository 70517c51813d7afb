import { sectionDepths } from '../../../../shared/domain/section-numbers.ts';
import type { AnnexData, AnnexRow } from './annex.template.ts';

/**
 * An annex for each section of the first rank, under the section's own title; what stands before the first keeps the plan's. The sections
 * below it stay in its table. Null: the plan has no sections.
 */
export function annexesOfSections(data: AnnexData): AnnexData[] | null {
  const sections = data.rows.filter((row) => row.kind === 'section');
  if (sections.length === 0) return null;
  const depths = sectionDepths(sections.map(({ number }) => number));
  const outermost = new Set<AnnexRow>(sections.filter((_, at) => depths[at] === 0));
  const annexes: { title: string; rows: AnnexRow[] }[] = [{ title: data.title, rows: [] }];
  for (const row of data.rows) {
    if (row.kind === 'section' && outermost.has(row)) annexes.push({ title: row.title, rows: [] });
    else annexes.at(-1)?.rows.push(row);
  }
  return annexes.filter(({ rows }, at) => at > 0 || rows.length > 0).map((annex) => ({ ...data, ...annex }));
}
