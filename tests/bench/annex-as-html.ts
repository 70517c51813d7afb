import type { Task } from '../../shared/api/tasks.api.ts';

/** The same table as a web page, for a browser to print: the yardstick of the annex bench. */
export function annexAsHtml(title: string, tasks: readonly Task[]): string {
  const cell = (text: string): string => `<td>${text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))}</td>`;
  const rows = tasks.map(
    (task) => `<tr>${cell(task.number)}${cell(task.content)}${cell(task.leadText)}${cell(task.coordinatorText)}${cell(task.deadlineText)}</tr>`,
  );
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Phụ lục</title>
<style>
@page { size: A4 landscape; margin: 20mm 15mm 20mm 30mm }
body { font: 12pt Tinos, "Times New Roman", serif }
table { border-collapse: collapse; width: 100% } td, th { border: .5pt solid; padding: 2pt 4pt } tr { break-inside: avoid }
td:nth-child(2) { text-align: justify } h1 { font-size: 14pt; text-align: center }
</style><h1>Phụ lục<br>${title}</h1>
<table><thead><tr><th>STT<th>NỘI DUNG<th>Đơn vị chủ trì<th>Đơn vị phối hợp<th>Thời gian thực hiện</thead>${rows.join('\n')}</table>`;
}
