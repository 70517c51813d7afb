import { Button } from '@mantine/core';
import { useQueryOf } from '../../data/use-query-of.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { NEW } from '../../routes/paper-register-routes.ts';
import { navigate } from '../../routes/route.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { PaperMenu } from '../../ui/paper-menu.tsx';
import { QueryFailure } from '../../ui/query-failure.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { BookFrame, gapChosen, shownOnPaper, type BookProps } from './book-frame.tsx';
import { findInBook } from './book-filter.ts';
import { incomingBesidePanel, incomingColumns } from './incoming-columns.tsx';
import { IncomingForm } from './incoming-form.tsx';
import { IncomingPanel } from './incoming-panel.tsx';
import { leadToStored } from './lead-to-stored.ts';

const say = registerWords.incoming;

interface IncomingBookProps extends BookProps {
  readonly year: number;
  readonly planId: string | undefined;
}

export function IncomingBook({ year, planId, committeeId, ...frame }: IncomingBookProps) {
  const { route } = frame;
  const book = useQueryOf('register.incoming', { committeeId, year });
  const lines = book.data?.lines;
  const next = book.data?.next ?? 1;
  const found = findInBook(lines ?? [], route);
  const paper = lines?.flatMap((line) => (line.kind === 'paper' && line.paper.id === route.chosen ? [line.paper] : []))[0];
  const gap = gapChosen(route.chosen);
  const choose = (chosen: string): void => navigate({ ...route, chosen });

  return (
    <BookFrame
      {...frame}
      label={say.label}
      lines={lines}
      found={found}
      columns={route.chosen === '' ? incomingColumns : incomingBesidePanel}
      failure={<QueryFailure queries={[book]} />}
      paperMenu={<PaperMenu label={registerWords.print} paper="register.printIncoming" input={{ committeeId, year, ...shownOnPaper(route, found.lines) }} />}
      empty={
        <EmptyNote title={say.emptyTitle} text={say.empty}>
          <Button onClick={() => choose(NEW)}>{say.receive}</Button>
        </EmptyNote>
      }
      panel={
        paper ? (
          <IncomingPanel key={paper.id} paper={paper} planId={planId} next={next} onClose={() => choose('')} />
        ) : (
          (route.chosen === NEW || gap) && (
            <SidePanel key={route.chosen} title={say.receive} onClose={() => choose('')}>
              <IncomingForm
                committeeId={committeeId}
                planId={planId}
                year={year}
                number={gap?.number ?? null}
                next={next}
                onStored={({ id }) => leadToStored(route, { chosen: id })}
              />
            </SidePanel>
          )
        )
      }
    />
  );
}
