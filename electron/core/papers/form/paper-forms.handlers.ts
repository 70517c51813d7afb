import type { paperFormsApi } from '../../../../shared/api/paper-forms.api.ts';
import type { Handlers } from '../../api/handlers.ts';
import { committeeRow } from '../../committees/committees.repo.ts';
import { readFormSettings, setFormSettings } from './form-settings.repo.ts';

export const paperFormsHandlers = {
  'paperForms.read': ({ db }, { committeeId }) => {
    committeeRow(db, committeeId);
    return readFormSettings(db, committeeId);
  },

  'paperForms.set': ({ db, describe }, { committeeId, ...changes }) => {
    const { name } = committeeRow(db, committeeId);
    setFormSettings(db, committeeId, changes);
    describe(name);
    return readFormSettings(db, committeeId);
  },
} satisfies Handlers<typeof paperFormsApi>;
