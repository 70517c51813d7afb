import type { Verb } from '../ui/verbs/verb.ts';

/** A verb as the help tells of it: without a place to do it in. */
export type ToldVerb = Omit<Verb<never>, 'run' | 'label' | 'whyNot'>;

const files = import.meta.glob<Readonly<Record<string, Readonly<Record<string, ToldVerb>>>>>('../**/*.verbs.ts', { eager: true });

/** Every verb of every `*.verbs.ts`, by its file and id; what is declared cannot be missing here. */
export const allVerbs: readonly (ToldVerb & { readonly id: string })[] = Object.entries(files).flatMap(([file, exported]) =>
  Object.values(exported)
    .filter((each) => typeof each === 'object')
    .flatMap((verbs) => Object.entries(verbs).map(([id, verb]) => ({ ...verb, id: `${file.replace(/^.*\/|\.verbs\.ts$/g, '')}.${id}` }))),
);
