import { foldKeepMarks, foldText } from '../text/fold.ts';
import { expandAbbreviations } from './agency-abbreviations.ts';
import { editDistance } from './edit-distance.ts';
import { marksAgree } from './same-name.ts';

/** An agency of the register with every name it goes by. */
export interface AgencyCandidate {
  readonly id: string;
  readonly names: readonly string[];
}

export interface AgencyMatch {
  readonly id: string;
  /** exact: the same name but for case and dashes, or typed without any mark · alias: the same once abbreviations are written out · similar: only a proposal. */
  readonly confidence: 'exact' | 'alias' | 'similar';
}

/** The key under which spellings of one name meet: no marks, no case, dashes and commas spaced alike, no full stop. */
export function foldAgencyName(name: string): string {
  return foldText(name)
    .replace(/\s*-\s*/g, '-')
    .replace(/\s*,\s*/g, ', ')
    .replace(/[\s.,;:]+$/, '');
}

/** The key under which also an abbreviation meets what it stands for: whoever is certainly meant by a name bears one of the same key. */
export const agencyKey = (name: string): string => expandAbbreviations(foldAgencyName(name));

/** Two spellings of one name. */
export const isSameName = (name: string, other: string): boolean => foldAgencyName(name) === foldAgencyName(other) && marksAgree(name, other);

/** Finds the agency meant by a name; null when none or more than one could be meant. It proposes and never rewrites. */
export function matchAgency(name: string, candidates: readonly AgencyCandidate[]): AgencyMatch | null {
  const key = foldAgencyName(name);
  if (key === '') return null;
  const same = candidates.filter(({ names }) => names.some((other) => foldAgencyName(other) === key && marksAgree(name, other)));
  if (same.length > 0) return found(onlyOne(same) ?? withSameMarks(name, same), 'exact');
  const full = expandAbbreviations(key);
  const spelled = candidates.filter(({ names }) => names.some((other) => agencyKey(other) === full && marksAgree(name, other)));
  if (spelled.length > 0) return found(onlyOne(spelled), 'alias');
  return found(mostSimilar(full, candidates), 'similar');
}

function found(candidate: AgencyCandidate | null, confidence: AgencyMatch['confidence']): AgencyMatch | null {
  return candidate === null ? null : { id: candidate.id, confidence };
}

function onlyOne(candidates: readonly AgencyCandidate[]): AgencyCandidate | null {
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}

/** Of a name with marks and the same without, the one that has them too. */
function withSameMarks(name: string, candidates: readonly AgencyCandidate[]): AgencyCandidate | null {
  const key = foldKeepMarks(name);
  return onlyOne(candidates.filter(({ names }) => names.some((other) => foldKeepMarks(other) === key)));
}

function mostSimilar(full: string, candidates: readonly AgencyCandidate[]): AgencyCandidate | null {
  const rated = candidates
    .map((candidate) => ({ candidate, distance: Math.min(...candidate.names.map((name) => distanceOf(full, name))) }))
    .filter(({ distance }) => Number.isFinite(distance));
  const nearest = Math.min(...rated.map(({ distance }) => distance));
  return onlyOne(rated.filter(({ distance }) => distance === nearest).map(({ candidate }) => candidate));
}

/** Slips of the hand, at most one in ten letters; names that differ in a figure (xã Sơn Kim 1, 2) are different agencies. */
function distanceOf(full: string, name: string): number {
  const other = expandAbbreviations(foldAgencyName(name));
  if (figuresOf(full) !== figuresOf(other)) return Infinity;
  if (coreOf(full) === coreOf(other)) return 0;
  const allowed = Math.min(2, Math.floor(Math.min(full.length, other.length) / 10));
  const distance = editDistance(full, other, allowed);
  return distance <= allowed ? distance : Infinity;
}

function figuresOf(name: string): string {
  return name.replace(/\D+/g, ' ').trim();
}

/** Without the words that papers leave out or put in: “tỉnh” at the end, “Bộ Chỉ huy” before “Bộ đội Biên phòng”. */
function coreOf(name: string): string {
  return name.replace(/ (?:tinh|thanh pho)$/, '').replace(/^bo chi huy (?=bo doi )/, '');
}
