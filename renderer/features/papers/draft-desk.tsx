import { Anchor, Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { PlanListItem } from '../../../shared/api/plans.api.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { paperWords as say } from '../../i18n/paper-words.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure } from '../../platform/call-failure.ts';
import type { PapersRoute } from '../../routes/paper-routes.ts';
import { hrefOf, navigate } from '../../routes/route.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { PaperDesk, PaperStatus } from '../../ui/paper/paper-desk.tsx';
import { VerifiedMark } from '../../ui/paper/verified-mark.tsx';
import { AnnexFields } from './annex-fields.tsx';
import styles from './desk.module.css';
import { DraftForm } from './draft-form.tsx';
import { BodyEditor } from './editor/body-editor.tsx';
import { FindingsStrip } from './findings-strip.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { nameOf } from './paper-filter.ts';
import { PaperOutputs } from './paper-outputs.tsx';
import { usePaperPages } from './paper-pages.ts';
import { SignatureFields } from './signature-fields.tsx';
import { SourceNote } from './source-note.tsx';
import { useDraft, type PaperRead } from './use-draft.ts';

interface DraftDeskProps {
  readonly paper: PaperRead;
  /** The list it was opened from. */
  readonly back: PapersRoute;
  readonly plans: readonly PlanListItem[];
  readonly failure: ReactNode;
}

/** A draft: its form and its words on the left, the very pages on the right. */
export function DraftDesk({ paper, back, plans, failure: notRead }: DraftDeskProps) {
  const draft = useDraft(paper.id);
  const { shown, finished, upToDate, job, failure, again } = usePaperPages(paper.id);
  const [issuing, setIssuing] = useState(false);
  const [parted, setParted] = useState(false);
  const atWork = job.running && <JobProgress progress={job.progress} onCancel={job.cancel} />;

  const copy = async (): Promise<void> => {
    try {
      const { id, entryId } = await draft.afterwards(() => runCommand('papers.copy', { id: paper.id }));
      navigate({ ...back, paper: id, chosen: id });
      notifyUndoable(say.copied(nameOf(paper)), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };

  return (
    <Page
      title={say.kinds[paper.kind]}
      note={
        <>
          <Anchor href={hrefOf(back)}>{say.desk.back}</Anchor> · {say.desk.draft}
        </>
      }
      actions={
        <>
          <Button onClick={() => void copy()}>{say.copy}</Button>
          <PaperOutputs paper={paper} paperIds={[paper.id]} before={() => draft.afterwards(() => Promise.resolve())} />
          <Button variant="filled" disabled={parted} onClick={() => setIssuing(true)}>
            {say.issue.open}
          </Button>
        </>
      }
      status={<PaperStatus shown={shown} />}
      statusEnd={words.print.sameFile}
    >
      <div className={styles.desk} data-draft>
        <PaperDesk
          shown={shown}
          form={
            <>
              {notRead}
              <SourceNote paper={paper} plans={plans} />
              <FindingsStrip findings={paper.findings} />
              <DraftForm paper={paper} draft={draft} />
              <BodyEditor paper={paper} draft={draft} onParted={setParted} />
              <SignatureFields paper={paper} draft={draft} />
              <AnnexFields paper={paper} draft={draft} plans={plans} />
            </>
          }
          proof={
            <>
              {upToDate && finished && <VerifiedMark note={say.desk.proof(finished.printed.pages ?? 0)} />}
              {shown.pdf && atWork}
              {!job.running && !upToDate && <Button onClick={again}>{words.print.again}</Button>}
            </>
          }
          waiting={atWork}
          busy={!upToDate && !failure}
          failure={failure}
        />
      </div>
      <IssueDialog opened={issuing} paper={paper} draft={draft} onClose={() => setIssuing(false)} />
    </Page>
  );
}
