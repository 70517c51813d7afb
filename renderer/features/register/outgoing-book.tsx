import { Button } from '@mantine/core';
import type { CallOutput } from '../../../shared/api/contract.ts';
import type { PaperForm } from '../../../shared/domain/register/series.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { NEW, RESERVE } from '../../routes/paper-register-routes.ts';
import { navigate } from '../../routes/route.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PaperMenu } from '../../ui/paper-menu.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { BookFrame, gapChosen, shownOnPaper, type BookProps } from './book-frame.tsx';
import { findInBook } from './book-filter.ts';
import { outgoingBesidePanel, outgoingColumns } from './outgoing-columns.tsx';
import { NewOutgoing } from './outgoing-form.tsx';
import { OutgoingPanel } from './outgoing-panel.tsx';
import { ReserveNumbers } from './reserve-numbers.tsx';
import { leadToStored } from './lead-to-stored.ts';

const say = registerWords.outgoing;

interface OutgoingBookProps extends BookProps {
  readonly form: PaperForm;
  readonly span: string;
  readonly spans: CallOutput<'register.spans'>['outgoing'];
}

export function OutgoingBook({ form, span, spans, committeeId, ...frame }: OutgoingBookProps) {
  const { route } = frame;
  const book = useQueryOf('register.outgoing', { committeeId, form, span });
  const lines = book.data?.lines;
  const found = findInBook(lines ?? [], route);
  const paper = lines?.flatMap((line) => (line.kind === 'paper' && line.paper.id === route.chosen ? [line.paper] : []))[0];
  const gap = gapChosen(route.chosen);
  const choose = (chosen: string): void => navigate({ ...route, chosen });
  const close = (): void => choose('');
  const series = { form, span, kind: gap?.kind ?? '' };

  return (
    <BookFrame
      {...frame}
      label={say.label}
      lines={lines}
      found={found}
      columns={route.chosen === '' ? outgoingColumns : outgoingBesidePanel}
      failure={<QueryFailure queries={[book]} />}
      paperMenu={
        <PaperMenu label={registerWords.print} paper="register.printOutgoing" input={{ committeeId, form, span, ...shownOnPaper(route, found.lines) }} />
      }
      empty={
        <EmptyNote title={say.emptyTitle} text={say.empty}>
          <Button onClick={() => choose(NEW)}>{say.record}</Button>
        </EmptyNote>
      }
      panel={
        paper ? (
          <OutgoingPanel key={paper.id} paper={paper} onClose={close} />
        ) : route.chosen === RESERVE ? (
          <ReserveNumbers committeeId={committeeId} series={series} spans={spans} onReserved={close} onClose={close} />
        ) : (
          (route.chosen === NEW || gap) && (
            <SidePanel key={route.chosen} title={say.record} onClose={close}>
              <NewOutgoing
                committeeId={committeeId}
                series={series}
                number={gap?.number ?? null}
                spans={spans}
                // It may stand in another year or term than the one shown.
                onRecorded={(stored) => leadToStored(route, { span: stored.span, chosen: stored.id })}
              />
            </SidePanel>
          )
        )
      }
    />
  );
}
