import { AppError } from '../../../../shared/api/app-error.ts';
import type { FormMeasure, PaperFormSettings } from '../../../../shared/api/paper-forms.api.ts';
import { PAPER_FORMS, type PaperForm as FormName } from '../../../../shared/domain/register/series.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';
import type { ReadHandle, WriteHandle } from '../../store/handles.ts';
import { theThucRules, theThucSettings, type TheThucRule, type TheThucSettings } from '../../typesetting/the-thuc.ts';
import type { PaperForm } from './paper-form.ts';
import { partyForm } from './party-form.ts';
import { partyRules, partySettings, type PartySettings } from './party-rules.ts';
import { stateForm } from './state-form.ts';

/** What a committee has set of its papers; all else is the default. */
interface FormChanges {
  readonly usual: FormName;
  readonly state: Partial<TheThucSettings>;
  readonly party: Partial<PartySettings>;
}

const settingKey = (committeeId: string): string => `paper-forms:${committeeId}`;

/** Whatever was stored by another version: a rule that is no more, or a value it no longer allows, counts as unsaid. */
function changesOf(db: ReadHandle, committeeId: string): FormChanges {
  const stored = (readSetting(db, settingKey(committeeId)) ?? {}) as Partial<Record<string, unknown>>;
  return {
    usual: PAPER_FORMS.find((form) => form === stored['usual']) ?? 'state',
    state: allowed(theThucRules, stored['state'], theThucSettings),
    party: allowed(partyRules, stored['party'], partySettings),
  };
}

function allowed<Key extends string>(
  rules: Readonly<Record<Key, TheThucRule>>,
  stored: unknown,
  check: (changes: Partial<Record<Key, number>>) => unknown,
): Partial<Record<Key, number>> {
  const known = Object.entries((stored ?? {}) as Record<string, unknown>).filter(([key, value]) => Object.hasOwn(rules, key) && typeof value === 'number');
  const changes = Object.fromEntries(known) as Partial<Record<Key, number>>;
  try {
    check(changes);
    return changes;
  } catch {
    return {};
  }
}

/** The form in which a committee's paper is set. */
export function formFor(db: ReadHandle, committeeId: string, form: FormName): PaperForm {
  const { state, party } = changesOf(db, committeeId);
  return form === 'party' ? partyForm(party) : stateForm(state);
}

/** The form that a committee's new papers take. */
export const usualForm = (db: ReadHandle, committeeId: string): FormName => changesOf(db, committeeId).usual;

/** What an annex of the State's form takes over: its margins and sizes are those of its paper. */
export const annexMeasures = (db: ReadHandle, committeeId: string): Partial<TheThucSettings> => changesOf(db, committeeId).state;

export function readFormSettings(db: ReadHandle, committeeId: string): PaperFormSettings {
  const { usual, state, party } = changesOf(db, committeeId);
  return { usual, state: measures(theThucRules, theThucSettings(state)), party: measures(partyRules, partySettings(party)) };
}

const measures = <Key extends string>(rules: Readonly<Record<Key, TheThucRule>>, values: Readonly<Record<Key, number>>): FormMeasure[] =>
  (Object.entries(rules) as [Key, TheThucRule][]).map(([key, { follows, ...rule }]) => ({ key, ...rule, value: values[key], follows: follows?.rule ?? null }));

/** @throws AppError `documents.outsideTheThuc`, `papers.noSuchMeasure` */
export function setFormSettings(
  db: WriteHandle,
  committeeId: string,
  changes: { readonly usual?: FormName | undefined; readonly state?: Record<string, number> | undefined; readonly party?: Record<string, number> | undefined },
): void {
  const now = changesOf(db, committeeId);
  const state = together(theThucRules, { ...now.state, ...known(theThucRules, changes.state ?? {}) });
  const party = { ...now.party, ...known(partyRules, changes.party ?? {}) };
  theThucSettings(state);
  partySettings(party);
  writeSetting(db, settingKey(committeeId), { usual: changes.usual ?? now.usual, state, party });
}

/** Measures that move with another are set with it. */
function together<Key extends string>(rules: Readonly<Record<Key, TheThucRule>>, changes: Partial<Record<Key, number>>): Partial<Record<Key, number>> {
  const following = (Object.entries(rules) as [Key, TheThucRule][]).flatMap(([key, { follows }]) => {
    const value = follows && changes[follows.rule as Key];
    return value === undefined ? [] : [[key, value + (follows?.by ?? 0)] as const];
  });
  return { ...changes, ...(Object.fromEntries(following) as Partial<Record<Key, number>>) };
}

function known<Key extends string>(rules: Readonly<Record<Key, TheThucRule>>, changes: Record<string, number>): Partial<Record<Key, number>> {
  const strange = Object.keys(changes).find((key) => !Object.hasOwn(rules, key));
  if (strange !== undefined) throw new AppError('papers.noSuchMeasure', { key: strange });
  return changes as Partial<Record<Key, number>>;
}
