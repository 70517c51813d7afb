import { Button } from '@mantine/core';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { paperWords as say } from '../../i18n/paper-words.ts';
import { asFailure } from '../../platform/call-failure.ts';
import type { PapersRoute } from '../../routes/paper-routes.ts';
import { hrefOf } from '../../routes/route.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { DraftDesk } from './draft-desk.tsx';
import { IssuedDesk } from './issued-desk.tsx';

interface PaperScreenProps {
  readonly route: PapersRoute;
  readonly plans: readonly PlanListItem[];
}

/** One paper: a draft to write in, or what was issued, to read. */
export function PaperScreen({ route, plans }: PaperScreenProps) {
  const query = useQueryOf('papers.read', { paperId: route.paper });
  const back = { ...route, paper: '' };
  // One that was taken back or removed elsewhere is no fault.
  if (query.error !== null && asFailure(query.error).code === 'system.notFound')
    return (
      <Page title={say.title}>
        <EmptyNote text={say.desk.gone}>
          <Button component="a" href={hrefOf(back)}>
            {say.desk.back}
          </Button>
        </EmptyNote>
      </Page>
    );
  if (!query.data)
    return (
      <Page title={say.title}>
        <QueryFailure queries={[query]} />
      </Page>
    );
  const failure = <QueryFailure queries={[query]} />;
  return query.data.issuedAt === null ? (
    <DraftDesk paper={query.data} back={back} plans={plans} failure={failure} />
  ) : (
    <IssuedDesk paper={query.data} back={back} failure={failure} />
  );
}
