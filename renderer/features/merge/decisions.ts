import type { CallInput } from '../../../shared/api/contract.ts';
import type { MergeChange, MergePreview } from '../../../shared/api/merge.api.ts';

interface Move {
  /** Token of the file. */
  readonly file: string;
  readonly taskId: string;
  readonly to: string;
}

interface Sender {
  readonly file: string;
  readonly addresseeId: string;
}

interface Placing {
  readonly file: string;
  /** Where the row stands in its file. */
  readonly place: string;
  readonly to: string;
}

/**
 * What the clerk decided about a preview. Files are named by their tokens and changes by token, task and field,
 * so that decisions hold when files are added or taken away.
 */
export interface Decisions {
  readonly leftOutFiles: readonly string[];
  readonly leftOutChanges: readonly string[];
  /** Doubtful changes she takes. */
  readonly accepted: readonly string[];
  readonly newest: readonly string[];
  readonly moves: readonly Move[];
  /** Rows that found no task, and the task she names. */
  readonly placings: readonly Placing[];
  /** Whose a file is that does not say so itself. */
  readonly senders: readonly Sender[];
}

export const noDecisions: Decisions = { leftOutFiles: [], leftOutChanges: [], accepted: [], newest: [], moves: [], placings: [], senders: [] };

/** Tokens in the order in which the core counts the files. */
export type Tokens = readonly string[];

type Named = Pick<MergeChange, 'file' | 'taskId' | 'field' | 'reading'>;
const placeOf = ({ file, taskId, field, reading }: Named, tokens: Tokens): string =>
  `${tokens[file] ?? ''}/${taskId}/${field}${reading === 0 ? '' : `/${reading}`}`;

/** As many ways as one cell is ever read in. */
const READINGS = [0, 1];
/** Names the cell that a change was read from. */
export const cellOf = ({ file, taskId, field }: Named): string => `${file}/${taskId}/${field}`;

/** Certain changes are taken unless left out, doubtful ones when she says so. */
export function isTaken(change: MergeChange, { leftOutFiles, leftOutChanges, accepted }: Decisions, tokens: Tokens): boolean {
  if (leftOutFiles.includes(tokens[change.file] ?? '')) return false;
  const place = placeOf(change, tokens);
  return change.doubt === null ? !leftOutChanges.includes(place) : accepted.includes(place);
}

/** Of the readings of one cell the first named is taken, in the place of any other. */
export function takeChanges(decisions: Decisions, changes: readonly MergeChange[], taken: boolean, tokens: Tokens): Decisions {
  const named = changes.filter(({ doubt }) => doubt !== null);
  const doubtful = (taken ? [...new Map(named.toReversed().map((change) => [cellOf(change), change])).values()] : named).map((change) =>
    placeOf(change, tokens),
  );
  const certain = changes.filter(({ doubt }) => doubt === null).map((change) => placeOf(change, tokens));
  return {
    ...decisions,
    accepted: taken
      ? withAll(
          without(
            decisions.accepted,
            named.flatMap((change) => READINGS.map((reading) => placeOf({ ...change, reading }, tokens))),
          ),
          doubtful,
        )
      : without(decisions.accepted, doubtful),
    leftOutChanges: taken ? without(decisions.leftOutChanges, certain) : withAll(decisions.leftOutChanges, certain),
  };
}

export const takeFile = (decisions: Decisions, token: string, taken: boolean): Decisions => ({
  ...decisions,
  leftOutFiles: taken ? without(decisions.leftOutFiles, [token]) : withAll(decisions.leftOutFiles, [token]),
});

/** @param rivals Every file of the same conflict. */
export const chooseNewest = (decisions: Decisions, token: string, rivals: readonly string[]): Decisions => ({
  ...decisions,
  newest: [...without(decisions.newest, rivals), token],
});

/** `from` is the task the row was taken for in the file; `to` null gives it back. */
export function moveRow(decisions: Decisions, file: string, from: string, to: string | null): Decisions {
  const others = decisions.moves.filter((move) => move.file !== file || move.taskId !== from);
  return { ...decisions, moves: to === null || to === from ? others : [...others, { file, taskId: from, to }] };
}

/** `to` null leaves the row unplaced again. */
export function placeRow(decisions: Decisions, file: string, place: string, to: string | null): Decisions {
  const others = decisions.placings.filter((placing) => placing.file !== file || placing.place !== place);
  return { ...decisions, placings: to === null ? others : [...others, { file, place, to }] };
}

/** `addresseeId` null leaves the file without a sender again. */
export function nameSender(decisions: Decisions, file: string, addresseeId: string | null): Decisions {
  const others = decisions.senders.filter((sender) => sender.file !== file);
  return { ...decisions, senders: addresseeId === null ? others : [...others, { file, addresseeId }] };
}

interface Choices {
  readonly newest: number[];
  readonly moves: { file: number; taskId: string; to: string }[];
  readonly placings: { file: number; place: string; to: string }[];
}

/** The choices as the core takes them; what was decided about files no longer there is left unsaid. */
export function asChoices({ newest, moves, placings }: Decisions, tokens: Tokens): Choices {
  const here = <T extends { readonly file: string }>(some: readonly T[]) =>
    some.flatMap((each) => (tokens.includes(each.file) ? [{ ...each, file: tokens.indexOf(each.file) }] : []));
  return { newest: keysOf(newest, tokens), moves: here(moves), placings: here(placings) };
}

export const keysOf = (named: readonly string[], tokens: Tokens): number[] => named.map((token) => tokens.indexOf(token)).filter((key) => key >= 0);

/** What confirms the preview under the decisions. */
export function asConfirmation({ draftId, changes }: MergePreview, decisions: Decisions, tokens: Tokens): CallInput<'merge.confirm'> {
  const taken = new Set(changes.filter((change) => isTaken(change, decisions, tokens)).map(({ key }) => key));
  return {
    draftId,
    leaveOut: {
      files: keysOf(decisions.leftOutFiles, tokens),
      changes: changes.filter(({ key, doubt }) => doubt === null && !taken.has(key)).map(({ key }) => key),
    },
    choices: { ...asChoices(decisions, tokens), accept: changes.filter(({ key, doubt }) => doubt !== null && taken.has(key)).map(({ key }) => key) },
  };
}

const without = (all: readonly string[], some: readonly string[]): string[] => all.filter((each) => !some.includes(each));
const withAll = (all: readonly string[], some: readonly string[]): string[] => [...without(all, some), ...some];
