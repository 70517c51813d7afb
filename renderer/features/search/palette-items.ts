import type { FoundHit, SearchHit } from '../../../shared/api/search.api.ts';
import { foldText, searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
import { findAmong } from '../../../shared/domain/text/found.ts';
import { searchWords as say } from '../../i18n/search-words.ts';

/** Something the palette can do, beside going to what was found. */
export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

export type PaletteItem =
  | { readonly kind: 'hit'; readonly key: string; readonly hit: SearchHit }
  | { readonly kind: 'command'; readonly key: string; readonly command: PaletteCommand };

export interface PaletteGroup {
  readonly label: string;
  readonly items: readonly PaletteItem[];
  /** Below the line: they have the words, but not together. */
  readonly scattered?: boolean;
}

const groupOrder: readonly SearchHit['kind'][] = [
  'task',
  'plan',
  'agency',
  'group',
  'paper',
  'outgoing',
  'incoming',
  'proposal',
  'indicator',
  'document',
  'person',
];
const MOST_PER_GROUP = 8;
/** A title that is half the words searched for names the thing; a long one only mentions them. */
const NAMED = 0.3;
const COMMANDS_AT_REST = 8;

/** What stands in the palette: recent places and commands while nothing is typed, else what answers the words. */
export function paletteGroups(text: string, hits: readonly FoundHit[], recent: readonly SearchHit[], commands: readonly PaletteCommand[]): PaletteGroup[] {
  const groups =
    text.trim() !== ''
      ? [
          ...rankedGroups(
            text,
            hits.filter(({ scattered }) => !scattered),
            answering(text, commands),
          ),
          scatteredGroup(hits.filter(({ scattered }) => scattered)),
        ]
      : [{ label: say.recent, items: recent.map(asItem) }, commandGroup(commands.slice(0, recent.length > 0 ? COMMANDS_AT_REST : commands.length))];
  return groups.filter(({ items }) => items.length > 0);
}

/** Kinds whose names are the words stand first, then those whose titles hold them side by side; the same inside each kind. */
function rankedGroups(text: string, hits: readonly SearchHit[], commands: readonly PaletteCommand[]): PaletteGroup[] {
  const wanted = foldText(text);
  const scored = hits.map((hit) => ({ hit, score: nameScore(hit, wanted) })).sort((a, b) => b.score - a.score);
  const ofHits = groupOrder.map((kind) => {
    const each = scored.filter(({ hit }) => hit.kind === kind);
    return { score: each[0]?.score ?? 0, group: { label: say.kinds[kind], items: each.slice(0, MOST_PER_GROUP).map(({ hit }) => asItem(hit)) } };
  });
  const ofCommands = { score: Math.max(0, ...commands.map(({ label }) => titleScore(foldText(label), wanted))), group: commandGroup(commands) };
  return [...ofHits, ofCommands].sort((a, b) => b.score - a.score).map(({ group }) => group);
}

/** A plan goes by its year as much as by its title: "Kế hoạch 2025". */
function nameScore({ kind, title, place }: SearchHit, wanted: string): number {
  const byTitle = titleScore(foldText(title), wanted);
  return kind === 'plan' && foldText(place).startsWith(wanted) ? 2 : byTitle;
}

function titleScore(title: string, wanted: string): number {
  if (!title.includes(wanted)) return 0;
  const share = wanted.length / title.length;
  return share >= NAMED ? 1 + share : 1;
}

const asItem = (hit: SearchHit): PaletteItem => ({ kind: 'hit', key: `${hit.kind}-${hit.id}`, hit });

const scatteredGroup = (hits: readonly SearchHit[]): PaletteGroup => ({
  label: say.scattered,
  items: hits.slice(0, MOST_PER_GROUP).map(asItem),
  scattered: true,
});

const commandGroup = (commands: readonly PaletteCommand[]): PaletteGroup => ({
  label: say.commands,
  items: commands.map((command) => ({ kind: 'command', key: `command-${command.id}`, command })),
});

const answering = (text: string, commands: readonly PaletteCommand[]): readonly PaletteCommand[] =>
  findAmong(commands, searchQuery(text), ({ label }) => searchFolds(label)).together;
