import type { FormAddressee } from '../../../shared/api/forms.api.ts';
import { foldText } from '../../../shared/domain/text/fold.ts';

/** Every typed word somewhere in the name or in that of its phrase, without marks. */
export function findAddressees(all: readonly FormAddressee[], search: string): readonly FormAddressee[] {
  const typed = foldText(search)
    .split(' ')
    .filter((word) => word !== '');
  return typed.length === 0 ? all : all.filter((each) => typed.every((word) => foldText([each.name, ...each.memberOf].join(' ')).includes(word)));
}
