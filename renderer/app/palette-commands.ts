import type { Committee } from '../../shared/api/committees.api.ts';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import type { PaletteCommand } from '../features/search/palette-items.ts';
import { searchWords } from '../i18n/search-words.ts';
import { openAnotherWindow } from './open-another-window.ts';
import type { DialogRequest } from './plan-dialog.tsx';
import { navigate, type Route } from '../routes/route.ts';
import { backupRoute } from '../routes/backup-routes.ts';
import { historyRoute } from '../routes/history-routes.ts';
import { NEW, registerRoute } from '../routes/paper-register-routes.ts';
import { papersRoute } from '../routes/paper-routes.ts';
import { importRoute, planLifeRoute, planRoute, printRoute } from '../routes/plan-routes.ts';
import { agenciesRoute, committeeRoute, successionRoute } from '../routes/register-routes.ts';

const say = searchWords.command;

/** What can be done from anywhere, in the order in which it is asked for most. */
export function paletteCommands(
  plan: PlanListItem | undefined,
  committee: Committee | undefined,
  onDialog: (request: DialogRequest) => void,
): PaletteCommand[] {
  const go = (id: keyof typeof say, route: Route): PaletteCommand => ({ id, label: say[id], run: () => navigate(route) });
  const ofPlan =
    plan === undefined
      ? []
      : [
          go('print', printRoute(plan.id)),
          go('import', importRoute({ into: plan.id })),
          go('check', planRoute(plan.id, { check: true })),
          go('plan', planRoute(plan.id)),
          go('life', planLifeRoute(plan.id)),
          go('compare', planLifeRoute(plan.id, { view: 'compare' })),
          go('nextYear', planLifeRoute(plan.id, { view: 'next-year' })),
        ];
  return [
    ...ofPlan,
    ...(plan === undefined ? [go('import', importRoute({ committeeId: committee?.id ?? '' }))] : []),
    ...(committee ? [go('papers', papersRoute(committee.id)), go('newPaper', papersRoute(committee.id, { make: 'report' }))] : []),
    ...(committee ? [go('register', registerRoute(committee.id)), go('receive', registerRoute(committee.id, { book: 'incoming', chosen: NEW }))] : []),
    go('history', historyRoute()),
    go('trash', historyRoute('trash')),
    go('backup', backupRoute()),
    ...(committee ? [{ id: 'newPlan', label: say.newPlan, run: () => onDialog({ kind: 'new-plan', committee }) }] : []),
    go('agencies', agenciesRoute()),
    go('newAgency', agenciesRoute('register', { chosen: 'moi' })),
    go('reorganise', successionRoute()),
    go('committee', committeeRoute(committee?.id)),
    { id: 'newWindow', label: say.newWindow, run: openAnotherWindow },
  ];
}
