import { useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { TaskReport } from '../../../shared/api/reports.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { trackingWords } from '../../i18n/tracking-words.ts';
import { InlineForm } from '../../ui/inline-form.tsx';
import { draftOf, textsOf, type ReportDraft } from '../../ui/report/report-draft.ts';
import { ReportFields } from '../../ui/report/report-fields.tsx';
import text from '../../ui/text.module.css';

const { act: say } = trackingWords;

interface EditReportProps {
  readonly report: TaskReport;
  readonly sender: string;
  readonly onClose: () => void;
}

/** Sets right what was typed wrong in a stored report; a refusal keeps what is typed. */
export function EditReport({ report, sender, onClose }: EditReportProps) {
  const [stored] = useState(() => draftOf(report));
  const [draft, setDraft] = useState(stored);
  const texts = changedTexts(stored, draft);
  const form = useRef<HTMLFormElement>(null);
  // In braces: newer browsers answer with a promise, which an effect may not return.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'start' });
  }, []);

  const save = (): Promise<unknown> | null => {
    if (!texts) return null;
    if (Object.keys(texts).length === 0) return Promise.resolve();
    return runCommand('reporting.editReport', { id: report.id, revision: report.revision, texts }).then(({ entryId }) =>
      notifyUndoable(say.edited(sender), entryId),
    );
  };

  return (
    <InlineForm ref={form} label={say.editOf(sender)} onSave={save} onClose={onClose} disabled={!texts}>
      <p className={text.quiet}>{say.editHint}</p>
      <ReportFields draft={draft} onType={(some) => setDraft({ ...draft, ...some })} />
    </InlineForm>
  );
}

type Changed = CallInput<'reporting.editReport'>['texts'];

/** Only the fields typed anew, so that a share shown with fewer decimals than stored is not cut. Null while one cannot be read. */
function changedTexts(stored: ReportDraft, draft: ReportDraft): Changed | null {
  const texts = textsOf(draft);
  if (!texts) return null;
  return Object.fromEntries(Object.entries(texts).filter(([field]) => draft[field as keyof ReportDraft] !== stored[field as keyof ReportDraft]));
}
