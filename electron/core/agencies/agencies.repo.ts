import { foldAgencyName } from '../../../shared/domain/agencies/agency-match.ts';
import type { Schema } from '../store/schema.ts';

/** A newly met agency: its name as it was written, nothing else known yet. */
export function newAgencyRow(id: string, name: string): Schema['agencies'] {
  return {
    id,
    revision: 0,
    name,
    name_fold: foldAgencyName(name),
    short_name: '',
    abbreviation: '',
    valid_from: null,
    valid_to: null,
  };
}

export function newGroupRow(id: string, phrase: string): Schema['agency_groups'] {
  return { id, revision: 0, phrase, phrase_fold: foldAgencyName(phrase) };
}
