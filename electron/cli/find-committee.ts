import { AppError } from '../../shared/api/app-error.ts';
import type { Committee } from '../../shared/api/committees.api.ts';
import { foldText } from '../../shared/domain/text/fold.ts';
import type { CoreSession } from './open-core.ts';

/** The committees a command speaks of: the one of that id or name (marks optional), else all of them. */
export async function chosenCommittees({ ask }: CoreSession, name: string | undefined): Promise<readonly Committee[]> {
  const committees = await ask('committees.list', {});
  if (name === undefined) return committees;
  const wanted = foldText(name);
  const found = committees.filter(
    (each) => each.id === name.toLowerCase() || foldText(each.name) === wanted || (each.shortName !== '' && foldText(each.shortName) === wanted),
  );
  if (found.length === 0) throw new AppError('system.notFound', { what: 'ban chỉ đạo' });
  return found;
}

/** The one committee that is meant: by its name or id, else the only one there is. @throws AppError `cli.whichCommittee` */
export async function onlyCommittee(session: CoreSession, name: string | undefined): Promise<Committee> {
  const [only, ...others] = await chosenCommittees(session, name);
  if (only && others.length === 0) return only;
  if (!only) throw new AppError('system.notFound', { what: 'ban chỉ đạo' });
  throw new AppError('cli.whichCommittee', { names: [only, ...others].map((each) => each.name).join('; ') });
}
