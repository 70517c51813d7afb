import type { Agency } from '../../../../shared/api/agencies.api.ts';
import type { StarterSuccession, SuccessionKind, SuccessionProposal } from '../../../../shared/api/succession.api.ts';
import { isSameName } from '../../../../shared/domain/agencies/agency-match.ts';
import { agencyWords } from '../../../i18n/agency-words.ts';
import { formatCivilDate } from '../../../i18n/format.ts';
import { readDay } from '../../../i18n/typed-day.ts';

/** What the form holds while a reorganisation is being put together. */
export interface SuccessionDraft {
  readonly kind: SuccessionKind;
  readonly from: readonly string[];
  /** Names of successors as typed or chosen. */
  readonly to: readonly string[];
  /** dd/MM/yyyy as typed. */
  readonly date: string;
  readonly legalBasis: string;
  /** For a split: assignment id → index in `to`. */
  readonly takeovers: Readonly<Record<string, number>>;
}

export const blankDraft: SuccessionDraft = { kind: 'merge', from: [], to: [''], date: '', legalBasis: '', takeovers: {} };

export function draftOfStarter({ kind, from, to, date, legalBasis }: StarterSuccession): SuccessionDraft {
  return {
    kind,
    from: from.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])),
    to: to.map(({ name }) => name),
    date: formatCivilDate(date),
    legalBasis,
    takeovers: {},
  };
}

/** Another kind keeps what still makes sense. */
export function withKind(draft: SuccessionDraft, kind: SuccessionKind): SuccessionDraft {
  const wanted = kind === 'dissolve' ? 0 : kind === 'split' ? Math.max(2, draft.to.length) : 1;
  const to = Array.from({ length: wanted }, (_, index) => draft.to[index] ?? '');
  return { ...draft, kind, to, from: takesOne(kind) ? draft.from.slice(0, 1) : draft.from, takeovers: {} };
}

export const takesOne = (kind: SuccessionKind): boolean => kind === 'rename' || kind === 'split';

/** Of the agencies found by a name the one that bears it and stands on the day, if the kind may have an existing one as successor. */
export function existingOf(name: string, { kind, date }: Pick<SuccessionDraft, 'kind' | 'date'>, found: readonly Agency[]): Agency | undefined {
  if (kind === 'rename') return undefined;
  const day = readDay(date);
  return found.find((agency) => isSameName(agency.name, name) && (!day || agency.validTo === null || agency.validTo >= day));
}

/** What is still to be filled in, as words after "Còn cần". */
export function missingParts({ kind, from, to, date }: SuccessionDraft): readonly string[] {
  const { needs } = agencyWords.succession;
  const named = to.filter((name) => name.trim() !== '').length;
  return [
    ...(from.length === 0 ? [needs.from] : []),
    ...(kind === 'split' && named < 2 ? [needs.split] : kind !== 'dissolve' && kind !== 'split' && named < 1 ? [needs.to] : []),
    ...(readDay(date) ? [] : [needs.date]),
  ];
}

/** The proposal for the core; null while something is missing. @param found Agencies found by the names of the successors. */
export function proposalOf(draft: SuccessionDraft, found: readonly Agency[]): SuccessionProposal | null {
  const date = readDay(draft.date);
  if (!date || missingParts(draft).length > 0) return null;
  return {
    kind: draft.kind,
    date,
    legalBasis: draft.legalBasis,
    from: [...draft.from],
    to: draft.to
      .filter((name) => name.trim() !== '')
      .map((name) => {
        const existing = existingOf(name, draft, found);
        return existing ? { id: existing.id } : { name: name.trim() };
      }),
    takeovers: Object.entries(draft.takeovers).map(([assignmentId, index]) => ({ assignmentId, to: index })),
  };
}
