import { NativeSelect, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ReportingPeriod } from '../../../shared/api/reporting-periods.api.ts';
import type { Channel, MessageKind, Sender } from '../../../shared/api/reports.api.ts';
import type { ReportEntryRoute } from '../../routes/reporting-routes.ts';
import { reportEntryWords as say } from '../../i18n/report-entry-words.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { findOption } from '../../ui/find-option.ts';
import type { MessageDraft } from './entry-draft.ts';
import styles from './report-entry.module.css';

interface MessageHeadProps {
  readonly route: ReportEntryRoute;
  readonly period: ReportingPeriod;
  readonly periods: readonly ReportingPeriod[];
  readonly senders: readonly Sender[];
  readonly draft: MessageDraft;
  readonly onType: (some: Partial<MessageDraft>) => void;
  readonly onGo: (to: { readonly period: string; readonly addressee: string }) => void;
  /** What there is to say and to add, in what room the fields leave. */
  readonly children?: ReactNode;
}

const messages = (Object.keys(say.messages) as MessageKind[]).map((value) => ({ value, label: say.messages[value] }));
const channels = (Object.keys(say.channels) as Channel[]).map((value) => ({ value, label: say.channels[value] }));

/** Agencies that only help stand below those that answer for tasks. */
function options(senders: readonly Sender[]) {
  const named = (leading: boolean) => senders.filter(({ leads }) => leads === leading).map(({ id, name }) => ({ value: id, label: name }));
  return [
    { group: say.senders.leading, items: named(true) },
    { group: say.senders.helping, items: named(false) },
  ].filter(({ items }) => items.length > 0);
}

/** Who sent what, when, by which paper. */
export function MessageHead({ route, period, periods, senders, draft, onType, onGo, children }: MessageHeadProps) {
  return (
    <div className={styles.head} role="group" aria-label={say.head}>
      <Select
        className={styles.addressee ?? ''}
        size="xs"
        label={say.addressee}
        placeholder={say.findAddressee}
        searchable
        filter={findOption}
        nothingFoundMessage={say.nobody}
        data={options(senders)}
        value={route.addressee === '' ? null : route.addressee}
        onChange={(addressee) => onGo({ period: period.code, addressee: addressee ?? '' })}
      />
      <NativeSelect
        size="xs"
        w={188}
        label={say.period}
        data={periods.map(({ code, label }) => ({ value: code, label }))}
        value={period.code}
        onChange={(event) => onGo({ period: event.currentTarget.value, addressee: route.addressee })}
      />
      <div>
        <div className={styles.label}>{say.message}</div>
        <SegmentedControl aria-label={say.message} data={messages} value={draft.message} onChange={(message) => onType({ message })} />
      </div>
      <TextInput
        size="xs"
        className={styles.number}
        label={say.number}
        spellCheck={false}
        value={draft.number}
        onChange={(event) => onType({ number: event.currentTarget.value })}
      />
      <div className={styles.day}>
        <DayInput label={say.date} value={draft.date} onChange={(date) => onType({ date })} />
      </div>
      <div className={styles.day}>
        <DayInput
          label={draft.message === 'question' ? say.askedOn : say.receivedOn}
          value={draft.receivedOn}
          onChange={(receivedOn) => onType({ receivedOn })}
        />
      </div>
      <NativeSelect
        size="xs"
        w={126}
        label={say.channel}
        data={channels}
        value={draft.channel}
        onChange={(event) => onType({ channel: event.currentTarget.value as Channel })}
      />
      {children}
    </div>
  );
}
