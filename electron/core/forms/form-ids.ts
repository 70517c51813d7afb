import { FORM_VERSION } from './form-code.ts';
import { ID_NAMES } from './form-words.ts';
import type { ReportForm } from './report-form.ts';

/** What the hidden sheet of a form says, name and value. */
export const formIds = (form: ReportForm): readonly (readonly [string, string])[] => [
  [ID_NAMES.mark, form.code],
  [ID_NAMES.version, String(FORM_VERSION)],
  [ID_NAMES.plan, form.planId],
  [ID_NAMES.period, form.period.code],
  [ID_NAMES.addressee, form.addressee.id],
  [ID_NAMES.checksum, form.checksum],
];
