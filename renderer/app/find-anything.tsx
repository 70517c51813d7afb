import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Committee } from '../../shared/api/committees.api.ts';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import type { SearchHit } from '../../shared/api/search.api.ts';
import { SearchPalette } from '../features/search/search-palette.tsx';
import { useVerbKeys } from '../ui/verbs/use-verb-keys.ts';
import { findVerbs } from './find-anything.verbs.ts';
import { searchWords as say } from '../i18n/search-words.ts';
import { arriveAt } from './arrival.ts';
import { paletteCommands } from './palette-commands.ts';
import type { DialogRequest } from './plan-dialog.tsx';
import { navigate, type Route } from '../routes/route.ts';
import { papersRoute } from '../routes/paper-routes.ts';
import { registerRoute } from '../routes/paper-register-routes.ts';
import { planLifeRoute, planRoute } from '../routes/plan-routes.ts';
import { submissionsRoute } from '../routes/reporting-routes.ts';
import { agenciesRoute, committeeRoute } from '../routes/register-routes.ts';
import styles from './top-bar.module.css';

interface FindAnythingProps {
  readonly plan: PlanListItem | undefined;
  readonly committee: Committee | undefined;
  readonly onDialog: (request: DialogRequest) => void;
}

/** The field in the bar that opens the search through the whole book, as Ctrl+K does from anywhere. */
export function FindAnything({ plan, committee, onDialog }: FindAnythingProps) {
  const [opened, setOpened] = useState(false);
  const commands = useMemo(() => paletteCommands(plan, committee, onDialog), [plan, committee, onDialog]);

  // Its own dialog it shuts; over another it does not open.
  useVerbKeys(findVerbs, { toggle: () => setOpened((now) => !now) }, { overDialogs: opened });

  const go = (hit: SearchHit): void => {
    navigate(placeOf(hit, plan?.id ?? ''));
    if (hit.kind === 'task') arriveAt(hit.id);
  };

  return (
    <>
      <UnstyledButton className={styles.find} aria-label={say.title} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <IconSearch size={14} aria-hidden="true" />
        <span className={styles.findText}>{say.open}</span>
        <Kbd size="xs">{findVerbs.find.keys[0]}</Kbd>
      </UnstyledButton>
      <SearchPalette opened={opened} onClose={() => setOpened(false)} commands={commands} onGo={go} />
    </>
  );
}

/** Where a hit stands. */
function placeOf({ kind, id, whereId }: SearchHit, planId: string): Route {
  switch (kind) {
    case 'task':
      return planRoute(whereId ?? planId, { row: id });
    case 'plan':
      return planRoute(id);
    case 'agency':
      return agenciesRoute('register', { chosen: id });
    case 'group':
      return agenciesRoute('groups', { chosen: id });
    case 'person':
      return committeeRoute(whereId ?? '', { chosen: id });
    case 'paper':
      return papersRoute(whereId ?? '', { paper: id });
    case 'outgoing':
    case 'incoming':
      return registerRoute(whereId ?? '', { book: kind, chosen: id });
    case 'indicator':
      return submissionsRoute(whereId ?? planId, { view: 'figures', chosen: id });
    case 'proposal':
      return submissionsRoute(whereId ?? planId, { view: 'proposals', chosen: id });
    case 'document':
      return planLifeRoute(whereId ?? planId);
  }
}
