import type { TestCore } from '../../kit/test-core.ts';

/** A staged text read and previewed; answers its draft. */
export const previewed = async (test: TestCore, name: string, ...lines: string[]): Promise<string> => {
  const file = await test.core.files.put(name, new TextEncoder().encode(lines.join('\n')));
  const { draftId, best } = await test.call('imports.read', { file });
  await test.call('imports.preview', { draftId, table: best });
  return draftId;
};

/** A web page with an annex; a heading is a number and capitals, in bold. */
export const annexOf = (...rows: string[]): string[] => {
  const cells = (row: string): string => {
    const [number = '', content = ''] = row.split(/ (.*)/);
    const bold = content === content.toUpperCase();
    const texts = bold ? [`<b>${number}</b>`, `<b>${content}</b>`, '', ''] : [number, content, 'Sở Y tế', 'Quý I/2025'];
    return `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  };
  return ['<meta charset="utf-8"><table><tr><th>STT</th><th>Nội dung</th><th>Chủ trì</th><th>Thời hạn</th></tr>', ...rows.map(cells), '</table>'];
};

/** The numbers of all rows in printed order. */
export const shownRows = async (test: TestCore, planId: string): Promise<string[]> => {
  const { sections, tasks } = await test.call('tasks.list', { planId });
  const of = (sectionId: string | null) => tasks.filter((task) => task.sectionId === sectionId).map(({ number }) => number);
  return [...of(null), ...sections.flatMap(({ id, number }) => [number, ...of(id)])];
};
