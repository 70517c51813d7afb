import { Button, NativeSelect } from '@mantine/core';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { Committee } from '../../../shared/api/committees.api.ts';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { spanHolds, type PaperForm } from '../../../shared/domain/register/series.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { registerWords as say } from '../../i18n/register-words.ts';
import { today } from '../../platform/today.ts';
import { NEW, RESERVE, type RegisterRoute } from '../../routes/paper-register-routes.ts';
import { hrefOf, navigate } from '../../routes/route.ts';
import { Page } from '../../ui/page.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { IncomingBook } from './incoming-book.tsx';
import { OutgoingBook } from './outgoing-book.tsx';

interface RegisterScreenProps {
  readonly route: RegisterRoute;
  readonly committee: Committee;
  /** Whose tasks an incoming paper is offered. */
  readonly plan: PlanListItem | undefined;
}

/** Sổ văn bản đi and sổ văn bản đến of the committee, a year or term at a time. */
export function RegisterScreen({ route, committee, plan }: RegisterScreenProps) {
  const spans = useQueryOf('register.spans', { committeeId: committee.id });
  const here = { ...route, committeeId: committee.id };
  if (!spans.data)
    return (
      <Page title={say.title}>
        <QueryFailure queries={[spans]} />
      </Page>
    );
  const frame = { route: here, committeeId: committee.id, tabs: <Tabs route={here} /> };
  if (route.book === 'incoming') {
    // Last year's book is still written into in January.
    const years = [...new Set([thisYear(), thisYear() - 1, ...spans.data.incoming.map(({ year }) => year)])].toSorted((a, b) => b - a);
    const year = years.find((each) => String(each) === route.span) ?? thisYear();
    return (
      <IncomingBook
        key={year}
        {...frame}
        year={year}
        planId={plan?.id}
        choice={
          <Choice
            label={say.spanLabel.incoming}
            options={years.map((each) => ({ value: String(each), label: say.span('state', String(each)) }))}
            value={String(year)}
            route={here}
          />
        }
        actions={
          <Button variant="filled" onClick={() => navigate({ ...here, chosen: NEW })}>
            {say.incoming.receive}
          </Button>
        }
      />
    );
  }
  const choices = outgoingChoices(spans.data.outgoing, route.span);
  const chosen = choices.find(({ span }) => span === route.span) ?? usualChoice(spans.data.outgoing);
  return (
    <OutgoingBook
      key={chosen.span}
      {...frame}
      form={chosen.form}
      span={chosen.span}
      spans={spans.data.outgoing}
      choice={
        <Choice
          label={say.spanLabel.outgoing}
          options={choices.map(({ form, span }) => ({ value: span, label: say.span(form, span) }))}
          value={chosen.span}
          route={here}
        />
      }
      actions={
        <>
          <Button onClick={() => navigate({ ...here, chosen: RESERVE })}>{say.outgoing.reserve}</Button>
          <Button variant="filled" onClick={() => navigate({ ...here, chosen: NEW })}>
            {say.outgoing.record}
          </Button>
        </>
      }
    />
  );
}

interface SpanChoice {
  readonly form: PaperForm;
  readonly span: string;
}

const thisYear = (): number => Number(today().slice(0, 4));

/** Only a term has two years. */
const formOf = (span: string): PaperForm => (span.includes('-') ? 'party' : 'state');

/** Years and terms in use, this year, and the one in the address. */
function outgoingChoices(used: CallOutput<'register.spans'>['outgoing'], asked: string): SpanChoice[] {
  const spans = new Set([String(thisYear()), ...used.map(({ span }) => span), ...(asked === '' ? [] : [asked])]);
  return [...spans].toSorted((a, b) => b.localeCompare(a)).map((span) => ({ form: formOf(span), span }));
}

/** Of those that hold today the one with most papers. */
function usualChoice(used: CallOutput<'register.spans'>['outgoing']): SpanChoice {
  const holding = used.filter(({ form, span }) => spanHolds(form, span, today())).toSorted((a, b) => b.papers - a.papers);
  return holding[0] ?? { form: 'state', span: String(thisYear()) };
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly route: RegisterRoute;
}

const Choice = ({ label, options, value, route }: ChoiceProps) => (
  <NativeSelect
    size="xs"
    aria-label={label}
    data={[...options]}
    value={value}
    onChange={(event) => navigate({ ...route, span: event.currentTarget.value, chosen: '', show: 'all' })}
  />
);

function Tabs({ route }: { readonly route: RegisterRoute }) {
  return (
    <ViewTabs
      label={say.tabsLabel}
      tabs={(Object.keys(say.tabs) as RegisterRoute['book'][]).map((book) => ({
        label: say.tabs[book],
        href: hrefOf({ ...route, book, span: '', chosen: '', show: 'all', search: '' }),
        current: book === route.book,
      }))}
    />
  );
}
