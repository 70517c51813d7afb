import { Button } from '@mantine/core';
import type { Committee } from '../../../shared/api/committees.api.ts';
import type { Membership } from '../../../shared/api/people.api.ts';
import { navigate } from '../../routes/route.ts';
import { committeeRoute, type CommitteeRoute } from '../../routes/register-routes.ts';
import { useNamedAgencies } from '../../data/use-agency-choice.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { committeeWords } from '../../i18n/committee-words.ts';
import { templateWords } from '../../i18n/template-words.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ListAndPanel } from '../../ui/list-and-panel.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { SmallButton } from '../../ui/small-button.tsx';
import { CommitteeDetails } from './committee-details.tsx';
import { CommitteePicker, NewCommittee } from './committee-picker.tsx';
import { DayFilter } from './day-filter.tsx';
import { NewSeatPanel } from './new-seat-panel.tsx';
import { PaperFormPanel } from './paper-form-panel.tsx';
import { PasteSeatsPanel } from './paste-seats-panel.tsx';
import { PeopleLists } from './people-lists.tsx';
import { isSupport } from './seat-order.ts';
import { SeatPanel } from './seat-panel.tsx';
import { TemplatesPanel } from './templates-panel.tsx';

const say = committeeWords;

interface CommitteeScreenProps {
  readonly route: CommitteeRoute;
  /** The committee of the plan last open, for an address that names none. */
  readonly usualId: string | undefined;
  readonly onNewPlan: (committee: Committee) => void;
}

/** Who sits on the committee and its Tổ giúp việc on any day, and what the committee's papers need to know of it. */
export function CommitteeScreen({ route, usualId, onNewPlan }: CommitteeScreenProps) {
  const committees = useQueryOf('committees.list', {});
  const wanted = route.committeeId === '' ? usualId : route.committeeId;
  const committee = committees.data?.find(({ id }) => id === wanted) ?? committees.data?.[0];

  if (committees.data && committee) {
    return (
      <OneCommittee
        route={{ ...route, committeeId: committee.id }}
        committee={committee}
        committees={committees.data}
        onFirstPlan={() => onNewPlan(committee)}
      />
    );
  }
  return (
    <Page title={say.title}>
      <QueryFailure queries={[committees]} />
      {committees.data && (
        <EmptyNote title={say.none} text={say.noneTeach}>
          <NewCommittee />
        </EmptyNote>
      )}
    </Page>
  );
}

interface OneCommitteeProps {
  readonly route: CommitteeRoute;
  readonly committee: Committee;
  readonly committees: readonly Committee[];
  /** Offered while the committee has no plan; the top bar makes its next ones. */
  readonly onFirstPlan: () => void;
}

function OneCommittee({ route, committee, committees, onFirstPlan }: OneCommitteeProps) {
  const people = useQueryOf('people.list', { committeeId: committee.id, ...(route.onDay !== '' && { onDay: route.onDay }) });
  const plans = useQueryOf('plans.list', { committeeId: committee.id, limit: 1 });
  const seats: readonly Membership[] = people.data ?? [];
  const agencies = useNamedAgencies(seats.flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])));
  const chosen = seats.find(({ id }) => id === route.chosen);
  const choose = (id: string): void => navigate({ ...route, chosen: id });
  const support = seats.filter(isSupport).length;

  return (
    <Page
      title={say.title}
      note={committee.name}
      actions={
        <>
          <Button onClick={() => choose('dan')}>{say.pasteList}</Button>
          <Button onClick={() => choose('moi-to')}>{say.addSupport}</Button>
          <Button variant="filled" onClick={() => choose('moi')}>
            {say.addMember}
          </Button>
        </>
      }
      tools={
        <>
          <CommitteePicker committee={committee} committees={committees} onPick={(id) => navigate(committeeRoute(id, { onDay: route.onDay }))} />
          <SmallButton onClick={() => choose('the-thuc')}>{say.form.open}</SmallButton>
          <SmallButton onClick={() => choose('mau-word')}>{templateWords.open}</SmallButton>
          {plans.data?.length === 0 && <SmallButton onClick={onFirstPlan}>{say.newPlan}</SmallButton>}
          <DayFilter onDay={route.onDay} onChange={(onDay) => navigate({ ...route, onDay, chosen: '' })} />
        </>
      }
      status={people.data && say.people.status(seats.length - support, support)}
      statusEnd={route.onDay !== '' && say.people.onDay(formatCivilDate(route.onDay))}
    >
      <ListAndPanel
        panel={
          chosen ? (
            <SeatPanel key={chosen.id} seat={chosen} onClose={() => choose('')} />
          ) : route.chosen === 'dan' ? (
            <PasteSeatsPanel committeeId={committee.id} onClose={() => choose('')} />
          ) : route.chosen === 'the-thuc' ? (
            <PaperFormPanel key={committee.id} committeeId={committee.id} onClose={() => choose('')} />
          ) : route.chosen === 'mau-word' ? (
            <TemplatesPanel key={committee.id} committeeId={committee.id} onClose={() => choose('')} />
          ) : route.chosen === 'moi' || route.chosen === 'moi-to' ? (
            <NewSeatPanel key={route.chosen} committeeId={committee.id} support={route.chosen === 'moi-to'} onAdded={choose} onClose={() => choose('')} />
          ) : (
            <CommitteeDetails key={committee.id} committee={committee} />
          )
        }
      >
        <QueryFailure queries={[people]} />
        {people.data && <PeopleLists seats={seats} agencies={agencies} onDay={route.onDay} chosen={route.chosen} onOpen={choose} />}
      </ListAndPanel>
    </Page>
  );
}
