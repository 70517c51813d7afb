import PostalMime from 'postal-mime';
import { AppError } from '../../../../shared/api/app-error.ts';
import type { SourceTable } from '../../../../shared/domain/source-table.ts';
import { tablesOfHtml } from '../../../../shared/domain/source-tables/html-tables.ts';

/** Tables of a web page saved in one file (`.mht`, and `.doc` or `.xls` of that kind). */
export async function readMht(bytes: Uint8Array): Promise<SourceTable[]> {
  // The parser takes a mail: the heading of a saved page is that of a mail without sender.
  const { html } = await PostalMime.parse(bytes).catch((cause: unknown) => {
    throw new AppError('imports.damaged', {}, { cause });
  });
  if (html === undefined || html === '') throw new AppError('imports.noTable');
  return tablesOfHtml(html);
}
