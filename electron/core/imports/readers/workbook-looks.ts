import { AppError } from '../../../../shared/api/app-error.ts';
import { excelXmlLooks } from './excel-xml-looks.ts';
import type { WorkbookLooks } from './font-looks.ts';
import { xlsLooks } from './xls-looks.ts';
import { xlsbLooks } from './xlsb-looks.ts';

/** Which words of a workbook that is no `.xlsx` are struck out or raised. One whose words can be read and its looks cannot is read by its words. */
export function workbookLooks(bytes: Uint8Array): WorkbookLooks {
  try {
    if (bytes[0] === 0xd0) return xlsLooks(bytes);
    return bytes[0] === 0x50 ? xlsbLooks(bytes) : excelXmlLooks(bytes);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return null;
  }
}

/** Are the looks of that sheet unknown? Where no font of the workbook matters, no sheet has any. */
export const looksUnread = (looks: WorkbookLooks, sheet: string): boolean => looks === null || (looks.size > 0 && !looks.has(sheet));
