import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/api/contract.ts';
import { symbolText } from '../../../shared/domain/register/symbol.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { registerWords } from '../../i18n/register-words.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import text from '../../ui/text.module.css';
import { numberTyped } from '../../i18n/number-typed.ts';
import { PaperForm } from './paper-form.tsx';
import { SeriesFields, seriesReady, spanTyped, useProposal, type SeriesDraft } from './series-fields.tsx';

const say = registerWords.outgoing;
const MOST = 100;

interface ReserveProps {
  readonly committeeId: string;
  readonly series: SeriesDraft;
  readonly spans: CallOutput<'register.spans'>['outgoing'];
  readonly onReserved: () => void;
  readonly onClose: () => void;
}

/** One or several next numbers kept for papers to come. */
export function ReserveNumbers({ committeeId, series, spans, onReserved, onClose }: ReserveProps) {
  const [draft, setDraft] = useState<SeriesDraft>(series);
  const [count, setCount] = useState('1');
  const [note, setNote] = useState('');
  const proposal = useProposal(committeeId, draft);
  const many = numberTyped(count) ?? 0;
  const right = many >= 1 && many <= MOST;
  const symbol = (at: number): string => symbolText({ form: draft.form, kind: draft.kind.trim() }, (proposal?.next ?? 1) + at, proposal?.body ?? '');

  const reserve = async (): Promise<void> => {
    const { entryId, papers } = await runCommand('register.reserve', {
      committeeId,
      form: draft.form,
      kind: draft.kind.trim(),
      span: spanTyped(draft),
      count: many,
      note,
    });
    notifyUndoable(say.reserved(papers[0]?.symbol ?? '', papers.at(-1)?.symbol ?? '', papers.length), entryId);
    onReserved();
  };

  return (
    <SidePanel title={say.reserveTitle} onClose={onClose}>
      <p className={text.quiet}>{say.reserveTeach}</p>
      <PaperForm subject={[draft, count]} action={say.reserveIt} ready={seriesReady(draft) && right} onSave={reserve}>
        {(tried) => (
          <>
            <SeriesFields draft={draft} onChange={(some) => setDraft({ ...draft, ...some })} spans={spans} tried={tried} />
            <TextInput
              size="xs"
              label={say.count}
              inputMode="numeric"
              value={count}
              error={!right && say.wrongCount}
              onChange={(event) => setCount(event.currentTarget.value)}
            />
            <TextInput size="xs" label={say.forWhat} spellCheck={false} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
            {proposal && right && draft.kind.trim() !== '' && <p className={text.quiet}>{say.willBe(symbol(0), symbol(many - 1))}</p>}
          </>
        )}
      </PaperForm>
    </SidePanel>
  );
}
