import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { civilDate } from '../../../shared/domain/civil-date.ts';
import { addresseeLabel } from '../../../shared/domain/papers/paper-kinds.ts';
import { spanHolds } from '../../../shared/domain/register/series.ts';
import { runCommand } from '../../data/run-command.ts';
import { notifyUndoable } from '../../data/undo.ts';
import { useQueryOf } from '../../data/use-query-of.ts';
import { formatCivilDate } from '../../i18n/format.ts';
import { paperWords } from '../../i18n/paper-words.ts';
import { words } from '../../i18n/vi.ts';
import { asFailure } from '../../platform/call-failure.ts';
import { registerRoute } from '../../routes/paper-register-routes.ts';
import type { PapersRoute } from '../../routes/paper-routes.ts';
import { hrefOf, navigate } from '../../routes/route.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { notifyFailure } from '../../ui/notify.ts';
import { Page } from '../../ui/page.tsx';
import { PaperDesk, PaperStatus } from '../../ui/paper/paper-desk.tsx';
import { VerifiedMark } from '../../ui/paper/verified-mark.tsx';
import styles from './desk.module.css';
import { nameOf } from './paper-filter.ts';
import { PaperOutputs } from './paper-outputs.tsx';
import { usePaperPages } from './paper-pages.ts';
import type { PaperRead } from './use-draft.ts';

const say = paperWords.desk;
const CODE_DIGITS = 12;

interface IssuedDeskProps {
  readonly paper: PaperRead;
  readonly back: PapersRoute;
  readonly failure: ReactNode;
}

/** A paper that has gone out: its number, day and code, and the pages to the letter. */
export function IssuedDesk({ paper, back, failure: notRead }: IssuedDeskProps) {
  const { shown, finished, upToDate, job, failure, again } = usePaperPages(paper.id);
  const atWork = job.running && <JobProgress progress={job.progress} onCancel={job.cancel} />;
  const copy = async (): Promise<void> => {
    try {
      const { id, entryId } = await runCommand('papers.copy', { id: paper.id });
      navigate({ ...back, paper: id, chosen: id });
      notifyUndoable(paperWords.copied(nameOf(paper)), entryId);
    } catch (thrown) {
      notifyFailure(asFailure(thrown));
    }
  };
  return (
    <Page
      title={nameOf(paper)}
      note={
        <>
          <Anchor href={hrefOf(back)}>{say.back}</Anchor> · {paper.cancelled === null ? paperWords.states.issued : paperWords.cancelledBecause(paper.cancelled)}
        </>
      }
      actions={
        <>
          <PaperOutputs paper={paper} paperIds={[paper.id]} />
          <Button variant="filled" onClick={() => void copy()}>
            {say.copyAsDraft}
          </Button>
        </>
      }
      status={<PaperStatus shown={shown} />}
      statusEnd={words.print.sameFile}
    >
      <PaperDesk
        shown={shown}
        form={
          <>
            {notRead}
            <p className={styles.note}>{say.issuedNote}</p>
            <Facts paper={paper} />
          </>
        }
        proof={
          <>
            {upToDate && finished && <VerifiedMark note={say.proof(finished.printed.pages ?? 0)} />}
            {shown.pdf && atWork}
            {!job.running && !upToDate && <Button onClick={again}>{words.print.again}</Button>}
          </>
        }
        waiting={atWork}
        busy={!upToDate && !failure}
        failure={failure}
        writes
      />
    </Page>
  );
}

function Facts({ paper }: { readonly paper: PaperRead }) {
  const { content, kind, form } = paper;
  const answers = useQueryOf('papers.list', { committeeId: paper.committeeId }).data?.find(({ id }) => id === paper.id)?.answeredBy ?? [];
  return (
    <dl className={styles.facts}>
      <Fact name={say.symbolRoom}>{paper.symbol ?? say.noSymbol}</Fact>
      <Fact name={say.issuedOn}>{paper.dated !== null && formatCivilDate(paper.dated)}</Fact>
      <Fact name={say.code}>
        <span className={styles.code}>{paper.fingerprint?.slice(0, CODE_DIGITS)}</span>
      </Fact>
      {paper.symbol !== null && (
        <Fact name={say.inRegister}>
          <InRegister paper={paper} />
        </Fact>
      )}
      <Fact name={say.fields.about}>{paper.about}</Fact>
      {content.addressees.length > 0 && <Fact name={addresseeLabel(kind, form)}>{content.addressees.join('\n')}</Fact>}
      <Fact name={say.fields.signer}>{content.signer}</Fact>
      {content.recipients.length > 0 && <Fact name={say.fields.recipients}>{content.recipients.join('\n')}</Fact>}
      {answers.length > 0 && (
        <Fact name={say.answers}>
          {answers.map(({ sender, documentNumber, receivedOn }) => `${sender} ${documentNumber}, ${formatCivilDate(receivedOn)}`).join('\n')}
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** The row that holds its number: in the book of its year or term. */
function InRegister({ paper: { committeeId, outgoingId, form, dated } }: { readonly paper: PaperRead }) {
  const spans = useQueryOf('register.spans', { committeeId }).data?.outgoing ?? [];
  if (outgoingId === null) return say.notInRegister;
  const span = spans.find((each) => each.form === form && dated !== null && spanHolds(form, each.span, civilDate(dated)))?.span ?? '';
  return <Anchor href={hrefOf(registerRoute(committeeId, { span, chosen: outgoingId }))}>{say.toRegister}</Anchor>;
}
