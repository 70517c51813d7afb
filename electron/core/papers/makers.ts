import type { PaperKind } from '../../../shared/domain/papers/paper-kinds.ts';
import { lateNoticeMaker } from './late-notice/late-notice-words.ts';
import { letterMaker } from './letter/letter-words.ts';
import { agendaMaker, attendeesMaker, conclusionMaker, invitationMaker, minutesMaker } from './meeting/meeting-words.ts';
import { decisionMaker, planMaker } from './plan-paper/plan-words.ts';
import { reportMaker } from './report/report-maker.ts';
import { opinionSlipMaker, submissionMaker, submissionSlipMaker } from './submission/submission-words.ts';
import type { PaperMaker } from './stored/paper-maker.ts';

/** Which words and which data belong to a kind. */
export const paperMakers: Readonly<Record<PaperKind, PaperMaker>> = {
  report: reportMaker,
  plan: planMaker,
  decision: decisionMaker,
  letter: letterMaker,
  // Made for each that owes, from the list of those that do; one begun anew is a letter like any other.
  reminder: letterMaker,
  'late-notice': lateNoticeMaker,
  submission: submissionMaker,
  invitation: invitationMaker,
  agenda: agendaMaker,
  attendees: attendeesMaker,
  conclusion: conclusionMaker,
  minutes: minutesMaker,
  'submission-slip': submissionSlipMaker,
  'opinion-slip': opinionSlipMaker,
};
