import { z } from 'zod';
import { agencyKind, type AgencyDetails } from '../../../shared/api/agencies.api.ts';
import { guessAgencyKind } from '../../../shared/domain/agencies/agency-kind.ts';
import { foldAgencyName, matchAgency } from '../../../shared/domain/agencies/agency-match.ts';

const starterFile = z.array(z.strictObject({ name: z.string(), abbreviation: z.string(), kind: agencyKind, aliases: z.array(z.string()) }));

/** What usually goes with a name: agencies of a provincial plan as shipped, else the kind its first words tell. */
export function usualDetails(name: string, resourceNow: (name: string) => string): AgencyDetails {
  const starters = starterFile.parse(JSON.parse(resourceNow('agencies/starter-agencies.json')));
  const candidates = starters.map((starter, index) => ({ id: String(index), names: [starter.name, starter.abbreviation, ...starter.aliases] }));
  const match = matchAgency(name, candidates);
  const starter = match && starters[Number(match.id)];
  if (!starter) return { abbreviation: '', kind: guessAgencyKind(name), aliases: [] };
  const own = foldAgencyName(name);
  const aliases = [starter.name, ...starter.aliases].filter((each) => foldAgencyName(each) !== own);
  return { abbreviation: starter.abbreviation, kind: starter.kind, aliases };
}
