import type { SearchHit } from '../../../shared/api/search.api.ts';
import { matchRank, searchFolds, searchQuery } from '../../../shared/domain/text/fold.ts';
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
}

const groupOrder: readonly SearchHit['kind'][] = ['task', 'plan', 'agency', 'group', 'document', 'person'];
const MOST_PER_GROUP = 8;
const COMMANDS_AT_REST = 8;

/** What stands in the palette: recent places and commands while nothing is typed, else what answers the words. */
export function paletteGroups(
  text: string, hits: readonly SearchHit[], recent: readonly SearchHit[], commands: readonly PaletteCommand[],
): PaletteGroup[] {
  const typed = text.trim() !== '';
  const groups = typed
    ? [...groupOrder.map((kind) => ({ label: say.kinds[kind], items: hits.filter((hit) => hit.kind === kind).slice(0, MOST_PER_GROUP).map(asItem) })), commandGroup(answering(text, commands))]
    : [{ label: say.recent, items: recent.map(asItem) }, commandGroup(commands.slice(0, recent.length > 0 ? COMMANDS_AT_REST : commands.length))];
  return groups.filter(({ items }) => items.length > 0);
}

const asItem = (hit: SearchHit): PaletteItem => ({ kind: 'hit', key: `${hit.kind}-${hit.id}`, hit });

const commandGroup = (commands: readonly PaletteCommand[]): PaletteGroup => ({
  label: say.commands,
  items: commands.map((command) => ({ kind: 'command', key: `command-${command.id}`, command })),
});

function answering(text: string, commands: readonly PaletteCommand[]): PaletteCommand[] {
  const query = searchQuery(text);
  return commands.filter(({ label }) => matchRank(searchFolds(label), query) > 0);
}
