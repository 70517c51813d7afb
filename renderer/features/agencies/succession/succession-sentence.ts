import type { SuccessionKind } from '../../../../shared/api/succession.api.ts';
import { agencyWords } from '../../../i18n/agency-words.ts';

interface Change {
  readonly kind: SuccessionKind;
  readonly from: readonly { readonly name: string }[];
  readonly to: readonly { readonly name: string }[];
}

const names = (bodies: readonly { readonly name: string }[]): string => bodies.map(({ name }) => name).join(', ');

/** "Sáp nhập Sở A, Sở B vào Sở C" */
export const successionSentence = ({ kind, from, to }: Change): string => agencyWords.succession.sentence(kind, names(from), names(to));
