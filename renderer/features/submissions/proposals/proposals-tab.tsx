import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Proposal } from '../../../../shared/api/proposals.api.ts';
import type { ReportingPeriod } from '../../../../shared/api/reporting-periods.api.ts';
import { isOpen } from '../../../../shared/domain/proposals/proposal-state.ts';
import { runCommand } from '../../../data/run-command.ts';
import { notifyUndoable } from '../../../data/undo.ts';
import { useQueryOf } from '../../../data/use-query-of.ts';
import { formatCivilDate } from '../../../i18n/format.ts';
import { proposalWords as say } from '../../../i18n/proposal-words.ts';
import { asFailure } from '../../../platform/call-failure.ts';
import { today } from '../../../platform/today.ts';
import type { SubmissionsRoute } from '../../../routes/reporting-routes.ts';
import { navigate } from '../../../routes/route.ts';
import { Chip, ChipGroup } from '../../../ui/chip.tsx';
import { EmptyNote } from '../../../ui/empty-note.tsx';
import { ListAndPanel } from '../../../ui/list-and-panel.tsx';
import { ListTable, type ListColumn } from '../../../ui/list-table.tsx';
import { notifyFailure } from '../../../ui/notify.ts';
import { QueryFailure } from '../../../ui/query-failure.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { SmallButton } from '../../../ui/small-button.tsx';
import styles from '../submissions.module.css';
import { ProposalForm } from './proposal-form.tsx';

interface ProposalsTabProps {
  readonly committeeId: string;
  readonly planId: string;
  readonly period: string;
  readonly periods: readonly ReportingPeriod[];
  readonly route: SubmissionsRoute;
}

/** What is asked of higher levels, whichever period it came with, followed until it is answered. */
export function ProposalsTab({ committeeId, planId, period, periods, route }: ProposalsTabProps) {
  const list = useQueryOf('proposals.list', { committeeId });
  const offered = useQueryOf('proposals.offered', { planId, period }).data ?? [];
  const [adding, setAdding] = useState(false);
  if (!list.data) return <QueryFailure queries={[list]} />;
  const all = list.data;
  const open = all.filter(({ state }) => isOpen(state));
  const onlyOpen = route.show === '';
  const shown = onlyOpen ? all.filter(({ id, state }) => isOpen(state) || id === route.chosen) : all;
  const chosen = all.find(({ id }) => id === route.chosen);
  const choose = (id: string): void => {
    setAdding(false);
    navigate({ ...route, chosen: id }, { replace: true });
  };
  const take = async (): Promise<void> => {
    try {
      const proposals = offered.map(({ content, proposer }) => ({ content, proposer, period }));
      const { entryId, ids } = await runCommand('proposals.add', { committeeId, proposals });
      notifyUndoable(say.added(ids.length), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const remove = async ({ id }: Proposal): Promise<void> => {
    try {
      const { entryId } = await runCommand('proposals.remove', { ids: [id] });
      choose('');
      notifyUndoable(say.removed, entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  const form = { committeeId, periods, period };
  const panel = adding ? (
    <SidePanel key="new" title={say.add} onClose={() => setAdding(false)}>
      <ProposalForm {...form} onStored={choose} />
    </SidePanel>
  ) : (
    chosen && (
      <SidePanel key={chosen.id} title={say.label} onClose={() => choose('')}>
        <ProposalForm key={chosen.revision} {...form} proposal={chosen} onStored={() => undefined} />
        <div>
          <SmallButton onClick={() => void remove(chosen)}>{say.remove}</SmallButton>
        </div>
      </SidePanel>
    )
  );
  const actions = (
    <>
      <Button variant={all.length === 0 ? 'filled' : 'default'} onClick={() => setAdding(true)}>
        {say.add}
      </Button>
      {offered.length > 0 && <Button onClick={() => void take()}>{say.take(offered.length)}</Button>}
    </>
  );
  return (
    <ListAndPanel panel={panel}>
      {all.length === 0 ? (
        <EmptyNote title={say.none} text={say.noneTeach}>
          {actions}
        </EmptyNote>
      ) : (
        <>
          <div className={styles.lateTools}>
            <ChipGroup label={say.which}>
              <Chip pressed={onlyOpen} onPress={() => navigate({ ...route, show: '' }, { replace: true })}>
                {say.open(open.length)}
              </Chip>
              <Chip pressed={!onlyOpen} onPress={() => navigate({ ...route, show: 'tat-ca' }, { replace: true })}>
                {say.all(all.length)}
              </Chip>
            </ChipGroup>
            {actions}
          </div>
          {shown.length === 0 ? (
            <EmptyNote text={say.noneOpen} />
          ) : (
            <ListTable
              label={say.label}
              scope={[onlyOpen ? say.onlyOpen : '']}
              columns={panel ? besidePanel : columns}
              rows={shown}
              onOpen={({ id }) => choose(id)}
              chosen={route.chosen}
              faded={({ state }) => state === 'withdrawn'}
            />
          )}
        </>
      )}
    </ListAndPanel>
  );
}

const columns: readonly ListColumn<Proposal>[] = [
  { id: 'content', header: say.content, cell: ({ content }) => content },
  { id: 'proposer', header: say.proposer, width: '13%', cell: ({ proposer }) => (proposer === '' ? say.ofCommittee : proposer) },
  { id: 'addressee', header: say.addressee, width: '13%', cell: ({ addressee }) => addressee },
  { id: 'level', header: say.level, width: '104px', cell: ({ level }) => say.levels[level] },
  {
    id: 'sent',
    header: say.sentOn,
    width: '132px',
    cell: ({ sentOn, sentWith }) => [sentWith, sentOn === null ? '' : formatCivilDate(sentOn)].filter((part) => part !== '').join(', '),
  },
  { id: 'answer', header: say.answer, width: '18%', cell: answerInWords },
  { id: 'state', header: say.state, width: '142px', cell: stateInWords },
];

const besidePanel = columns.filter(({ id }) => ['content', 'addressee', 'state'].includes(id));

function answerInWords({ answer, answeredBy }: Proposal): string {
  return [answer, answeredBy === null ? '' : (answeredBy.document ?? say.answerGone)].filter((part) => part !== '').join(' · ');
}

function stateInWords({ state, sentOn, answeredOn }: Proposal): string {
  if (state !== 'withdrawn' && sentOn !== null && sentOn > today()) return say.sentAhead;
  if (state === 'answered' && answeredOn !== null && answeredOn > today()) return say.answeredAhead;
  if (state === 'waiting' && sentOn !== null) return say.waitingSince(sentOn);
  return state === 'answered' && answeredOn !== null ? say.answeredSince(answeredOn) : say.states[state];
}
