import { AppError } from '../../../shared/api/app-error.ts';
import type { FormFormat, formsApi } from '../../../shared/api/forms.api.ts';
import { isUnaddressed } from '../../../shared/domain/reporting/who-answers.ts';
import type { Handlers } from '../api/handlers.ts';
import { readPlanRows } from '../plans/plan-rows.repo.ts';
import type { FileStage } from '../ports.ts';
import { readFormAddressees, readForms } from './form-data.repo.ts';
import { formFileNames } from './form-file-names.ts';
import { tasksOf, type ReportForm } from './report-form.ts';

export const formsHandlers = ({ files }: { files: FileStage }) =>
  ({
    'forms.addressees': ({ db }, { planId, period }) => readFormAddressees(db, planId, period),

    'forms.create': async ({ read, signal, progress }, { planId, period, format, addresseeIds }) => {
      const { forms, unasked } = read((db) => ({
        forms: readForms(db, planId, period, addresseeIds),
        unasked: readPlanRows(db, planId)
          .tasks.filter(isUnaddressed)
          .map(({ id, number, leadText }) => ({ taskId: id, number, leadText })),
      }));
      if (forms.length === 0) throw new AppError('forms.nobodyToAsk');
      const make = await makerFor(format);
      const names = formFileNames(forms, format);
      const produced = [];
      for (const [at, form] of forms.entries()) {
        if (signal.aborted) throw new AppError('system.cancelled');
        progress('rendering', at, forms.length);
        const fileName = names[at] ?? '';
        const { kind, id, name } = form.addressee;
        const count = (role: string): number => form.sheets.filter((sheet) => sheet.role === role).flatMap(tasksOf).length;
        produced.push({
          addressee: { kind, id, name },
          code: form.code,
          file: await files.put(fileName, await make(form)),
          fileName,
          tasks: count('lead'),
          coordinated: count('coordinator'),
        });
      }
      return { files: produced, unasked };
    },
  }) satisfies Handlers<typeof formsApi>;

/** A form is read back before it is handed over. The writing libraries are loaded when the first one is asked for. */
async function makerFor(format: FormFormat): Promise<(form: ReportForm) => Promise<Uint8Array>> {
  const write = format === 'xlsx' ? (await import('./write-form-xlsx.ts')).writeFormXlsx : (await import('./write-form-docx.ts')).writeFormDocx;
  const { verifyForm } = await import('./verify-form.ts');
  return async (form) => {
    const bytes = await write(form);
    verifyForm(bytes, form, format);
    return bytes;
  };
}
